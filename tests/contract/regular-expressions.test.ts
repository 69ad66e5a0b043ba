import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { builtIn, type Expression, sourceFiles, writtenIn } from '../support/regular-expressions.ts';

/** Its own engine in this thread: neither a binary nor Java, the same verdict everywhere. */
process.env.RECHECK_SYNC_BACKEND = 'pure';

/**
 * What the checker cannot tell to be linear, with the bound that holds. Each is known by its file and its beginning;
 * packages/cases-core/test/fuzz-growth.test.ts measures what they read at n and 4n.
 */
const BOUNDED = [
  {
    file: 'packages/cases-core/src/parse/lines/strong.ts',
    opening: '(?=[*_])(?:\\*{2,}|(?<![\\d*])\\*',
    bound: 'looks at most 100 characters ahead and 101 back, and only from a mark',
  },
  {
    file: 'packages/cases-core/src/derive/figures/changes.ts',
    opening: '(?:(?:增长',
    bound: 'reads the clause before a figure: 60 characters',
  },
  {
    file: 'packages/cases-core/src/derive/figures/label-words.ts',
    opening: '(?:(?<!自)由(?!于)|',
    bound: 'reads the clause before a figure: 40 characters',
  },
  {
    file: 'packages/cases-core/src/derive/citations.ts',
    opening: '[（(][ ]?(',
    bound: 'reads the last 60 characters of a title',
  },
];

/** A pattern that takes longer to decide is made simpler, or listed. */
const TIME = { timeout: 60_000, attackTimeout: 20_000 };

const verdicts = new Map<string, string>();

function verdictOn({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  const key = `/${source}/${flags}`;
  const known = verdicts.get(key);
  if (known) return known;
  const found = checkSync(source, flags, TIME);
  const verdict = found.status === 'vulnerable' ? found.complexity.summary : found.status;
  verdicts.set(key, verdict);
  return verdict;
}

const isListed = ({ file, source }: Expression) =>
  BOUNDED.some((listed) => listed.file === file && source.startsWith(listed.opening));

const written = sourceFiles().map((file) => ({ file, ...writtenIn(file) }));
const builders = written.filter(({ built }) => built > 0);

describe('regular expressions of the sources', { timeout: 600_000 }, async () => {
  const { expressions, places } = await builtIn(builders.map(({ file }) => file));
  const all = [...written.flatMap(({ literals }) => literals), ...expressions];

  it('are put together while their file is loaded, so that each can be seen', () => {
    expect(Object.fromEntries([...places].map(([file, { size }]) => [file, size]))).toEqual(
      Object.fromEntries(builders.map(({ file, built }) => [file, built])),
    );
  });

  it('take time that grows with their text and no faster', () => {
    const slow = all
      .filter((expression) => !isListed(expression))
      .map((found) => ({ ...found, verdict: verdictOn(found) }));
    expect(slow.filter(({ verdict }) => verdict !== 'safe')).toEqual([]);
  });

  it('are listed with a bound only while they are there', () => {
    const gone = BOUNDED.filter(
      ({ file, opening }) => !all.some((found) => found.file === file && found.source.startsWith(opening)),
    );
    expect(gone).toEqual([]);
  });
});

describe('the gate', () => {
  it.each([
    ['text.trim().replace(/\\s+$/u, "")', '2nd degree polynomial'],
    ['export const A = /(?:a+)+b/;', 'exponential'],
    ['export const B = /^\\s*\\d+\\s*$/;', 'safe'],
  ])('says of %s: %s', (line, verdict) => {
    expect(writtenIn('planted.ts', line).literals.map(verdictOn)).toEqual([verdict]);
  });

  it('counts what is put together where only a call shows it', () => {
    expect(writtenIn('planted.ts', 'const f = (s: string) => [new RegExp(s), RegExp(s + "+$")];').built).toBe(2);
  });
});
