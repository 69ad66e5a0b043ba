import type { Corpus } from './corpus.ts';
import { SEPARATOR } from './fold.ts';
import { tallied } from './tally.ts';

/** Every place of every pair of neighbouring units, except across strings. Flat arrays, sorted by pair. */
export interface BigramPostings {
  /** Positions in `Corpus.units`, ascending within each bigram. */
  positions: Uint32Array;
  /** Where the positions of each bigram begin; one entry more than bigrams. */
  starts: Uint32Array;
  /** Second unit of each bigram, ascending among those with the same first unit. */
  seconds: Uint16Array;
  /** For each of the 65,536 first units, its first bigram; one entry more. */
  firstBigrams: Uint32Array;
}

/** For every unit the cases that have it, ascending, and where they have it. */
export interface UnitPostings {
  cases: Uint32Array;
  /** Packed as in tally.ts. */
  tallies: Uint8Array;
  /** For each of the 65,536 units, where its cases begin; one entry more. */
  starts: Uint32Array;
}

/** Range of positions, `to` exclusive. */
export interface Range {
  from: number;
  to: number;
}

const UNITS = 0x10000;

/** Sorts all bigrams by first unit, second unit and position with two stable counting sorts. */
export function postBigrams({ units }: Corpus): BigramPostings {
  const inside = bigramPositions(units);
  const bySecond = countingSort(inside, units, 1);
  const { sorted: positions, starts: firstStarts } = countingSort(bySecond.sorted, units, 0);
  const starts: number[] = [];
  const seconds: number[] = [];
  const firstBigrams = new Uint32Array(UNITS + 1);
  for (let first = 0; first < UNITS; first++) {
    firstBigrams[first] = seconds.length;
    let previous = -1;
    for (let i = firstStarts[first] as number; i < (firstStarts[first + 1] as number); i++) {
      const second = units[(positions[i] as number) + 1] as number;
      if (second === previous) continue;
      previous = second;
      seconds.push(second);
      starts.push(i);
    }
  }
  firstBigrams[UNITS] = seconds.length;
  starts.push(positions.length);
  return { positions, starts: Uint32Array.from(starts), seconds: Uint16Array.from(seconds), firstBigrams };
}

/** The positions of the bigram `first`, `second`; an empty range if it does not occur. */
export function bigramRange(bigrams: BigramPostings, first: number, second: number): Range {
  let low = bigrams.firstBigrams[first] as number;
  let high = bigrams.firstBigrams[first + 1] as number;
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bigrams.seconds[middle] as number) < second) low = middle + 1;
    else high = middle;
  }
  if (low === end || bigrams.seconds[low] !== second) return { from: 0, to: 0 };
  return { from: bigrams.starts[low] as number, to: bigrams.starts[low + 1] as number };
}

export function postUnits(corpus: Corpus): UnitPostings {
  const starts = unitStarts(corpus);
  const cases = new Uint32Array(starts[UNITS] as number);
  const tallies = new Uint8Array(cases.length);
  const ends = starts.slice(0, UNITS);
  const { units, caseStarts, titleEnds, headingEnds } = corpus;
  for (let it = 0; it + 1 < caseStarts.length; it++) {
    const titleEnd = titleEnds[it] as number;
    const headingEnd = headingEnds[it] as number;
    for (let position = caseStarts[it] as number; position < (caseStarts[it + 1] as number); position++) {
      const unit = units[position] as number;
      if (unit === SEPARATOR) continue;
      let slot = (ends[unit] as number) - 1;
      if (slot < (starts[unit] as number) || cases[slot] !== it) {
        slot++;
        ends[unit] = slot + 1;
        cases[slot] = it;
      }
      tallies[slot] = tallied(tallies[slot] as number, position, titleEnd, headingEnd);
    }
  }
  return { cases, tallies, starts };
}

/** Counts the cases of every unit and sums them up to where each unit's cases begin. */
function unitStarts({ units, caseStarts }: Corpus): Uint32Array {
  const starts = new Uint32Array(UNITS + 1);
  const lastCase = new Int32Array(UNITS).fill(-1);
  for (let it = 0; it + 1 < caseStarts.length; it++) {
    for (let position = caseStarts[it] as number; position < (caseStarts[it + 1] as number); position++) {
      const unit = units[position] as number;
      if (unit === SEPARATOR || lastCase[unit] === it) continue;
      lastCase[unit] = it;
      starts[unit + 1] = (starts[unit + 1] as number) + 1;
    }
  }
  return runningTotals(starts);
}

function bigramPositions(units: Uint16Array): Uint32Array {
  const positions = new Uint32Array(units.length);
  let length = 0;
  for (let position = 0; position + 1 < units.length; position++) {
    if (units[position] !== SEPARATOR && units[position + 1] !== SEPARATOR) positions[length++] = position;
  }
  return positions.subarray(0, length);
}

/** Sorts positions by the unit `ahead` of them, keeping the order of equals. */
function countingSort(positions: Uint32Array, units: Uint16Array, ahead: number) {
  const counts = new Uint32Array(UNITS + 1);
  for (let i = 0; i < positions.length; i++) {
    const next = (units[(positions[i] as number) + ahead] as number) + 1;
    counts[next] = (counts[next] as number) + 1;
  }
  const starts = runningTotals(counts);
  const ends = starts.slice();
  const sorted = new Uint32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    const unit = units[position + ahead] as number;
    const slot = ends[unit] as number;
    sorted[slot] = position;
    ends[unit] = slot + 1;
  }
  return { sorted, starts };
}

function runningTotals(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
  return counts;
}
