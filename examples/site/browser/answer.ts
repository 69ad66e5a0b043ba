import {
  type CaseFilters,
  type CaseIndex,
  createIndex,
  FACET_NAMES,
  type FacetName,
  type Facets,
  type SearchQuery,
  type SearchResult,
} from '@fta/cases-core/query';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import { caseItem } from '../content/case-item.ts';
import { CONTEXT, excerptsOf } from '../content/excerpts.ts';
import { PAGE_SIZE } from '../content/page-size.ts';
import type { SearchSource } from '../content/search-source.ts';
import type { Answer, Question } from './protocol.ts';

/** Cases that can be searched. */
export interface Searchable {
  readonly index: CaseIndex;
  readonly source: SearchSource;
}

export function searchable(source: SearchSource): Searchable {
  const updatedAt = ({ id }: { id: string }) => source.updatedAt[id] ?? undefined;
  return { index: createIndex(source.batches, { ...SEARCH_WORDS, updatedAt }), source };
}

/** Answers a question from an address bar: values that no case has are left out of what may be chosen. */
export function answerTo({ index, source }: Searchable, question: Question): Answer {
  const filters = knownFilters(index, question.filters);
  if (asksForUnknown(question.filters, filters)) return { total: 0, hits: [], facets: {}, synonyms: [] };
  const known = { ...question, filters };
  const { total, hits, synonyms } = hitsOf(index, known);
  const titles = new Map(source.batches.map(({ id, title }) => [id, title]));
  return {
    total,
    hits: hits.map(({ id, batch, case: it, highlights }) => ({
      item: caseItem(it, { id: batch, title: titles.get(batch) ?? batch }, source.figures[id] ?? 0),
      excerpts: excerptsOf(highlights),
    })),
    facets: facetsOf(index, known),
    synonyms,
  };
}

type Filters = Record<FacetName, string[]>;

interface KnownQuestion extends Omit<Question, 'filters'> {
  readonly filters: Filters;
}

function hitsOf(
  index: CaseIndex,
  { text, withoutSynonyms, filters, sort, pages }: KnownQuestion,
): Pick<SearchResult, 'total' | 'hits' | 'synonyms'> {
  const query: SearchQuery = {
    text,
    withoutSynonyms,
    filters: filters as CaseFilters,
    ...(sort !== null && { sort }),
    pageSize: PAGE_SIZE,
    highlights: { limit: 4, context: CONTEXT },
  };
  const first = index.search(query);
  const shown = Math.min(pages, Math.ceil(first.total / PAGE_SIZE));
  const further = Array.from(
    { length: Math.max(0, shown - 1) },
    (_, i) => index.search({ ...query, page: i + 2 }).hits,
  );
  return { ...first, hits: [...first.hits, ...further.flat()] };
}

function facetsOf(index: CaseIndex, { text, withoutSynonyms, filters }: KnownQuestion): Facets {
  const facets: Facets = {};
  for (const name of FACET_NAMES) {
    const others = { ...filters, [name]: [] } as CaseFilters;
    Object.assign(facets, index.facets({ text, withoutSynonyms, filters: others, facets: [name] }));
  }
  return facets;
}

function knownFilters(index: CaseIndex, filters: Question['filters']): Filters {
  const all = index.facets();
  const entries = FACET_NAMES.map((name) => {
    const known = new Set(all[name]?.map(({ value }) => value));
    return [name, filters[name].filter((value) => known.has(value))];
  });
  return Object.fromEntries(entries) as Filters;
}

/** Whether a facet was asked for of which no value is known: then nothing is found. */
function asksForUnknown(asked: Question['filters'], known: Filters): boolean {
  return FACET_NAMES.some((name) => asked[name].length > 0 && known[name].length === 0);
}
