import type { Case, Figure, SectionKind } from '@fta/cases-core/schema';
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

/** The units that figures of the cases have: those that more cases have first, then those with more figures. */
export function unitsOf(cases: readonly Case[]): string[] {
  const units = new Set(cases.flatMap(({ figures }) => figures.map(({ unit }) => unit)));
  const weight = (unit: string) => {
    const counts = cases.map((it) => figuresOf(it, unit).length);
    return counts.filter((count) => count > 0).length * 1e6 + counts.reduce((sum, count) => sum + count, 0);
  };
  return [...units].sort((a, b) => weight(b) - weight(a));
}

export function figuresOf({ figures }: Case, unit: string): Figure[] {
  return figures.filter((figure) => figure.unit === unit);
}
