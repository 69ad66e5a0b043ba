import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parse } from '../src/index.ts';
import { batchSchema } from '../src/schema/index.ts';
import { outlineDifferences } from './support/compare-outline.ts';
import { outlineSchema } from './support/expected-outline.ts';
import { ledgerFaults } from './support/ledger.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** What a fixture must give: its outline, rules that must speak, and strings that must stand in the text as they are. */
const expectedSchema = z.object({
  title: z.string().optional(),
  cases: outlineSchema,
  ruleIds: z.array(z.string()),
  contains: z.array(z.string()),
});

const fixtures = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const read = (file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8');
    return { name, source: read('input.md'), expected: expectedSchema.parse(JSON.parse(read('expected.json'))) };
  });

describe.each(fixtures)('$name', ({ source, expected }) => {
  const result = parse(source);

  it('gives the outline', () => {
    expect(outlineDifferences(result.batch, expected.cases)).toEqual([]);
    if (expected.title !== undefined) expect(result.batch.title).toBe(expected.title);
  });

  it('gives a valid batch', () => {
    expect(batchSchema.safeParse(result.batch).error?.issues ?? []).toEqual([]);
  });

  it('accounts for every character', () => {
    expect(ledgerFaults(source, result)).toEqual([]);
  });

  it('says what it should', () => {
    const ruleIds = new Set(result.diagnostics.map(({ ruleId }) => ruleId));
    expect(expected.ruleIds.filter((ruleId) => !ruleIds.has(ruleId))).toEqual([]);
  });

  it('keeps spaces and signs where they belong', () => {
    const text = JSON.stringify(result.batch.cases);
    expect(expected.contains.filter((wanted) => !text.includes(wanted))).toEqual([]);
  });
});
