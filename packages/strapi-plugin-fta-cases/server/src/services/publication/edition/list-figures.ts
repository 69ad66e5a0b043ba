import type { FigureGroup } from '@fta/cases-core/query';
import type { FigureHit, Pagination, ParametersOf } from '@fta/cases-core/rest';
import type { Edition } from './edition.ts';
import { pageOf, paginationOf } from './select.ts';

export type FiguresQuery = ParametersOf<'figures'>;

export interface ListedFigures {
  readonly figures: readonly FigureHit[];
  readonly pagination: Pagination;
  /** There where the figures were to be summed up: the groups on the same page of their own list. */
  readonly groups?: FigureGroup[];
  readonly groupPagination?: Pagination;
}

/** A page of the figures that a query asks for, each with the case and the sentence it stands in. */
export async function listFigures(edition: Edition, query: FiguresQuery): Promise<ListedFigures> {
  const { change, indicator, batch, figureSort, groupBy, pagination, ...rest } = query;
  const page = pageOf(pagination);
  const [sort, order] = (figureSort ?? 'case').split(':') as ['case' | 'value', ('asc' | 'desc')?];
  const { figures, total, groups } = (await edition.index()).figures({
    ...rest,
    ...(change !== undefined && { change: change === 'none' ? null : change }),
    ...(indicator !== undefined && { indicator: indicator === 'none' ? null : indicator }),
    ...(batch !== undefined && { filters: { batch } }),
    ...(groupBy !== undefined && { groupBy }),
    sort,
    ...(order && { order }),
    ...page,
  });
  return {
    figures: figures.map(({ caseId, case: { title, provider }, figure, sentence }) => ({
      case: { id: caseId, title, batch: edition.find(caseId)?.batch ?? '', provider },
      figure,
      sentence,
    })),
    pagination: paginationOf(page, total),
    ...(groupBy !== undefined && {
      groups: groups.slice((page.page - 1) * page.pageSize, page.page * page.pageSize),
      groupPagination: paginationOf(page, groups.length),
    }),
  };
}
