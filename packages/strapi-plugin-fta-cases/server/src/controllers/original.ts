import type { Core } from '@strapi/types';
import { service } from '../service.ts';
import { actorOf, documentIdOf, type RequestContext, readInput, rowId } from './request-context.ts';

/** The file that a case was imported from: for those who read its draft. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /cases/:documentId/original */
  async find(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'caseOriginals').of(documentIdOf(ctx), actor) };
  },

  /** GET /cases/:documentId/original/pages/:page */
  async page(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const page = readInput(rowId, ctx.params.page, ctx.state);
    ctx.body = { data: await service(strapi, 'caseOriginals').page(documentIdOf(ctx), page, actor) };
  },

  /** GET /cases/:documentId/original/lines */
  async lines(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'caseOriginals').lines(documentIdOf(ctx), actor) };
  },
});
