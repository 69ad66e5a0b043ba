import type { Core } from '@strapi/types';
import * as z from 'zod';
import type { CaseContent } from '../../../shared/content.ts';
import { EDITED_FIELDS } from '../../../shared/content.ts';
import { UID } from '../../../shared/uids.ts';
import { table } from '../database.ts';
import { refuseAnotherAccount } from '../gate/account.ts';
import { service } from '../service.ts';
import { actorOf, documentIdOf, type RequestContext, readInput } from './request-context.ts';

/** The fields by name; what they hold is looked at as a case, so that a refusal names its place there. */
const keeping = z
  .object({
    content: z.object(Object.fromEntries(EDITED_FIELDS.map(([name]) => [name, z.unknown().optional()]))).strict(),
  })
  .strict();

/** What keeps the text of editors: versions set aside, and who is writing. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /cases/:documentId/revisions */
  async keep(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    refuseAnotherAccount(strapi, actor);
    const { content } = readInput(keeping, ctx.request.body, ctx.state);
    const kept = content as Partial<CaseContent>;
    ctx.body = { data: await service(strapi, 'revisions').keep(documentIdOf(ctx), kept, actor) };
  },

  /** POST /cases/:documentId/lease */
  async takeLease(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: { editing: await service(strapi, 'lease').take(documentIdOf(ctx), actor) } };
  },

  /** GET /cases/:documentId/lease */
  async lease(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: { editing: await service(strapi, 'lease').others(documentIdOf(ctx), actor) } };
  },

  /** GET /topics */
  async topics(ctx: RequestContext) {
    const rows = await table(strapi, UID.topic).findMany({ orderBy: { id: 'asc' } });
    ctx.body = { data: rows.map(({ documentId, key }) => ({ documentId, key })) };
  },
});
