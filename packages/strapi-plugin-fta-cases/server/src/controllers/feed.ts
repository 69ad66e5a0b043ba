import { OPERATIONS } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { atomFeed, MOST_ENTRIES } from '../feed/atom.ts';
import { TITLE } from '../openapi/texts.ts';
import { service } from '../service.ts';
import { type Selection, selectCases } from '../services/publication/edition/select.ts';
import { caseAddress, publicRoot } from './addresses.ts';
import { readQuery } from './query.ts';
import { answer } from './representation.ts';
import type { RequestContext } from './request-context.ts';

const { feed } = OPERATIONS;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases/feed.atom */
  async find(ctx: RequestContext) {
    const selection = readQuery(ctx, feed.parameters);
    const query = queryOf(selection);
    const options = {
      id: ['urn:fta-cases:feed', ...(query && [query])].join(':'),
      title: TITLE.zh,
      selfUrl: `${publicRoot(strapi)}${feed.path}${query && `?${query}`}`,
      caseUrl: caseAddress(strapi),
    };
    const edition = await service(strapi, 'publication').edition();
    await answer(ctx, {
      type: `${feed.type}; charset=utf-8`,
      validator: JSON.stringify([edition.sequence, edition.token, options]),
      body: () => Buffer.from(atomFeed(selectCases(edition, { ...selection, ...LATEST }).cases, options)),
    });
  },
});

const LATEST = { sort: 'updated:desc', pagination: { page: 1, pageSize: MOST_ENTRIES } } as const;

/** The filters of a feed as they stand in its address, the same for the same ones in whichever order they were sent. */
function queryOf(selection: Selection): string {
  const query = new URLSearchParams();
  for (const name of feed.parameters) for (const value of [selection[name] ?? []].flat()) query.append(name, value);
  return query.toString();
}
