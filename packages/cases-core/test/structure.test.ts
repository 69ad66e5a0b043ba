import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { hasBatches } from './support/batch-files.ts';
import { outlineDifferences, squash } from './support/compare-outline.ts';
import { DIGEST, DRESSED } from './support/documents.ts';
import { expectedOutline, goldOutline } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';

describe.each(DRESSED)('outline of $name', ({ source, outline }) => {
  it('is read exactly', () => {
    expect(outline).toHaveLength(25);
    expect(outlineDifferences(parse(source).batch, outline)).toEqual([]);
  });
});

/** Canonical Markdown is accounted for by reading back. */
describe.each(DRESSED.filter(({ source }) => source !== DIGEST))('$name', ({ source }) => {
  it('is accounted for to the last character', () => {
    expect(ledgerFaults(source, parse(source))).toEqual([]);
  });
});

if (hasBatches) {
  it('expects of the official batch what was checked by hand', () => {
    const expected = new Map(expectedOutline().map((entry) => [entry.number, entry]));
    for (const entry of goldOutline() ?? []) {
      expect(squash(JSON.stringify(expected.get(entry.number)))).toBe(squash(JSON.stringify(entry)));
    }
  });
}
