import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { batchText, hasBatches, SKIP_NOTE } from './support/batch-files.ts';
import { outlineDifferences, squash } from './support/compare-outline.ts';
import { expectedOutline, goldOutline } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';

const FILES = ['batch-1.md', 'variants/levels.md', 'variants/pages.md', 'variants/width.md', 'variants/wrap.md'];

describe.skipIf(!hasBatches)(`outline of the first batch${SKIP_NOTE}`, () => {
  it('expects what was checked by hand', () => {
    const expected = new Map(expectedOutline().map((entry) => [entry.number, entry]));
    expect(expected.size).toBe(25);
    for (const entry of goldOutline() ?? []) {
      expect(squash(JSON.stringify(expected.get(entry.number)))).toBe(squash(JSON.stringify(entry)));
    }
  });

  it.each(FILES)('%s is read exactly', (file) => {
    expect(outlineDifferences(parse(batchText(file)).batch, expectedOutline())).toEqual([]);
  });

  it.each(FILES)('%s is accounted for to the last character', (file) => {
    const source = batchText(file);
    expect(ledgerFaults(source, parse(source))).toEqual([]);
  });
});
