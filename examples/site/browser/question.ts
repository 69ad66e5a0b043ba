import type { FacetName } from '@fta/cases-core/query';
import type { ParameterKey } from '@fta/cases-core/rest';
import { type Question, SORTS, type SortName } from './protocol.ts';

/** In the order they are shown. */
export const FACETS = [
  'topic',
  'indicator',
  'region',
  'provider',
  'batch',
  'section',
] as const satisfies readonly FacetName[];

/** As the REST API calls it. */
const WITHOUT = 'withoutSynonyms' satisfies ParameterKey;

export const NOTHING_ASKED: Question = {
  text: '',
  withoutSynonyms: [],
  filters: { batch: [], provider: [], region: [], topic: [], section: [], indicator: [] },
  sort: null,
  pages: 1,
};

/** The question in an address; the names of its parameters are those of the REST API. */
export function questionIn(query: string): Question {
  const parameters = new URLSearchParams(query);
  const filters = Object.fromEntries(FACETS.map((name) => [name, parameters.getAll(name)]));
  return {
    text: parameters.get('q') ?? '',
    withoutSynonyms: parameters.getAll(WITHOUT),
    filters: filters as Record<FacetName, string[]>,
    sort: SORTS.find((name) => name === parameters.get('sort')) ?? null,
    pages: Math.max(1, Math.min(40, Number.parseInt(parameters.get('pages') ?? '1', 10) || 1)),
  };
}

/** What {@link questionIn} reads back; empty where nothing is asked. */
export function queryOf({ pages, ...question }: Question): string {
  const query = filterQuery(question);
  if (pages > 1) query.set('pages', String(pages));
  return query.size === 0 ? '' : `?${query}`;
}

/** The parameters that ask the REST API for the same cases. */
export function filterQuery({ filters, sort, ...words }: Omit<Question, 'pages'>): URLSearchParams {
  const query = wordsQuery(words);
  for (const name of FACETS) for (const value of filters[name]) query.append(name, value);
  if (sort !== null) query.set('sort', sort);
  return query;
}

/** The part of a question that is marked in a case. */
export type Words = Pick<Question, 'text' | 'withoutSynonyms'>;

/** The parameters that ask for words; none where there are no words. */
export function wordsQuery({ text, withoutSynonyms }: Words): URLSearchParams {
  const query = new URLSearchParams();
  if (text.trim() === '') return query;
  query.set('q', text);
  for (const synonym of withoutSynonyms) query.append(WITHOUT, synonym);
  return query;
}

export function isAnythingAsked(question: Question): boolean {
  return queryOf(question) !== '';
}

export function countOfFilters({ filters }: Question): number {
  return FACETS.reduce((sum, name) => sum + filters[name].length, 0);
}

/** The question with a value of a facet chosen, or not chosen any more. */
export function withChoice(question: Question, name: FacetName, value: string, isChosen: boolean): Question {
  const others = question.filters[name].filter((each) => each !== value);
  return {
    ...question,
    filters: { ...question.filters, [name]: isChosen ? [...others, value] : others },
    pages: 1,
  };
}

/** Other words, which are widened by all their synonyms again. */
export function withText(question: Question, text: string): Question {
  return { ...question, text, withoutSynonyms: [], pages: 1 };
}

/** The same words without a synonym. */
export function withoutSynonym(question: Question, synonym: string): Question {
  return { ...question, withoutSynonyms: [...question.withoutSynonyms, synonym], pages: 1 };
}

export function withSort(question: Question, sort: string): Question {
  return { ...question, sort: SORTS.find((name: SortName) => name === sort) ?? null, pages: 1 };
}
