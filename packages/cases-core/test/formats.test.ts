import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import type { Format } from './formats/format.ts';
import { NAMED_FORMATS } from './formats/named.ts';
import { formatLine, sampleFormat } from './formats/sampler.ts';
import { writeDocument } from './formats/writer.ts';
import { hasBatches, SKIP_NOTE } from './support/batch-files.ts';
import { outlineDifferences } from './support/compare-outline.ts';
import { expectedOutline } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';

const SAMPLES = 80;

const sampled = Array.from({ length: SAMPLES }, (_, index) => {
  const { format } = sampleFormat(index + 1);
  return [`${index + 1}: ${formatLine(format)}`, format] as const;
});

function expectExact(format: Format): void {
  const { source, expected } = writeDocument(expectedOutline(), format);
  const result = parse(source);
  expect(outlineDifferences(result.batch, expected)).toEqual([]);
  expect(ledgerFaults(source, result)).toEqual([]);
}

/** Rules that say how a document differs from the profile. */
const DRIFT = new Set([
  'heading-drift',
  'section-renamed',
  'section-unexpected',
  'section-unknown',
  'provider-missing',
]);

function expectDriftToldOf(format: Format): void {
  const { diagnostics } = parse(writeDocument(expectedOutline(), format).source);
  expect(diagnostics.map(({ ruleId }) => ruleId).filter((ruleId) => DRIFT.has(ruleId))).not.toEqual([]);
}

describe.skipIf(!hasBatches)(`the first batch in other formats${SKIP_NOTE}`, () => {
  it.each(Object.entries(NAMED_FORMATS))('%s', (_, format) => expectExact(format));
  it.each(Object.entries(NAMED_FORMATS).slice(1))('%s: the drift is told', (_, format) => expectDriftToldOf(format));
  it.each(sampled)('%s', (_, format) => expectExact(format));
});
