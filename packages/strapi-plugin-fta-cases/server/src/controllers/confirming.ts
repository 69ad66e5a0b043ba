import type { Core } from '@strapi/types';
import { service } from '../service.ts';
import { actorOf, type RequestContext, readInput, rowId } from './request-context.ts';

/** Figures of scans that somebody has held against the page. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /uncertain-figures/:id/confirm */
  async confirm(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'uncertain').confirm(id, actor) };
  },
});
