import type { Core } from '@strapi/types';
import * as z from 'zod';
import { LONGEST_REASON } from '../../../shared/contracts.ts';
import { service } from '../service.ts';
import { actorOf, documentIdOf, freeText, type RequestContext, readInput, rowId } from './request-context.ts';

const ignoring = z
  .object({
    ruleId: z.string().max(100),
    path: freeText.max(1_000),
    words: freeText.max(100_000),
    reason: freeText.max(LONGEST_REASON),
  })
  .strict();

/** Faults that somebody leaves as they are. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /cases/:documentId/ignored */
  async ignore(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const wanted = readInput(ignoring, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'ignored').ignore(documentIdOf(ctx), wanted, actor) };
  },

  /** POST /ignored/:id/take-back */
  async takeBack(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'ignored').takeBack(id, actor) };
  },
});
