import type { Core } from '@strapi/types';
import * as z from 'zod';
import { INQUIRY_BOUNDS } from '../../../shared/inquiries.ts';
import { service } from '../service.ts';
import { inquiryAddress } from './addresses.ts';
import { actorOf, documentIdOf, freeText, type RequestContext, readInput, rowId } from './request-context.ts';

const offset = z.number().int().min(0).max(1_000_000);
const inquiry = z
  .object({
    to: freeText.max(INQUIRY_BOUNDS.to),
    note: freeText.max(INQUIRY_BOUNDS.note),
    days: z.number().int(),
    passages: z
      .array(z.object({ pointer: freeText.max(1_000), start: offset, end: offset, quote: freeText }).strict())
      .max(INQUIRY_BOUNDS.passages),
  })
  .strict();

/** What editors ask people without an account to check. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /cases/:documentId/inquiries */
  async list(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'inquiries').list(documentIdOf(ctx), actor) };
  },

  /** POST /cases/:documentId/inquiries */
  async send(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const request = readInput(inquiry, ctx.request.body, ctx.state);
    const { token, inquiry: record } = await service(strapi, 'inquiries').send(documentIdOf(ctx), request, actor);
    ctx.body = { data: { link: inquiryAddress(strapi, token), inquiry: record } };
  },

  /** POST /inquiries/:id/withdraw */
  async withdraw(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'inquiries').withdraw(id, actor) };
  },
});
