import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, parse } from '../src/index.ts';

const canonical = readFileSync(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url), 'utf8');

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
      at: fc.integer({ min: 0, max: canonical.length }),
      intruder: fc.constantFrom(...INTRUDERS),
    });
    fc.assert(
      fc.property(damage, ({ at, intruder }) => {
        const { batch, coverage } = parse(canonical.slice(0, at) + intruder + canonical.slice(at));
        expect(batchSchema.safeParse(batch).error?.issues ?? []).toEqual([]);
        expect(coverage.leftovers).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
