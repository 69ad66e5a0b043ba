import { INDICATORS, type IndicatorKey, type TopicKey } from '@fta/cases-core/schema';
import { type Candidate, type FigureRow, keyOf, magnitude, pairsIn, reduction } from './figure-rows.ts';
import { medianOf } from './median.ts';

/** One measure of a case: what it was and became, and the change that the case states. */
export interface Finding {
  /** The figure that the finding leads to: where the change came to, or the change as it is stated. */
  readonly row: FigureRow;
  readonly from: FigureRow | null;
  readonly to: FigureRow | null;
  /** The change as stated: 压缩67%. */
  readonly stated: FigureRow | null;
  /** The change as a share of what was before, negative for less; `null` where it is none. */
  readonly share: number | null;
  readonly topics: readonly TopicKey[];
}

/** The findings of one indicator; `null` holds those of none. */
export interface FindingGroup {
  readonly indicator: IndicatorKey | null;
  /** The greatest change first. */
  readonly findings: readonly Finding[];
  /** The median share of those that fell, and of those that rose, with how many there are; from three on. */
  readonly medians: Readonly<
    Record<'decrease' | 'increase', { readonly share: number; readonly count: number } | null>
  >;
}

const LEAST_FOR_MEDIAN = 3;

/** Changes that cases state, grouped by what they are about, in the order of the vocabulary. A repetition counts once. */
export function findingGroups(candidates: readonly Candidate[]): FindingGroup[] {
  const findings = findingsOf(candidates.filter(({ row }) => row.figure.repeats === null));
  return [...INDICATORS.map(({ key }) => key), null].flatMap((indicator) => {
    const own = findings.filter(({ row }) => row.figure.indicator === indicator).toSorted(byShare);
    const medians = { decrease: medianFor(own, -1), increase: medianFor(own, 1) };
    return own.length > 0 ? [{ indicator, findings: own, medians }] : [];
  });
}

function findingsOf(candidates: readonly Candidate[]): Finding[] {
  const rows = candidates.map(({ row }) => row);
  const pairs = new Map(pairsIn(candidates).map((pair) => [pair.to, pair]));
  const statedFor = new Map(
    rows.flatMap((row) => (isChange(row) && row.figure.pair !== null ? [[keyOf(row, row.figure.pair), row]] : [])),
  );
  return candidates.flatMap(({ row, topics }): Finding[] => {
    const pair = pairs.get(row);
    if (pair) {
      const stated = statedFor.get(keyOf(row, row.number - 1)) ?? null;
      const fall = reduction(pair);
      return [{ row, ...pair, stated, share: fall === null ? null : -fall, topics }];
    }
    if (!isChange(row) || row.figure.pair !== null) return [];
    return [{ row, from: null, to: null, stated: row, share: shareOf(row), topics }];
  });
}

function isChange({ figure: { change } }: FigureRow): boolean {
  return change === 'increase' || change === 'decrease';
}

/** A change that is stated as a share, by its direction. */
function shareOf({ figure }: FigureRow): number | null {
  const value = figure.dimension === 'share' && figure.base ? magnitude(figure.base) : null;
  return value === null ? null : ((figure.change === 'decrease' ? -1 : 1) * Math.abs(value)) / 100;
}

function medianFor(findings: readonly Finding[], sign: 1 | -1): { share: number; count: number } | null {
  const shares = findings.flatMap(({ share }) => (share !== null && share * sign > 0 ? [share] : []));
  const share = medianOf(shares.toSorted((a, b) => a - b));
  return share !== null && shares.length >= LEAST_FOR_MEDIAN ? { share, count: shares.length } : null;
}

function byShare(a: Finding, b: Finding): number {
  return Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0);
}
