import type { CaseSources } from '@fta/cases-core/rest';
import { describe, expect, it } from 'vitest';
import { originOf, pageRange } from '../content/origin.ts';

const box = { left: 79, bottom: 600, right: 527, top: 620 };
const sourcesOn = (...pages: readonly number[]): CaseSources => ({
  file: { name: '第一批.pdf', format: 'pdf', sha256: '' },
  places: pages.map((page, at) => ({ path: `/lead/${at}`, changed: false, lines: null, pages: [{ page, box }] })),
});

describe('the pages that a case was read from', () => {
  it.each([
    ['12', [12, 12]],
    ['9—12', [10, 9, 12]],
  ])('are told as %s', (range, pages) => {
    const origin = originOf(sourcesOn(...pages));
    expect(origin?.file).toBe('第一批.pdf');
    expect(origin && pageRange(origin)).toBe(range);
  });

  it('are not told where there are none, or nothing is known of the file', () => {
    expect(originOf(sourcesOn())).toBeNull();
    expect(originOf(null)).toBeNull();
  });
});
