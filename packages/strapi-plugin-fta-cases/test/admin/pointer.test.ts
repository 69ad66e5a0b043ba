import { describe, expect, it } from 'vitest';
import { attributeOf, inForm, isWithin, outwards, toPointer, valueAt, withinCase } from '../../admin/src/pointer.ts';

describe('pointers', () => {
  it('are written from path segments, the whole as nothing', () => {
    expect(toPointer(['sections', 0, 'points', '1', 'title'])).toBe('/sections/0/points/1/title');
    expect(toPointer([])).toBe('');
  });

  it('lead to values, and to nothing where there is none', () => {
    const content = { sections: [{ points: [{ title: '统一规则' }] }] };
    expect(valueAt(content, '/sections/0/points/0/title')).toBe('统一规则');
    expect(valueAt(content, '/sections/3/heading')).toBeUndefined();
    expect(valueAt(content, '')).toBe(content);
  });

  it('know what lies in a place, not what merely begins alike', () => {
    expect(isWithin('/sections/1/heading', '/sections/1')).toBe(true);
    expect(isWithin('/sections/10/heading', '/sections/1')).toBe(false);
  });

  it('go outwards step by step', () => {
    expect(outwards('/sections/0/lead/2')).toEqual([
      '/sections/0/lead/2',
      '/sections/0/lead',
      '/sections/0',
      '/sections',
    ]);
    expect(outwards('')).toEqual([]);
  });

  it('of a batch become pointers of the case, others stay', () => {
    expect(withinCase('/cases/12/lead/0')).toBe('/lead/0');
    expect(withinCase('/lead/0')).toBe('/lead/0');
  });

  it('of the provider are the input its name is typed into', () => {
    expect(inForm('/provider/name')).toBe('/providerName');
    expect(inForm('/sections/0')).toBe('/sections/0');
    expect(inForm('')).toBe('');
  });

  it('tell the attribute of the content type', () => {
    expect(attributeOf('/provider/name')).toBe('providerName');
    expect(attributeOf('/sections/0/heading')).toBe('sections');
    expect(attributeOf('')).toBe('');
  });
});
