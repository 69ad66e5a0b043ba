import { type CaseIndex, indexOf } from '../query/create-index.ts';
import { batchOfId, orderEntries } from '../query/entries.ts';
import { type Folding, foldingWith } from '../query/fold.ts';
import type { IndexOptions } from '../query/index-options.ts';
import {
  countBigram,
  layOutRun,
  matchTerm,
  postingsOf,
  type TermMatches,
  type TextIndex,
  type TextRun,
} from '../query/match.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';

/** Cases whose text was laid out together, and where each stands in the index. */
interface Lot {
  readonly cases: readonly Case[];
  readonly run: TextRun;
  readonly places: readonly number[];
}

interface Growth {
  readonly traditional: string;
  readonly lots: readonly Lot[];
}

const growths = new WeakMap<CaseIndex, Growth>();

/** A lot smaller than this is laid out anew with what has come. */
const LEAST = 32;
/** Lots of an index that is laid out at once are of so many cases at least, and so many at most. */
const SIZE = 64;
const MOST_LOTS = 64;

/**
 * An index over `source` as `createIndex` gives it, the same in every answer, made out of the one before: of text that is
 * in both it takes over what it knows. A case is the same if it is the very same object. Besides some ten microseconds for
 * each case there is, it costs what a small index over the new cases would.
 *
 * @param before an index that this gave; `null` for a first one
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { growIndex } from '@fta/cases-core/growing';
 *
 * const { batch } = parse('# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n海关、铁路共用资料。');
 * const empty = growIndex(null, []);
 * const index = growIndex(empty, [batch]);
 * console.log(index.search({ text: '铁路' }).total); // 1
 * ```
 */
export function growIndex(
  before: CaseIndex | null,
  source: readonly (Case | Batch)[],
  options: IndexOptions = {},
): CaseIndex {
  const growing = growIndexInSteps(before, source, options);
  for (;;) {
    const { done, value } = growing.next();
    if (done) return value;
  }
}

/** `growIndex` for whoever has others to answer meanwhile: pauses after every few dozen new cases. */
export function* growIndexInSteps(
  before: CaseIndex | null,
  source: readonly (Case | Batch)[],
  options: IndexOptions = {},
): Generator<undefined, CaseIndex, undefined> {
  const { traditional = '' } = options;
  const known = before ? growths.get(before) : undefined;
  const cases = orderEntries(source, options.batchOf ?? batchOfId).map((entry) => entry.case);
  const lots = yield* layOut(cases, known?.traditional === traditional ? known.lots : [], foldingWith(traditional));
  const index = indexOf(source, options, () => joined(lots));
  growths.set(index, { traditional, lots });
  return index;
}

/** The lots of before that have nothing but cases of now, each once, and new ones of all the other cases. */
function* layOut(cases: readonly Case[], before: readonly Lot[], folding: Folding): Generator<undefined, Lot[]> {
  const free = new Map<Case, number>();
  for (const [place, it] of cases.entries()) if (!free.has(it)) free.set(it, place);
  const isKept = (lot: Lot) => lot.cases.length >= LEAST && lot.cases.every((it) => free.has(it));
  const kept = before.filter(isKept).map((lot) => ({ ...lot, places: lot.cases.map((it) => free.get(it) as number) }));
  const taken = new Set(kept.flatMap(({ places }) => places));
  const rest = [...cases.keys()].filter((place) => !taken.has(place));
  const size = Math.max(SIZE, Math.ceil(cases.length / MOST_LOTS));
  const lots = [...kept];
  for (let from = 0; from < rest.length; from += size) {
    const places = rest.slice(from, from + size);
    const some = places.map((place) => cases[place] as Case);
    const run = layOutRun(some, folding);
    postingsOf(run);
    lots.push({ cases: some, run, places });
    yield;
  }
  return lots;
}

function joined(lots: readonly Lot[]): TextIndex {
  const lies: ReturnType<TextIndex['lie']>[] = [];
  for (const { places, run } of lots) for (const [at, place] of places.entries()) lies[place] = [run.corpus, at];
  return {
    find: (term) => inOrder(lots, term),
    lie: (it) => lies[it] as ReturnType<TextIndex['lie']>,
    count: (bigram) => lots.reduce((sum, { run }) => sum + countBigram(run, bigram), 0),
    length: lots.reduce((sum, { run }) => sum + run.corpus.units.length, 0),
  };
}

/** A tally is a byte. */
const TALLIES = 256;

function inOrder(lots: readonly Lot[], term: Uint16Array): TermMatches {
  const found: number[] = [];
  for (const { run, places } of lots) {
    const { cases, tallies } = matchTerm(run, term);
    for (let i = 0; i < cases.length; i++) {
      found.push((places[cases[i] as number] as number) * TALLIES + (tallies[i] as number));
    }
  }
  const sorted = Float64Array.from(found).sort();
  return {
    cases: Uint32Array.from(sorted, (each) => Math.floor(each / TALLIES)),
    tallies: Uint8Array.from(sorted, (each) => each % TALLIES),
  };
}
