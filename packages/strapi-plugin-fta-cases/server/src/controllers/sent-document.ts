import { readFile, rm } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { languageOf } from '../language.ts';
import { invalid, reason, tooLarge } from '../refusals.ts';
import { textDocument } from '../services/import/options.ts';
import type { SourceDocument } from '../services/import/read-source.ts';
import { type RequestContext, readInput } from './request-context.ts';

/** Fields of a document that is sent as JSON. */
export const TEXT_DOCUMENT = Object.keys(textDocument.shape);

interface UploadedFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  readonly size: number;
}

/** The document of a request: one uploaded file, or a name and a text as JSON. */
export async function documentOf(strapi: Core.Strapi, ctx: RequestContext): Promise<SourceDocument> {
  const language = languageOf(ctx.state);
  const [file, ...more] = filesOf(ctx);
  const { name: sentName, content: sentText } = (ctx.request.body ?? {}) as Record<string, unknown>;
  if (more.length > 0 || (!file && sentName === undefined && sentText === undefined)) {
    const expected = {
      zh: '一个以 files 上传的文件，或 JSON 的 name 与 content',
      en: 'one file as files, or name and content',
    };
    throw invalid([reason('parameter-missing', { name: 'files', expected }, { path: ['files'] })], language);
  }
  const limit = strapi.plugin(PLUGIN_ID).config<number>('maxImportBytes');
  const refuseLarge = (name: string, size: number) => {
    if (size > limit) throw tooLarge(reason('import-too-large', { name, size, limit }), language);
  };
  if (file) {
    const name = file.originalFilename ?? '';
    refuseLarge(name, file.size);
    return { name, content: await readFile(file.filepath) };
  }
  const { name, content } = readInput(textDocument, { name: sentName, content: sentText }, ctx.state);
  refuseLarge(name, Buffer.byteLength(content));
  return { name, content };
}

/** Takes away what was uploaded, whatever became of the request: Strapi does so only where it went well. */
export async function removeUploads(ctx: RequestContext): Promise<void> {
  await Promise.all(filesOf(ctx).map(({ filepath }) => rm(filepath, { force: true })));
}

function filesOf({ request }: RequestContext): UploadedFile[] {
  return Object.values(request.files ?? {}).flat() as UploadedFile[];
}
