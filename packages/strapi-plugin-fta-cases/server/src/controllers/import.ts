import type { Core } from '@strapi/types';
import { invalid } from '../refusals.ts';
import { service } from '../service.ts';
import { importOptions } from '../services/import/options.ts';
import { unknownParameters } from './query.ts';
import { actorOf, type RequestContext, readInput } from './request-context.ts';
import { documentOf, removeUploads, TEXT_DOCUMENT } from './sent-document.ts';

const OPTIONS = Object.keys(importOptions.shape);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /import: a file in `files`, or `name` and `content` as JSON; options in the body or the query. */
  async run(ctx: RequestContext) {
    try {
      const actor = await actorOf(strapi, ctx);
      const body = (ctx.request.body ?? {}) as Record<string, unknown>;
      const unknown = [
        ...unknownParameters(Object.keys(ctx.query), OPTIONS),
        ...unknownParameters(Object.keys(body), [...OPTIONS, ...TEXT_DOCUMENT]),
      ];
      if (unknown.length > 0) throw invalid(unknown, actor.language);
      const { dryRun, batchId, overwrite, importId } = readInput(importOptions, { ...ctx.query, ...body }, ctx.state);
      const data = await service(strapi, 'import').run({
        ...(await documentOf(strapi, ctx)),
        batchId,
        importId,
        actor,
        ...(dryRun !== undefined && { dryRun }),
        ...(overwrite !== undefined && { overwrite }),
      });
      ctx.body = { data };
    } finally {
      await removeUploads(ctx);
    }
  },

  /** GET /imports/:importId */
  async progress(ctx: RequestContext) {
    ctx.body = { data: service(strapi, 'import').progressOf(ctx.params.importId ?? '') };
  },
});
