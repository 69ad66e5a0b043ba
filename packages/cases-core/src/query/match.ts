import type { Case } from '../schema/case.ts';
import { BLOCK_BITS, type Corpus, layOutText } from './corpus.ts';
import type { Folding } from './fold.ts';
import { type BigramPostings, bigramRange, postBigrams, postUnits, type Range, type UnitPostings } from './postings.ts';
import { SCORES, summed, tallied } from './tally.ts';

/** The text of cases that were laid out together. */
export interface TextRun {
  corpus: Corpus;
  /** How many terms were sought in the text itself. */
  scans: number;
  postings?: Postings;
}

/** The text of an index, as one run or several. */
export interface TextIndex {
  /** The cases that have a term, which is folded and not empty, in index order. */
  find(term: Uint16Array): TermMatches;
  /** The text that a case lies in, and its place there. */
  lie(it: number): readonly [corpus: Corpus, at: number];
  /** How often a bigram is in it. */
  count(bigram: Uint16Array): number;
  /** In UTF-16 units. */
  length: number;
}

interface Postings {
  units: UnitPostings;
  bigrams: BigramPostings;
}

/** As many terms are sought in the text before postings are made, which takes as long: who asks once waits for no more. */
const SCANS = 32;

/** Cases in index order with the score of each. */
export interface Scored {
  cases: Uint32Array;
  scores: Uint32Array;
}

/** Cases that have one term, in index order, and where they have it. */
export interface TermMatches {
  cases: Uint32Array;
  tallies: Uint8Array;
}

export function layOutRun(cases: readonly Case[], folding: Folding): TextRun {
  return { corpus: layOutText(cases, folding), scans: 0 };
}

/** The text of an index as one run. */
export function indexText(cases: readonly Case[], folding: Folding): TextIndex {
  const run = layOutRun(cases, folding);
  const { corpus } = run;
  return {
    find: (term) => matchTerm(run, term),
    lie: (it) => [corpus, it],
    count: (bigram) => countBigram(run, bigram),
    length: corpus.units.length,
  };
}

/** The postings of a run, made when first asked for. */
export function postingsOf(run: TextRun): Postings {
  run.postings ??= { units: postUnits(run.corpus), bigrams: postBigrams(run.corpus) };
  return run.postings;
}

export function countBigram(run: TextRun, bigram: Uint16Array): number {
  const { from, to } = rarestBigram(postingsOf(run).bigrams, bigram);
  return to - from;
}

/** The cases that have one of each of `terms` (folded, not empty, at least one). Scores of the terms add up. */
export function matchTerms(index: TextIndex, terms: readonly (readonly Uint16Array[])[]): Scored {
  const matches = terms.map((ways) => {
    const each = ways.map(index.find);
    return each.length > 1 ? unite(each) : (each[0] as TermMatches);
  });
  matches.sort((a, b) => a.cases.length - b.cases.length);
  const [rarest = NO_MATCH, ...others] = matches;
  return others.reduce(intersect, scored(rarest));
}

export function unitsOf(term: string): Uint16Array {
  return Uint16Array.from(term.split(''), (unit) => unit.charCodeAt(0));
}

/** Whether `term` stands at `position` of `units`. */
export function standsAt(units: Uint16Array, position: number, term: Uint16Array): boolean {
  for (let i = 0; i < term.length; i++) if (units[position + i] !== term[i]) return false;
  return true;
}

const NO_MATCH: TermMatches = { cases: new Uint32Array(), tallies: new Uint8Array() };

/** The cases that have `term`, which is folded and not empty. */
export function matchTerm(run: TextRun, term: Uint16Array): TermMatches {
  const { corpus } = run;
  if (!run.postings && run.scans++ < SCANS) return sumUp(corpus, positionsOf(corpus, term), 0);
  const { units, bigrams } = postingsOf(run);
  if (term.length === 1) return matchUnit(units, term[0] as number);
  const { from, to, ahead } = rarestBigram(bigrams, term);
  return sumUp(corpus, bigrams.positions.subarray(from, to), ahead, term.length === 2 ? undefined : term);
}

/** Every place of the term in the text. */
function positionsOf({ units }: Corpus, term: Uint16Array): Uint32Array {
  const first = term[0] as number;
  const positions: number[] = [];
  for (let position = units.indexOf(first); position >= 0; position = units.indexOf(first, position + 1)) {
    if (standsAt(units, position, term)) positions.push(position);
  }
  return Uint32Array.from(positions);
}

function matchUnit({ cases, tallies, starts }: UnitPostings, unit: number): TermMatches {
  const from = starts[unit] as number;
  const to = starts[unit + 1] as number;
  return { cases: cases.subarray(from, to), tallies: tallies.subarray(from, to) };
}

/** Sums up by case the places `ahead` units before `positions` (ascending), where a `term` is given those where it stands. */
function sumUp(
  { units, caseStarts, titleEnds, headingEnds, blockCases }: Corpus,
  positions: Uint32Array,
  ahead: number,
  term?: Uint16Array,
): TermMatches {
  const limit = Math.min(positions.length, titleEnds.length);
  const cases = new Uint32Array(limit);
  const tallies = new Uint8Array(limit);
  let found = -1;
  let tally = 0;
  let caseEnd = 0;
  let titleEnd = 0;
  let headingEnd = 0;
  for (let i = 0; i < positions.length; i++) {
    const position = (positions[i] as number) - ahead;
    if (term && (position < 0 || !standsAt(units, position, term))) continue;
    if (position >= caseEnd) {
      if (found >= 0) tallies[found] = tally;
      let it = blockCases[position >>> BLOCK_BITS] as number;
      while ((caseStarts[it + 1] as number) <= position) it++;
      caseEnd = caseStarts[it + 1] as number;
      titleEnd = titleEnds[it] as number;
      headingEnd = headingEnds[it] as number;
      cases[++found] = it;
      tally = 0;
    }
    tally = tallied(tally, position, titleEnd, headingEnd);
  }
  if (found >= 0) tallies[found] = tally;
  return { cases: cases.subarray(0, found + 1), tallies: tallies.subarray(0, found + 1) };
}

function rarestBigram(bigrams: BigramPostings, term: Uint16Array): Range & { ahead: number } {
  let rarest = { ...bigramRange(bigrams, term[0] as number, term[1] as number), ahead: 0 };
  for (let ahead = 1; ahead + 1 < term.length; ahead++) {
    const range = bigramRange(bigrams, term[ahead] as number, term[ahead + 1] as number);
    if (range.to - range.from < rarest.to - rarest.from) rarest = { ...range, ahead };
  }
  return rarest;
}

/** The cases that have any of the terms, with what the matches of all of them add up to. */
function unite(matches: readonly TermMatches[]): TermMatches {
  const sums = new Map<number, number>();
  for (const { cases, tallies } of matches) {
    for (const [i, it] of cases.entries()) sums.set(it, summed(sums.get(it) ?? 0, tallies[i] as number));
  }
  const cases = Uint32Array.from(sums.keys()).sort();
  return { cases, tallies: Uint8Array.from(cases, (it) => sums.get(it) as number) };
}

function scored({ cases, tallies }: TermMatches): Scored {
  const scores = new Uint32Array(cases.length);
  for (let i = 0; i < cases.length; i++) scores[i] = SCORES[tallies[i] as number] as number;
  return { cases, scores };
}

function intersect(some: Scored, term: TermMatches): Scored {
  const cases = new Uint32Array(some.cases.length);
  const scores = new Uint32Array(some.cases.length);
  let length = 0;
  let t = 0;
  for (let i = 0; i < some.cases.length; i++) {
    const it = some.cases[i] as number;
    while (t < term.cases.length && (term.cases[t] as number) < it) t++;
    if (t === term.cases.length) break;
    if (term.cases[t] !== it) continue;
    cases[length] = it;
    scores[length++] = (some.scores[i] as number) + (SCORES[term.tallies[t] as number] as number);
  }
  return { cases: cases.subarray(0, length), scores: scores.subarray(0, length) };
}
