import { batchSchema, renderMarkdown } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { languageOf } from '../gate/request.ts';
import { notAcceptable, notFound, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { type Page, summaryOf } from '../services/publication.ts';
import { answerCached } from './etag.ts';
import { readQuery } from './query.ts';
import type { RequestContext } from './request.ts';

const DEFAULT_PAGE_SIZE = 25;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases/batches */
  async batches(ctx: RequestContext) {
    const page = pageOf(readQuery(ctx, ['pagination']).pagination);
    const { items, total } = await service(strapi, 'publication').batches(page);
    answerCached(ctx, { data: items, meta: { pagination: paginationOf(page, total) } });
  },

  /** GET /api/fta-cases/batches/:id */
  async batch(ctx: RequestContext) {
    const { format = 'json' } = readQuery(ctx, ['format']);
    if (format === 'docx') throw notAcceptable(reason('format-missing', { format }), languageOf(ctx.state));
    const id = ctx.params.id ?? '';
    const batch = isSlug(id) ? await service(strapi, 'publication').batch(id) : null;
    if (!batch) throw notFound(reason('batch-not-found', { id }), languageOf(ctx.state));
    if (format === 'markdown') return answerCached(ctx, renderMarkdown(batch), 'text/markdown; charset=utf-8');
    return answerCached(ctx, { data: batch, meta: {} });
  },

  /** GET /api/fta-cases/cases */
  async cases(ctx: RequestContext) {
    const { pagination, batch, view } = readQuery(ctx, ['pagination', 'batch', 'view']);
    const page = pageOf(pagination);
    const { items, total } = await service(strapi, 'publication').cases({ ...page, batch });
    const data = view === 'summary' ? items.map(summaryOf) : items;
    answerCached(ctx, { data, meta: { pagination: paginationOf(page, total) } });
  },

  /** GET /api/fta-cases/cases/:id */
  async case(ctx: RequestContext) {
    readQuery(ctx, []);
    const id = ctx.params.id ?? '';
    const content = isSlug(id) ? await service(strapi, 'publication').case(id) : null;
    if (!content) throw notFound(reason('case-not-found', { id }), languageOf(ctx.state));
    answerCached(ctx, { data: content, meta: {} });
  },
});

/** Ids are slugs; what is none need not be looked for, and PostgreSQL would choke on some of it. */
const isSlug = (id: string) => batchSchema.shape.id.safeParse(id).success;

type Wanted = { readonly [Name in keyof Page]?: number | undefined };

function pageOf({ page = 1, pageSize = DEFAULT_PAGE_SIZE }: Wanted = {}): Page {
  return { page, pageSize };
}

function paginationOf({ page, pageSize }: Page, total: number) {
  return { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
}
