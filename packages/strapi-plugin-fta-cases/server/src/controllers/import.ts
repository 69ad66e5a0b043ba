import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import * as z from 'zod';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { languageOf } from '../gate/request.ts';
import { invalid, reason, tooLarge } from '../refusals.ts';
import { service } from '../service.ts';
import type { SourceDocument } from '../services/import/read-source.ts';
import { unknownParameters } from './query.ts';
import { actorOf, type RequestContext, readInput } from './request.ts';

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

/** A list, or the one value that a form or query sends of a list of one, or JSON. */
const list = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  return value.startsWith('[') ? jsonOf(value) : value.split(',').filter((id) => id !== '');
}, z.array(z.string()));

const options = z.object({
  dryRun: flag.optional(),
  batchId: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional(),
  overwrite: list.optional(),
  importId: z.string().min(8).max(64).optional(),
});

const textDocument = z.object({ name: z.string().min(1).max(255), content: z.string() });

interface UploadedFile {
  readonly filepath: string;
  readonly originalFilename: string;
  readonly size: number;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /import: a file in `files`, or `name` and `content` as JSON; options in the body or the query. */
  async run(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const body = (ctx.request.body ?? {}) as Record<string, unknown>;
    const unknown = unknownParameters(Object.keys(ctx.query), Object.keys(options.shape));
    if (unknown.length > 0) throw invalid(unknown, actor.language);
    const { dryRun, batchId, overwrite, importId } = readInput(
      options,
      { ...ctx.query, ...pickOptions(body) },
      ctx.state,
    );
    const source = await documentOf(strapi, ctx, body);
    const data = await service(strapi, 'import').run({
      ...source,
      batchId,
      importId,
      actor,
      ...(dryRun !== undefined && { dryRun }),
      ...(overwrite !== undefined && { overwrite }),
    });
    ctx.body = { data };
  },

  /** GET /imports/:importId */
  async progress(ctx: RequestContext) {
    ctx.body = { data: service(strapi, 'import').progressOf(ctx.params.importId ?? '') };
  },
});

async function documentOf(
  strapi: Core.Strapi,
  ctx: RequestContext,
  body: Record<string, unknown>,
): Promise<SourceDocument> {
  const language = languageOf(ctx.state);
  const limit = strapi.plugin(PLUGIN_ID).config<number>('maxImportBytes');
  const file = fileOf(ctx.request.files);
  if (file) {
    const { originalFilename: name, size, filepath } = file;
    if (size > limit) throw tooLarge(reason('import-too-large', { name, size, limit }), language);
    return { name, content: await readFile(filepath) };
  }
  if (Object.keys(body).length === 0) {
    const expected = {
      zh: '以 files 上传的文件，或 JSON 的 name 与 content',
      en: 'a file as files, or name and content as JSON',
    };
    throw invalid([reason('parameter-missing', { name: 'files', expected }, { path: ['files'] })], language);
  }
  const { name, content } = readInput(textDocument, { name: body.name, content: body.content }, ctx.state);
  const size = Buffer.byteLength(content);
  if (size > limit) throw tooLarge(reason('import-too-large', { name, size, limit }), language);
  return { name, content };
}

function fileOf(files: Record<string, unknown> | undefined): UploadedFile | null {
  const file = [Object.values(files ?? {})[0]].flat()[0];
  return (file as UploadedFile | undefined) ?? null;
}

function pickOptions(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(options.shape, name)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
