import type { Core } from '@strapi/types';
import * as z from 'zod';
import { service } from '../service.ts';
import { actorOf, documentIdOf, documentIdText, type RequestContext, readInput, rowId } from './request-context.ts';

const plan = z
  .object({
    target: z.enum(['case', 'batch']),
    documentId: documentIdText,
    at: z.iso.datetime({ offset: true }),
    timeZone: z
      .string()
      .max(100)
      .regex(/^[\w/+-]+$/),
  })
  .strict();

/** Publications at a time. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /cases/:documentId/plans */
  async ofCase(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: { plans: await service(strapi, 'plans').ofCase(documentIdOf(ctx), actor) } };
  },

  /** GET /batches/:documentId/plans */
  async ofBatch(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: { plans: await service(strapi, 'plans').ofBatch(documentIdOf(ctx), actor) } };
  },

  /** POST /plans */
  async make(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const request = readInput(plan, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'plans').make(request, actor) };
  },

  /** POST /plans/:id/withdraw */
  async withdraw(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'plans').withdraw(id, actor) };
  },
});
