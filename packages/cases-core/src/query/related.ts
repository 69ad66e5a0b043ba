import type { CaseEntry } from './entries.ts';
import { SEPARATOR } from './fold.ts';
import type { TextIndex } from './match.ts';
import { leastByKey } from './order.ts';
import type { RelatedCase } from './result.ts';

/** What each kind of likeness counts for at most. */
const WEIGHTS = { wording: 5, topics: 3, regions: 1, provider: 1 } as const;

/** So many of the most distinctive bigrams of a case are compared. */
const COMPARED_BIGRAMS = 48;

/** A bigram that makes up more than this share of all text is distinctive of nothing. */
const COMMON_SHARE = 1 / 2000;

const LETTERS = /^\p{L}{2}$/u;

interface WeightedBigram {
  units: Uint16Array;
  weight: number;
}

/** The cases most like case number `it`, itself left out; cases with nothing in common are not among them. */
export function relatedCases(
  index: TextIndex,
  entries: readonly CaseEntry[],
  it: number,
  limit: number,
): RelatedCase[] {
  const own = entries[it];
  if (own === undefined) return [];
  const wording = sharedWording(index, it, entries.length);
  const all = entries.map((entry, other) => describe(own, entry, wording[other] as number));
  const keys = Float64Array.from(all, ({ score }, other) => (other === it ? 0 : -score));
  return leastByKey(keys, 0, limit + 1)
    .flatMap((other) => (other === it ? [] : (all[other] ?? [])))
    .filter(({ score }) => score > 0)
    .slice(0, limit);
}

function describe({ case: own }: CaseEntry, { case: other }: CaseEntry, wording: number): RelatedCase {
  const shared = {
    provider: own.provider.key === other.provider.key,
    topics: own.topics.filter((topic) => other.topics.includes(topic)),
    regions: own.regions.filter((region) => other.regions.includes(region)),
  };
  const score =
    WEIGHTS.wording * wording +
    WEIGHTS.topics * share(shared.topics.length, own.topics.length, other.topics.length) +
    WEIGHTS.regions * share(shared.regions.length, own.regions.length, other.regions.length) +
    WEIGHTS.provider * Number(shared.provider);
  return { id: other.id, case: other, score, shared };
}

/** Jaccard index: what two lists share, of all they have. */
function share(common: number, own: number, other: number): number {
  return common === 0 ? 0 : common / (own + other - common);
}

/** For each case, the share (0 to 1, by weight) of the distinctive bigrams of case number `it` that it has too. */
function sharedWording(index: TextIndex, it: number, count: number): Float64Array {
  const shared = new Float64Array(count);
  const bigrams = distinctiveBigrams(index, it);
  const total = bigrams.reduce((sum, { weight }) => sum + weight, 0);
  for (const { units, weight } of bigrams) {
    for (const other of index.find(units).cases) shared[other] = (shared[other] as number) + weight / total;
  }
  return shared;
}

/** Bigrams of letters by frequency here against frequency everywhere; those that no other case has are left out. */
function distinctiveBigrams(index: TextIndex, it: number): WeightedBigram[] {
  const [{ units, caseStarts }, at] = index.lie(it);
  const counts = new Map<string, number>();
  for (let position = caseStarts[at] as number; position + 1 < (caseStarts[at + 1] as number); position++) {
    const bigram = String.fromCharCode(units[position] as number, units[position + 1] as number);
    if (units[position + 1] !== SEPARATOR && LETTERS.test(bigram)) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  const weighted: WeightedBigram[] = [];
  for (const [bigram, count] of counts) {
    const pair = Uint16Array.of(bigram.charCodeAt(0), bigram.charCodeAt(1));
    const everywhere = index.count(pair);
    if (everywhere === count || everywhere > Math.max(2, index.length * COMMON_SHARE)) continue;
    weighted.push({ units: pair, weight: (1 + Math.log(count)) * Math.log(index.length / everywhere) });
  }
  return weighted.sort((a, b) => b.weight - a.weight).slice(0, COMPARED_BIGRAMS);
}
