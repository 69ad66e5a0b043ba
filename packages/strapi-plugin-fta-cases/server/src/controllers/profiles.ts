import type { Core } from '@strapi/types';
import * as z from 'zod';
import { LONGEST_PROFILE } from '../../../shared/profiles.ts';
import { service } from '../service.ts';
import { actorOf, documentIdOf, type RequestContext, readInput } from './request-context.ts';

const number = z.number().int().min(0).max(2_147_483_647);
const upload = z.object({ content: z.string().max(LONGEST_PROFILE), seen: number }).strict();
const again = z.object({ number, seen: number }).strict();

/** The formats that series are held to. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /batches/:documentId/profile */
  async find(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'profiles').of(documentIdOf(ctx), actor) };
  },

  /** POST /batches/:documentId/profile */
  async upload(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const request = readInput(upload, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'profiles').upload(documentIdOf(ctx), request, actor) };
  },

  /** POST /batches/:documentId/profile/again */
  async again(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const request = readInput(again, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'profiles').again(documentIdOf(ctx), request, actor) };
  },
});
