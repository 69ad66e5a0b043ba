import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, parse } from '../src/index.ts';
import { DIGEST } from './support/documents.ts';

/** Characters that no text of the schema may have, and some that mean something in Markdown. */
const INTRUDERS = [
  '\u0000',
  '\u0001',
  '\t',
  '\u0085',
  '\u2028',
  '\ud800',
  '\ufeff',
  '\n',
  '\n\n',
  '#',
  '- ',
  '`',
  '*',
  ' ',
];

describe('canonical Markdown that somebody has damaged', () => {
  it('still gives a batch that the schema takes, and loses no word', () => {
    const damage = fc.record({
      at: fc.integer({ min: 0, max: DIGEST.length }),
      intruder: fc.constantFrom(...INTRUDERS),
    });
    fc.assert(
      fc.property(damage, ({ at, intruder }) => {
        const { batch, coverage } = parse(DIGEST.slice(0, at) + intruder + DIGEST.slice(at));
        expect(batchSchema.safeParse(batch).error?.issues ?? []).toEqual([]);
        expect(coverage.leftovers).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
