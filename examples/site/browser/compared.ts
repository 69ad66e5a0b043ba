import { type Measure, measuresOf } from '@fta/cases-core/query';
import type { Case, IndicatorKey, SectionKind } from '@fta/cases-core/schema';
import type { ComparedCase } from '../content/compared-case.ts';

/** Cases that are compared, at least and at most. */
export const LEAST_CASES = 2;
const MOST_CASES = 4;

const CASE_ID = /^[a-z\d]+(?:-[a-z\d]+)*$/u;

/** The ids of the cases that an address asks to compare. */
export function idsIn(query: string): string[] {
  const ids = new URLSearchParams(query).getAll('case').filter((id) => CASE_ID.test(id));
  return [...new Set(ids)].slice(0, MOST_CASES);
}

export function queryOfIds(ids: readonly string[]): string {
  return `?${new URLSearchParams(ids.map((id) => ['case', id]))}`;
}

/** Fetches the cases, in order; `null` stands for one that is not there. */
export function fetchCases(
  folderUrl: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<(ComparedCase | null)[]> {
  return Promise.all(ids.map((id) => fetchCase(`${folderUrl}${id}.json`, signal)));
}

async function fetchCase(url: string, signal: AbortSignal): Promise<ComparedCase | null> {
  const response = await fetch(url, { signal });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as ComparedCase;
}

/** The kinds of sections that any of the cases has, in the order of the vocabulary. */
export function kindsOf(cases: readonly Case[], order: readonly SectionKind[]): SectionKind[] {
  return order.filter((kind) => cases.some(({ sections }) => sections.some((section) => section.kind === kind)));
}

/** What the cases say of one thing, a line a dimension: in it the measures of each case. */
export interface MeasureRow {
  readonly indicator: IndicatorKey | null;
  /** Of figures that are of no indicator; `null` for all those whose unit only one case has. */
  readonly unit: string | null;
  readonly lines: readonly (readonly Measure[])[][];
}

/** The measures of the cases beside each other: by indicator, those of none by unit; of each what more cases have first. */
export function measureRows(cases: readonly Case[]): MeasureRow[] {
  const measures = cases.map(({ figures }) => measuresOf(figures).filter(({ figure }) => figure.repeats === null));
  const ofIndicators = linedUp(filtered(measures, isNamed), indicatorOf).map((row) => ({
    indicator: indicatorOf(row.flat()[0]),
    unit: null,
    lines: linedUp(row, ({ figure }) => figure.dimension),
  }));
  const others = filtered(measures, (measure) => !isNamed(measure));
  const ofUnits = linedUp(others, unitOf).filter((line) => casesIn(line) > 1);
  const units = new Set(ofUnits.map((line) => unitOf(line.flat()[0])));
  const rest = filtered(others, (measure) => !units.has(unitOf(measure)));
  return [
    ...ofIndicators,
    ...ofUnits.map((line) => ({ indicator: null, unit: unitOf(line.flat()[0]), lines: [line] })),
    ...(casesIn(rest) > 0 ? [{ indicator: null, unit: null, lines: [rest] }] : []),
  ];
}

const indicatorOf = (measure: Measure | undefined) => measure?.figure.indicator ?? null;
const unitOf = (measure: Measure | undefined) => measure?.figure.unit ?? null;
const isNamed = (measure: Measure) => indicatorOf(measure) !== null;
const casesIn = (line: readonly (readonly Measure[])[]) => line.filter((cell) => cell.length > 0).length;

function filtered(measures: readonly (readonly Measure[])[], isMeant: (measure: Measure) => boolean): Measure[][] {
  return measures.map((ofCase) => ofCase.filter(isMeant));
}

/** A line for each key, with the measures of each case in it: those that more cases have first, then those with more measures. */
function linedUp(measures: readonly (readonly Measure[])[], keyOf: (measure: Measure) => string | null): Measure[][][] {
  const keys = new Set(measures.flat().map(keyOf));
  const lines = [...keys].map((key) => filtered(measures, (measure) => keyOf(measure) === key));
  const weight = (line: Measure[][]) => casesIn(line) * 1e6 + line.flat().length;
  return lines.sort((a, b) => weight(b) - weight(a));
}
