import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { COMBINED_MUTILATIONS, SINGLE_MUTILATIONS } from './mutilations/index.ts';
import type { NamedMutilation } from './mutilations/mutilation.ts';
import { batchText, hasBatches, SKIP_NOTE } from './support/batch-files.ts';
import { outlineDifferences } from './support/compare-outline.ts';
import { expectedOutline } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';
import { createRandom } from './support/random.ts';

function mutilate([name, steps]: NamedMutilation): string {
  const random = createRandom([...name].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  return steps.reduce((text, step) => step(text, random), batchText('batch-1.md'));
}

describe.skipIf(!hasBatches)(`the first batch, damaged${SKIP_NOTE}`, () => {
  describe.each([
    ['one way', SINGLE_MUTILATIONS],
    ['in several ways at a time', COMBINED_MUTILATIONS],
  ] as const)('%s', (_, mutilations) => {
    it.each(mutilations)('%s', (...mutilation) => {
      const source = mutilate(mutilation);
      const result = parse(source);
      expect(outlineDifferences(result.batch, expectedOutline())).toEqual([]);
      expect(ledgerFaults(source, result)).toEqual([]);
    });
  });
});
