import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ParseResult, parse } from '../src/index.ts';
import { batchSchema } from '../src/schema/index.ts';
import * as characters from './mutilations/characters.ts';
import * as lines from './mutilations/lines.ts';
import type { Mutilation } from './mutilations/mutilation.ts';
import { outlineDifferences, outlineOf } from './support/compare-outline.ts';
import { outlineSchema } from './support/expected-outline.ts';
import { FIXTURES, type Fixture } from './support/fixtures.ts';
import { ledgerFaults } from './support/ledger.ts';
import { createRandom } from './support/random.ts';

/** What a fixture must give: its outline, the rules that speak, and strings that must stand in the text as they are. */
const expectedSchema = z.object({
  title: z.string(),
  cases: outlineSchema,
  ruleIds: z.array(z.string()),
  contains: z.array(z.string()),
});
type Expected = z.infer<typeof expectedSchema>;

/** Damage that any document bears, whatever it is written in. */
const DAMAGE: Readonly<Record<string, Mutilation>> = {
  crlf: lines.crlf,
  carriageReturns: lines.carriageReturns,
  mixedLineEnds: lines.mixedLineEnds,
  byteOrderMark: lines.byteOrderMark,
  doubledBlankLines: lines.doubledBlankLines,
  blankLinesOfSpaces: lines.blankLinesOfSpaces,
  trailingSpaces: lines.trailingSpaces,
  softHyphens: characters.sprinkled(['\u00AD']),
  zeroWidthSpaces: characters.sprinkled(['\u200B', '\uFEFF', '\u2060', '\u200D']),
  fullWidthDigits: characters.fullWidthDigits,
  fullWidthBrackets: characters.fullWidthBrackets,
};

/** Put into a link, a tag or the rule of a table, these make text of it, and nobody could tell that it was markup. */
const BREAKS_MARKUP: ReadonlySet<string> = new Set(['softHyphens', 'zeroWidthSpaces', 'fullWidthBrackets']);
const MARKUP = /\]\(|^\|[-\s|]*-|<\w/m;
const damageFor = ({ source }: Fixture) =>
  Object.entries(DAMAGE).filter(([name]) => !(BREAKS_MARKUP.has(name) && MARKUP.test(source)));

const ruleIdsOf = ({ diagnostics }: ParseResult) => [...new Set(diagnostics.map(({ ruleId }) => ruleId))].sort();

/** What was written down; with `UPDATE=1` what the parser gives now, the strings to be found kept as they are. */
function expectation({ expectedFile }: Fixture, result: ParseResult): Expected {
  const written = existsSync(expectedFile)
    ? expectedSchema.parse(JSON.parse(readFileSync(expectedFile, 'utf8')))
    : null;
  if (process.env.UPDATE !== '1') return written ?? expectedSchema.parse(null);
  const { batch } = result;
  const now: Expected = {
    title: batch.title,
    cases: outlineOf(batch),
    ruleIds: ruleIdsOf(result),
    contains: written?.contains ?? [],
  };
  writeFileSync(expectedFile, `${JSON.stringify(now, null, 2)}\n`);
  return now;
}

describe.each(FIXTURES)('$name', (fixture) => {
  const { source } = fixture;
  const result = parse(source);
  const expected = expectation(fixture, result);

  it('gives the outline', () => {
    expect(outlineDifferences(result.batch, expected.cases)).toEqual([]);
    expect(outlineOf(result.batch)).toEqual(expected.cases);
    expect(result.batch.title).toBe(expected.title);
  });

  it('gives a valid batch', () => {
    expect(batchSchema.safeParse(result.batch).error?.issues ?? []).toEqual([]);
  });

  it('accounts for every character', () => {
    expect(ledgerFaults(source, result)).toEqual([]);
  });

  it('says what it should, and nothing else', () => {
    expect(ruleIdsOf(result)).toEqual(expected.ruleIds);
  });

  it('keeps spaces and signs where they belong', () => {
    const text = JSON.stringify(result.batch.cases);
    expect(expected.contains.filter((wanted) => !text.includes(wanted))).toEqual([]);
  });

  it.each(damageFor(fixture))('gives the outline behind %s', (_, damage) => {
    const damaged = damage(source, createRandom(source.length));
    const again = parse(damaged);
    expect(outlineDifferences(again.batch, expected.cases)).toEqual([]);
    expect(ledgerFaults(damaged, again)).toEqual([]);
  });
});
