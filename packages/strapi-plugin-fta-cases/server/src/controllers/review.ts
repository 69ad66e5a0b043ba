import type { Core } from '@strapi/types';
import * as z from 'zod';
import { MOST_CONTEXT } from '../../../shared/anchor.ts';
import { type CommentRequest, OUTCOMES } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { table } from '../database.ts';
import { service } from '../service.ts';
import type { VersionName } from '../services/review.ts';
import {
  actorOf,
  documentIdOf,
  freeText,
  type RequestContext,
  readInput,
  rowId,
  wordsOfText,
} from './request-context.ts';

const version = z.union([
  z.enum(['draft', 'published']),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
]);
const versions = z.object({ from: version, to: version }).strict();
const pointer = freeText.max(1_000);
const anchor = z
  .object({
    pointer,
    quote: wordsOfText.min(1),
    before: wordsOfText.max(MOST_CONTEXT),
    after: wordsOfText.max(MOST_CONTEXT),
    offset: z.int().min(0),
  })
  .strict();
const remark = z.object({ path: pointer, text: freeText, anchor: anchor.optional() }).strict();
const suggestion = z.object({ anchor, replacement: wordsOfText, text: freeText }).strict();
const reply = z.object({ text: freeText }).strict();
const decision = z.object({ outcome: z.enum(OUTCOMES) }).strict();

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /batches */
  async batches(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'batches').list(actor) };
  },

  /** GET /batches/:documentId */
  async batch(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'batches').detail(documentIdOf(ctx), actor) };
  },

  /** GET /cases/:documentId/review */
  async review(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    ctx.body = { data: await service(strapi, 'review').of(documentIdOf(ctx), actor) };
  },

  /** GET /cases/:documentId/diff?from=1&to=draft */
  async diff(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const { from, to } = readInput(versions, ctx.query, ctx.state);
    const documentId = documentIdOf(ctx);
    ctx.body = {
      data: await service(strapi, 'review').diff(documentId, from as VersionName, to as VersionName, actor),
    };
  },

  /** GET /cases/:documentId/revisions/:number */
  async revision(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const number = readInput(version, ctx.params.number, ctx.state) as VersionName;
    ctx.body = { data: await service(strapi, 'review').version(documentIdOf(ctx), number, actor) };
  },

  /** POST /cases/:documentId/comments */
  async comment(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const comment = readInput(remark, ctx.request.body, ctx.state) as CommentRequest;
    ctx.body = { data: await service(strapi, 'comments').add(documentIdOf(ctx), comment, actor) };
  },

  /** POST /cases/:documentId/suggestions */
  async suggest(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const proposed = readInput(suggestion, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'comments').suggest(documentIdOf(ctx), proposed, actor) };
  },

  /** POST /comments/:id/replies */
  async reply(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    const { text } = readInput(reply, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'comments').reply(id, text, actor) };
  },

  /** POST /suggestions/:id/outcome */
  async decide(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    const { outcome } = readInput(decision, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'comments').decide(id, outcome, actor) };
  },

  /** POST /comments/:id/reopen */
  async reopen(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'comments').reopen(id, actor) };
  },

  /** POST /comments/:id/resolve */
  async resolve(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const id = readInput(rowId, ctx.params.id, ctx.state);
    ctx.body = { data: await service(strapi, 'comments').resolve(id, actor) };
  },

  /** GET /providers: names to choose from. */
  async providers(ctx: RequestContext) {
    const rows = await table(strapi, UID.provider).findMany({ orderBy: { name: 'asc' } });
    ctx.body = { data: rows.map(({ key, name, kind, region }) => ({ key, name, kind, region })) };
  },
});
