import { countFacets } from './facets.ts';
import { bestValues, filterFigures, sortKeys } from './figures.ts';
import { foldedTerms } from './fold.ts';
import { highlight } from './highlight.ts';
import type { Scored } from './match.ts';
import { leastByKey } from './order.ts';
import type { IndexParts } from './parts.ts';
import { FACET_NAMES, type FacetsQuery, type PageOf, type SearchQuery, type Sort } from './query.ts';
import type { Facets, Hit, SearchResult } from './result.ts';
import { selectCases } from './select.ts';

const DEFAULT_PAGE_SIZE = 20;

export function searchCases(parts: IndexParts, query: SearchQuery): SearchResult {
  const terms = foldedTerms(query.text ?? '');
  const found = selectCases(parts, terms, query);
  const { page, pageSize, from, to } = pageBounds(query);
  const keys = keysOf(parts, found, query.sort ?? (terms.length > 0 ? 'relevance' : 'number'));
  const shown = leastByKey(keys, from, to);
  return {
    total: found.cases.length,
    page,
    pageSize,
    hits: shown.flatMap((i) => hit(parts, found.cases[i] as number, found.scores[i] as number, terms, query)),
    facets: countFacets(parts.facets, query.facets ?? [], found.cases),
  };
}

export function facetsOfCases(parts: IndexParts, query: FacetsQuery): Facets {
  const found = selectCases(parts, foldedTerms(query.text ?? ''), query);
  return countFacets(parts.facets, query.facets ?? FACET_NAMES, found.cases);
}

export function pageBounds({ page = 1, pageSize = DEFAULT_PAGE_SIZE }: PageOf) {
  return { page, pageSize, from: (page - 1) * pageSize, to: page * pageSize };
}

/** For each case found a key; the case with the least comes first. */
function keysOf(parts: IndexParts, { cases, scores }: Scored, sort: Sort): Float64Array {
  const keys = new Float64Array(cases.length);
  if (sort === 'number') return keys;
  if (sort === 'relevance') {
    for (let i = 0; i < keys.length; i++) keys[i] = -(scores[i] as number);
  } else {
    const caseKeys = sort === 'title' ? parts.titleRanks() : figureKeys(parts, sort);
    for (let i = 0; i < keys.length; i++) keys[i] = caseKeys[cases[i] as number] as number;
  }
  return keys;
}

function figureKeys(parts: IndexParts, { figure, order = 'desc' }: Exclude<Sort, string>): Float64Array {
  return sortKeys(bestValues(filterFigures(parts.figures, figure), parts.entries.length, order), order);
}

function hit(parts: IndexParts, it: number, score: number, terms: readonly string[], query: SearchQuery): Hit[] {
  const entry = parts.entries[it];
  if (entry === undefined) return [];
  const { highlights = true } = query;
  const options = typeof highlights === 'object' ? highlights : {};
  const marked = highlights === false ? [] : highlight(parts.text.corpus, it, terms, options);
  return [{ id: entry.case.id, case: entry.case, batch: entry.batch, score, highlights: marked }];
}
