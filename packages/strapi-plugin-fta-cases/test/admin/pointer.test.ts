import { describe, expect, it } from 'vitest';
import { attributeOf, inForm, isWithin, outwards, withinCase } from '../../admin/src/pointer.ts';

describe('pointers', () => {
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
