import { measuresOf } from '@fta/cases-core/query';
import { type Figure, INDICATORS, type IndicatorKey, type TopicKey } from '@fta/cases-core/schema';
import type { Candidate, FigureRow } from './figure-rows.ts';
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
  const findings = findingsOf(candidates);
  return [...INDICATORS.map(({ key }) => key), null].flatMap((indicator) => {
    const own = findings.filter(({ row }) => row.figure.indicator === indicator).toSorted(byShare);
    const medians = { decrease: medianFor(own, -1), increase: medianFor(own, 1) };
    return own.length > 0 ? [{ indicator, findings: own, medians }] : [];
  });
}

function findingsOf(candidates: readonly Candidate[]): Finding[] {
  const known = new Map(candidates.map((candidate) => [candidate.row.figure, candidate]));
  const rowOf = (figure: Figure | null) => (figure && known.get(figure)?.row) ?? null;
  return byCase(candidates).flatMap((figures) =>
    measuresOf(figures).flatMap(({ figure, from, stated, share }): Finding[] => {
      const candidate = known.get(figure);
      const isSingle = from === null && stated === null;
      if (!candidate || figure.repeats !== null || (isSingle && !isChange(figure))) return [];
      const { row, topics } = candidate;
      const told = isSingle ? { to: null, stated: row } : { to: row, stated: rowOf(stated) };
      return [{ row, from: rowOf(from), ...told, share, topics }];
    }),
  );
}

function byCase(candidates: readonly Candidate[]): Figure[][] {
  const cases = new Map<string, Figure[]>();
  for (const { row } of candidates) cases.set(row.case.id, [...(cases.get(row.case.id) ?? []), row.figure]);
  return [...cases.values()];
}

function isChange({ change }: Figure): boolean {
  return change === 'increase' || change === 'decrease';
}

function medianFor(findings: readonly Finding[], sign: 1 | -1): { share: number; count: number } | null {
  const shares = findings.flatMap(({ share }) => (share !== null && share * sign > 0 ? [share] : []));
  const share = medianOf(shares.toSorted((a, b) => a - b));
  return share !== null && shares.length >= LEAST_FOR_MEDIAN ? { share, count: shares.length } : null;
}

function byShare(a: Finding, b: Finding): number {
  return Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0);
}
