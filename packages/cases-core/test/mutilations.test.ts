import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { COMBINED_MUTILATIONS, SINGLE_MUTILATIONS } from './mutilations/index.ts';
import type { NamedMutilation } from './mutilations/mutilation.ts';
import { outlineDifferences } from './support/compare-outline.ts';
import { DOCUMENTS } from './support/documents.ts';
import { ledgerFaults } from './support/ledger.ts';
import { createRandom } from './support/random.ts';

function mutilate(source: string, [name, steps]: NamedMutilation): string {
  const random = createRandom([...name].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  return steps.reduce((text, step) => step(text, random), source);
}

describe.each(DOCUMENTS)('$name, damaged', ({ source, outline }) => {
  describe.each([
    ['one way', SINGLE_MUTILATIONS],
    ['in several ways at a time', COMBINED_MUTILATIONS],
  ] as const)('%s', (_, mutilations) => {
    it.each(mutilations)('%s', (...mutilation) => {
      const damaged = mutilate(source, mutilation);
      const result = parse(damaged);
      expect(outlineDifferences(result.batch, outline)).toEqual([]);
      expect(ledgerFaults(damaged, result)).toEqual([]);
    });
  });
});
