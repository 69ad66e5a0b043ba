import { OPERATIONS, type Pagination, parameterName } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { atomFeed, type FeedPages, MOST_ENTRIES } from '../feed/atom.ts';
import { TITLE } from '../openapi/texts.ts';
import { service } from '../service.ts';
import { type Selection, selectCases } from '../services/publication/edition/select.ts';
import { caseAddress, publicRoot } from './addresses.ts';
import { readQuery } from './query.ts';
import { answer } from './representation.ts';
import type { RequestContext } from './request-context.ts';

const { feed, facets } = OPERATIONS;

/** Those of the feed, whose pages are no part of what it is. */
const FILTERS = facets.parameters;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases/feed.atom */
  async find(ctx: RequestContext) {
    const { feedPage: page = 1, ...selection } = readQuery(ctx, feed.parameters);
    const query = queryOf(selection);
    const edition = await service(strapi, 'publication').edition();
    const { cases, pagination } = await selectCases(edition, {
      ...selection,
      ...LATEST,
      pagination: { page, pageSize: MOST_ENTRIES },
    });
    const root = `${publicRoot(strapi)}${feed.path}`;
    const options = {
      id: ['urn:fta-cases:feed', ...(query && [query])].join(':'),
      title: TITLE.zh,
      pages: pagesOf(pagination, (number) => {
        const asked = [query, number > 1 ? `page=${number}` : ''].filter((part) => part !== '').join('&');
        return `${root}${asked && `?${asked}`}`;
      }),
      caseUrl: caseAddress(strapi),
    };
    await answer(ctx, {
      type: `${feed.type}; charset=utf-8`,
      validator: JSON.stringify([edition.sequence, edition.token, options]),
      body: () => Buffer.from(atomFeed(cases, options)),
    });
  },
});

const LATEST = { sort: 'updated:desc' } as const;

/** The pages that there are around one, as far as they are others. */
function pagesOf({ page, pageCount }: Pagination, addressOf: (page: number) => string): FeedPages {
  const self = addressOf(page);
  if (pageCount < 2) return { self };
  return {
    self,
    first: addressOf(1),
    ...(page > 1 && { previous: addressOf(page - 1) }),
    ...(page < pageCount && { next: addressOf(page + 1) }),
    last: addressOf(pageCount),
  };
}

/** The filters of a feed as they stand in its address, the same for the same ones in whichever order they were sent. */
function queryOf(selection: Selection): string {
  const query = new URLSearchParams();
  for (const name of FILTERS)
    for (const value of [selection[name] ?? []].flat()) query.append(parameterName(name), value);
  return query.toString();
}
