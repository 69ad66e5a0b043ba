import { countFacets } from './facets.ts';
import { bestValues, filterFigures, sortKeys } from './figures.ts';
import { highlight } from './highlight.ts';
import type { Scored } from './match.ts';
import { leastByKey } from './order.ts';
import type { IndexParts } from './parts.ts';
import { FACET_NAMES, type FacetsQuery, type PageOf, type SearchQuery, type Sort } from './query.ts';
import type { Facets, Hit, SearchResult } from './result.ts';
import { selectCases } from './select.ts';
import { type Wanted, wantedBy } from './synonyms.ts';

const DEFAULT_PAGE_SIZE = 20;

export function searchCases(parts: IndexParts, query: SearchQuery): SearchResult {
  const { terms, used } = wantedBy(parts, query);
  const found = selectCases(parts, terms, query);
  const { page, pageSize, from, to } = pageBounds(query);
  const keys = keysOf(parts, found, query.sort ?? (terms.length > 0 ? 'relevance' : 'number'), query.order);
  const shown = leastByKey(keys, from, to);
  return {
    total: found.cases.length,
    page,
    pageSize,
    hits: shown.flatMap((i) => hit(parts, found.cases[i] as number, found.scores[i] as number, terms, query)),
    facets: countFacets(parts.facets, query.facets ?? [], found.cases),
    synonyms: used,
  };
}

export function facetsOfCases(parts: IndexParts, query: FacetsQuery): Facets {
  const found = selectCases(parts, wantedBy(parts, query).terms, query);
  return countFacets(parts.facets, query.facets ?? FACET_NAMES, found.cases);
}

export function pageBounds({ page = 1, pageSize = DEFAULT_PAGE_SIZE }: PageOf) {
  return { page, pageSize, from: (page - 1) * pageSize, to: page * pageSize };
}

/** For each case found a key; the case with the least comes first. */
function keysOf(parts: IndexParts, { cases, scores }: Scored, sort: Sort, order: SearchQuery['order']): Float64Array {
  if (typeof sort === 'object') return pick(figureKeys(parts, sort), cases);
  const direction = order ?? (sort === 'relevance' || sort === 'updated' ? 'desc' : 'asc');
  const values = {
    relevance: () => scores,
    number: () => cases,
    title: () => pick(parts.titleRanks(), cases),
    updated: () => pick(parts.updated, cases),
  };
  return sortKeys(Float64Array.from(values[sort]()), direction);
}

function pick(values: Float64Array, cases: Uint32Array): Float64Array {
  return Float64Array.from(cases, (it) => values[it] as number);
}

function figureKeys(parts: IndexParts, { figure, order = 'desc' }: Exclude<Sort, string>): Float64Array {
  return sortKeys(bestValues(filterFigures(parts.figures, figure), parts.entries.length, order), order);
}

function hit(parts: IndexParts, it: number, score: number, terms: Wanted['terms'], query: SearchQuery): Hit[] {
  const entry = parts.entries[it];
  if (entry === undefined) return [];
  const { highlights = true } = query;
  const options = typeof highlights === 'object' ? highlights : {};
  const marked = highlights === false ? [] : highlight(...parts.text.lie(it), terms, options);
  return [{ id: entry.case.id, case: entry.case, batch: entry.batch, score, highlights: marked }];
}
