import { batchSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import * as z from 'zod';
import { invalid } from '../refusals.ts';
import { service } from '../service.ts';
import { unknownParameters } from './query.ts';
import { actorOf, type RequestContext, readInput } from './request.ts';
import { documentOf, removeUploads, TEXT_DOCUMENT } from './sent-document.ts';

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

/** A list as JSON has it; a form or a query sends it as JSON text or with commas. */
const list = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  return value.startsWith('[') ? jsonOf(value) : value.split(',').filter((id) => id !== '');
}, z.array(z.string()));

/** Made up by whoever starts an import, and the key to its progress: long enough that nobody guesses it. */
const importIdText = z.string().regex(/^[\w-]{16,64}$/);

const options = z.object({
  dryRun: flag.optional(),
  batchId: batchSchema.shape.id.optional(),
  overwrite: list.optional(),
  importId: importIdText.optional(),
});

const OPTIONS = Object.keys(options.shape);

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
      const { dryRun, batchId, overwrite, importId } = readInput(options, { ...ctx.query, ...body }, ctx.state);
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
