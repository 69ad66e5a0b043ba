import type { CaseSelection, Highlight, SearchQuery, UsedSynonyms } from '@fta/cases-core/query';
import { DEFAULT_PAGE_SIZE, type Pagination, type ParametersOf, type ParameterValue } from '@fta/cases-core/rest';
import type { Edition } from './edition.ts';
import type { PublicCase } from './public-case.ts';

/** Which cases: the filters that lists, counts and the feed have in common. */
export type Selection = ParametersOf<'facets'>;

export type CasesQuery = Omit<ParametersOf<'cases'>, 'view'>;

export interface SelectedCases {
  readonly cases: readonly PublicCase[];
  readonly pagination: Pagination;
  /** By case id; there where a text was searched for. */
  readonly highlights?: Record<string, Highlight[]>;
  /** Words of the text that were widened; there where there are any. */
  readonly synonyms?: readonly UsedSynonyms[];
}

/** A page of the cases that a query asks for. The whole list, the commonest question, needs no index. */
export async function selectCases(edition: Edition, query: CasesQuery): Promise<SelectedCases> {
  const { sort, pagination, ...selection } = query;
  const page = pageOf(pagination);
  if (Object.keys(selection).length === 0 && (sort === undefined || sort === 'number')) {
    const from = (page.page - 1) * page.pageSize;
    const cases = edition.cases.slice(from, from + page.pageSize);
    return { cases, pagination: paginationOf(page, edition.cases.length) };
  }
  const { hits, total, synonyms } = (await edition.index()).search({
    ...selectionOf(selection),
    ...sortOf(sort),
    ...page,
    highlights: selection.q !== undefined,
  });
  const cases = hits.flatMap(({ id }) => edition.find(id) ?? []);
  const found = { cases, pagination: paginationOf(page, total) };
  if (selection.q === undefined) return found;
  const highlights = Object.fromEntries(hits.map(({ id, highlights }) => [id, highlights]));
  return { ...found, highlights, ...(synonyms.length > 0 && { synonyms }) };
}

/** The selection as the library's query has it; filters that ask for nothing are not looked through. */
export function selectionOf({ q, withoutSynonyms, caseIndicator: indicator, ...others }: Selection): CaseSelection {
  const filters = { ...others, ...(indicator && { indicator }) };
  return {
    ...(q !== undefined && { text: q }),
    ...(withoutSynonyms && { withoutSynonyms }),
    ...(Object.keys(filters).length > 0 && { filters }),
  };
}

function sortOf(sort: CasesQuery['sort']): Pick<SearchQuery, 'sort' | 'order'> {
  if (sort === undefined) return {};
  const [key, order] = sort.split(':') as [Extract<SearchQuery['sort'], string>, SearchQuery['order']?];
  return { sort: key, ...(order && { order }) };
}

export function pageOf({ page = 1, pageSize = DEFAULT_PAGE_SIZE }: ParameterValue<'pagination'> = {}) {
  return { page, pageSize };
}

export function paginationOf({ page, pageSize }: ReturnType<typeof pageOf>, total: number): Pagination {
  return { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
}
