import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import type { Format } from './formats/format.ts';
import { NAMED_FORMATS } from './formats/named.ts';
import { formatLine, sampleFormat } from './formats/sampler.ts';
import { writeDocument } from './formats/writer.ts';
import { outlineDifferences } from './support/compare-outline.ts';
import { OUTLINES } from './support/documents.ts';
import type { OutlineCase } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';

const SAMPLES = 80;

const sampled = Array.from({ length: SAMPLES }, (_, index) => {
  const { format } = sampleFormat(index + 1);
  return [`${index + 1}: ${formatLine(format)}`, format] as const;
});

function expectExact(outline: readonly OutlineCase[], format: Format): void {
  const { source, expected } = writeDocument(outline, format);
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

function expectDriftToldOf(outline: readonly OutlineCase[], format: Format): void {
  const { diagnostics } = parse(writeDocument(outline, format).source);
  expect(diagnostics.map(({ ruleId }) => ruleId).filter((ruleId) => DRIFT.has(ruleId))).not.toEqual([]);
}

describe.each(OUTLINES)('%s in other formats', (_, outline) => {
  it.each(Object.entries(NAMED_FORMATS))('%s', (_, format) => expectExact(outline, format));
  it.each(Object.entries(NAMED_FORMATS).slice(1))('%s: the drift is told', (_, format) =>
    expectDriftToldOf(outline, format),
  );
  it.each(sampled)('%s', (_, format) => expectExact(outline, format));
});
