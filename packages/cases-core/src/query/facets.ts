import type { Bilingual } from '../schema/field.ts';
import { INDICATORS } from '../schema/vocabulary/indicators.ts';
import { REGION_LABELS } from '../schema/vocabulary/region-labels.ts';
import { SECTION_LABELS } from '../schema/vocabulary/section-kinds.ts';
import { TOPICS } from '../schema/vocabulary/topics.ts';
import type { CaseEntry } from './entries.ts';
import { type CaseFilters, FACET_NAMES, type FacetName } from './query.ts';
import type { FacetCount, Facets } from './result.ts';

/** The values of one facet, and for each case which of them it has. */
interface FacetColumn {
  values: readonly { value: string; label: Bilingual }[];
  idOf: ReadonlyMap<string, number>;
  /** Where the value ids of each case begin in `ids`; one entry more than cases. */
  starts: Uint32Array;
  ids: Uint32Array;
}

export type FacetIndex = Record<FacetName, FacetColumn>;

interface Labelled {
  value: string;
  label: Bilingual;
}

/** The values a case has in each facet, and how they are called. */
const FACETS: Record<FacetName, (entry: CaseEntry) => Labelled[]> = {
  batch: ({ batch, batchTitle }) => [{ value: batch, label: bothWays(batchTitle) }],
  provider: ({ case: { provider } }) => [{ value: provider.key, label: bothWays(provider.name) }],
  region: ({ case: { regions } }) => regions.map((code) => labelledBy(REGION_LABELS, code)),
  topic: ({ case: { topics } }) => topics.map((key) => labelledBy(TOPICS, key)),
  section: ({ case: { sections } }) => sections.map(({ kind }) => ({ value: kind, label: SECTION_LABELS[kind] })),
  indicator: ({ case: { figures } }) =>
    figures.flatMap(({ indicator }) => (indicator === null ? [] : [labelledBy(INDICATORS, indicator)])),
};

export function indexFacets(entries: readonly CaseEntry[]): FacetIndex {
  const columns = FACET_NAMES.map((name) => [name, indexFacet(entries, FACETS[name])]);
  return Object.fromEntries(columns) as FacetIndex;
}

/** Marks with 0 in `allowed` every case that one of `filters` leaves out. */
export function applyFilters(index: FacetIndex, filters: CaseFilters, allowed: Uint8Array): void {
  for (const name of FACET_NAMES) {
    const wanted = filters[name] ?? [];
    const values: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted;
    if (values.length > 0) applyFilter(index[name], values, allowed);
  }
}

/** Counts the values that `cases` have. */
export function countFacets(index: FacetIndex, names: readonly FacetName[], cases: Uint32Array): Facets {
  const facets: Facets = {};
  for (const name of names) facets[name] = countFacet(index[name], cases);
  return facets;
}

function indexFacet(entries: readonly CaseEntry[], valuesOf: (entry: CaseEntry) => Labelled[]): FacetColumn {
  const values: Labelled[] = [];
  const idOf = new Map<string, number>();
  const starts = new Uint32Array(entries.length + 1);
  const ids: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const own = new Set<number>();
    for (const labelledValue of valuesOf(entry)) {
      const id = idOf.get(labelledValue.value) ?? values.push(labelledValue) - 1;
      idOf.set(labelledValue.value, id);
      own.add(id);
    }
    ids.push(...own);
    starts[index + 1] = ids.length;
  }
  return { values, idOf, starts, ids: Uint32Array.from(ids) };
}

function applyFilter({ idOf, starts, ids }: FacetColumn, wanted: readonly string[], allowed: Uint8Array): void {
  const wantedIds = new Set(wanted.map((value) => idOf.get(value)));
  for (let it = 0; it < allowed.length; it++) {
    if (allowed[it] === 0) continue;
    let found = false;
    for (let i = starts[it] as number; i < (starts[it + 1] as number); i++) found ||= wantedIds.has(ids[i]);
    if (!found) allowed[it] = 0;
  }
}

function countFacet({ values, starts, ids }: FacetColumn, cases: Uint32Array): FacetCount[] {
  const counts = new Uint32Array(values.length);
  for (const it of cases) {
    for (let i = starts[it] as number; i < (starts[it + 1] as number); i++) {
      const id = ids[i] as number;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return values
    .map(({ value, label }, id) => ({ value, label, count: counts[id] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Under its own name where it has no other. */
function labelledBy(vocabulary: readonly { key: string; label: Bilingual }[], value: string): Labelled {
  return { value, label: vocabulary.find(({ key }) => key === value)?.label ?? bothWays(value) };
}

function bothWays(name: string): Bilingual {
  return { zh: name, en: name };
}
