import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { outlineDifferences } from '../support/compare-outline.ts';
import type { TestDocument } from '../support/documents.ts';
import { ledgerFaults } from '../support/ledger.ts';
import { createRandom } from '../support/random.ts';
import type { NamedMutilation } from './mutilation.ts';

/** Tests, one a mutilation, that the document is read as if nothing had happened to it. */
export function readsDamaged({ name, source, outline }: TestDocument, mutilations: readonly NamedMutilation[]): void {
  describe(`${name}, damaged`, () => {
    it.each(mutilations)('%s', (...mutilation) => {
      const damaged = mutilate(source, mutilation);
      const result = parse(damaged);
      expect(outlineDifferences(result.batch, outline)).toEqual([]);
      expect(ledgerFaults(damaged, result)).toEqual([]);
    });
  });
}

function mutilate(source: string, [name, steps]: NamedMutilation): string {
  const random = createRandom([...name].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  return steps.reduce((text, step) => step(text, random), source);
}
