import type { Core } from '@strapi/types';
import { invalid } from '../refusals.ts';
import { service } from '../service.ts';
import { importOptions, textDocument } from '../services/import/options.ts';
import { unknownParameters } from './query.ts';
import { actorOf, type RequestContext, readInput } from './request-context.ts';
import { documentOf, removeUploads } from './sent-document.ts';
import { sentParameters } from './sent-parameters.ts';

const OPTIONS = Object.keys(importOptions.shape);
/** Fields of a document that is sent as JSON. */
const TEXT_DOCUMENT = Object.keys(textDocument.shape);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /import: a document, with options in the query or, where it is one field of several, beside it. */
  async run(ctx: RequestContext) {
    try {
      const actor = await actorOf(strapi, ctx);
      const { source, fields } = await documentOf(strapi, ctx);
      const unknown = [
        ...unknownParameters(sentParameters(ctx.querystring).names, OPTIONS),
        ...unknownParameters(Object.keys(fields), [...OPTIONS, ...TEXT_DOCUMENT]),
      ];
      if (unknown.length > 0) throw invalid(unknown, actor.language);
      const { dryRun, batchId, overwrite, revise, importId } = readInput(
        importOptions,
        { ...ctx.query, ...fields },
        ctx.state,
      );
      const data = await service(strapi, 'import').run({
        ...source,
        batchId,
        importId,
        actor,
        ...(dryRun !== undefined && { dryRun }),
        ...(overwrite !== undefined && { overwrite }),
        ...(revise !== undefined && { revise }),
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
