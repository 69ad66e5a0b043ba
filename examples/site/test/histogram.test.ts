import { describe, expect, it } from 'vitest';
import { histogramOf } from '../content/histogram.ts';

describe('a histogram of changes', () => {
  it.each([
    ['none', []],
    ['one', [-0.3]],
    ['both directions, and what lies far out', [-0.9, -0.15, -0.15, 0, 0.2, 7]],
    ['very many', Array.from({ length: 1000 }, (_, i) => -((i * 7) % 100) / 100)],
    ['many of the same', Array.from({ length: 300 }, () => -0.35)],
  ])('has a mark for each, inside, where no other is, from the least to the greatest: %s', (_, shares) => {
    const { marks, least, greatest, levels } = histogramOf(shares);
    expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...shares.keys()]);
    expect(marks.map(({ index }) => shares[index])).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(marks.map(({ left, level }) => `${left} ${level}`)).size).toBe(shares.length);
    for (const { index, left, width, level } of marks) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
      expect(level).toBeLessThan(levels);
      const share = Math.min(2, shares[index] ?? 0);
      const place = (share - least) / (greatest - least);
      expect(Math.abs(place - left)).toBeLessThan(0.11);
    }
    expect(levels).toBeLessThanOrEqual(40);
  });

  it('has zero on its axis, and bins that begin at round numbers', () => {
    expect(histogramOf([-0.967, -0.5])).toMatchObject({ least: -1, greatest: 0 });
    expect(histogramOf([0.1, 0.1, 0.099, 0.3]).marks.map(({ level }) => level)).toEqual([0, 0, 1, 0]);
  });
});
