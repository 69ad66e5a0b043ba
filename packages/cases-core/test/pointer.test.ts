import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, pointerOf, valueAt } from '../src/schema/pointer.ts';

describe('JSON Pointers', () => {
  it('are written from paths, the whole as nothing', () => {
    expect(pointerOf(['sections', 0, 'points', '1', 'title'])).toBe('/sections/0/points/1/title');
    expect(pointerOf([])).toBe('');
    expect(pointerOf(['a/b', 'm~n'])).toBe('/a~1b/m~0n');
  });

  it('give back any path they were written from', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(keysOf(pointerOf(path))).toEqual(path);
      }),
    );
  });

  it('lead to values, and to nothing where there is none', () => {
    const content = { sections: [{ heading: '主要做法', points: [{ title: '统一规则' }] }], 'a/b': null };
    expect(valueAt(content, '/sections/0/points/0/title')).toBe('统一规则');
    expect(valueAt(content, '')).toBe(content);
    expect(valueAt(content, '/a~1b')).toBeNull();
    const nothing = ['/sections/3/heading', '/sections/length', '/sections/0/heading/0', '/toString', 'sections', '/'];
    for (const pointer of nothing) expect(valueAt(content, pointer)).toBeUndefined();
  });
});
