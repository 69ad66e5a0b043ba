import type { Core } from '@strapi/types';
import * as z from 'zod';
import { DOWNLOAD_FORMATS } from '../../../shared/formats.ts';
import { service } from '../service.ts';
import type { Download } from '../services/drafts/index.ts';
import { actorOf, documentIdOf, type RequestContext, readInput } from './request-context.ts';

const query = z.object({ format: z.enum(DOWNLOAD_FORMATS) }).strict();

/** Drafts, files and templates to take away: for those who read them in the panel, before anything is public. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /batches/:documentId/download?format=markdown */
  async batch(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const { format } = readInput(query, ctx.query, ctx.state);
    send(ctx, await service(strapi, 'drafts').ofBatch(documentIdOf(ctx), format, actor));
  },

  /** GET /cases/:documentId/download?format=markdown */
  async case(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const { format } = readInput(query, ctx.query, ctx.state);
    send(ctx, await service(strapi, 'drafts').ofCase(documentIdOf(ctx), format, actor));
  },

  /** GET /batches/:documentId/template */
  async template(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    send(ctx, await service(strapi, 'drafts').templateAfter(documentIdOf(ctx), actor));
  },

  /** GET /batches/:documentId/originals */
  async originals(ctx: RequestContext) {
    ctx.body = { data: await service(strapi, 'originals').list(documentIdOf(ctx)) };
  },

  /** GET /batches/:documentId/originals/:sha256 */
  async original(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const { sha256 = '' } = ctx.params;
    send(ctx, await service(strapi, 'originals').find(documentIdOf(ctx), sha256, actor));
  },
});

/** The name in the characters of RFC 8187, which every browser reads. */
function send(ctx: RequestContext, { name, type, bytes }: Download): void {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encoded}`);
  ctx.set('Content-Type', type);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = bytes;
}
