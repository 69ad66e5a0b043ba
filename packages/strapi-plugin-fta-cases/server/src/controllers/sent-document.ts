import { readFile, rm } from 'node:fs/promises';
import { decodeText } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { PDF_TYPE, WORD_TYPE } from '../../../shared/formats.ts';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { languageOf } from '../language.ts';
import { invalid, reason, tooLarge } from '../refusals.ts';
import { textDocument } from '../services/import/options.ts';
import type { SourceDocument } from '../services/import/read-source.ts';
import { type RequestContext, readInput } from './request-context.ts';

interface UploadedFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  readonly size: number;
}

/** A document as it was sent, with the fields that came beside it. */
interface SentDocument {
  readonly source: SourceDocument;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The document of a request: one uploaded file; a name and a text as JSON; a batch as JSON; or a body that is the document
 * itself, whose format its media type tells, or for `application/octet-stream`, a Word document and PDF its content.
 * @throws 400 for anything else, before it is looked into; 413 over the limit of the settings.
 */
export async function documentOf(strapi: Core.Strapi, ctx: RequestContext): Promise<SentDocument> {
  const language = languageOf(ctx.state);
  const limit = strapi.plugin(PLUGIN_ID).config<number>('maxImportBytes');
  const refuseLarge = (name: string, size: number) => {
    if (size <= limit) return;
    const sizes = { size: megabytes(size, Math.ceil), limit: megabytes(limit, Math.floor) };
    throw tooLarge(reason('import-too-large', { name, ...sizes }), language);
  };
  const [file, ...more] = filesOf(ctx);
  const { body } = ctx.request;
  const fields = isObject(body) ? body : {};
  if (file && more.length === 0) {
    const name = file.originalFilename ?? '';
    refuseLarge(name, file.size);
    return { source: { name, content: await readFile(file.filepath) }, fields };
  }
  if (!file && typeof body === 'string') {
    const name = `document.${extensionOf(ctx.get('content-type'))}`;
    refuseLarge(name, Buffer.byteLength(body));
    // What Strapi could not read as UTF-8, it has lost by now.
    if (body.includes('\ufffd')) throw invalid([reason('import-encoding-sent', { name })], language);
    return { source: { name, content: body }, fields: {} };
  }
  if (!file && RAW_TYPES.some((type) => ctx.get('content-type').startsWith(type))) {
    const { content, size } = await bytesOf(ctx.req, limit);
    refuseLarge('document', size);
    return { source: { name: `document.${looksLikeJson(content) ? 'json' : 'md'}`, content }, fields: {} };
  }
  if (!file && ('name' in fields || 'content' in fields)) {
    const { name: sentName, content: sentText, ...others } = fields;
    const { name, content } = readInput(textDocument, { name: sentName, content: sentText }, ctx.state);
    refuseLarge(name, Buffer.byteLength(content));
    return { source: { name, content }, fields: others };
  }
  if (!file && ('cases' in fields || 'batch' in fields)) {
    const content = JSON.stringify(fields);
    refuseLarge('batch.json', Buffer.byteLength(content));
    return { source: { name: 'batch.json', content }, fields: {} };
  }
  const expected = {
    zh: '一个以 files 上传的文件，JSON 的 name 与 content，或以正文发送的文件',
    en: 'one file as files, name and content as JSON, or the document as the body',
  };
  throw invalid([reason('parameter-missing', { name: 'files', expected }, { path: ['files'] })], language);
}

/** Media types of bodies that are read as they come. */
const RAW_TYPES = ['application/octet-stream', WORD_TYPE, PDF_TYPE];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The extension that goes with a media type of text. */
function extensionOf(contentType: string): string {
  const subtype = /^text\/(?:x-)?([\w.+-]{1,40})/.exec(contentType)?.[1] ?? 'plain';
  return { markdown: 'md', plain: 'txt' }[subtype] ?? subtype;
}

/**
 * The bytes of a body that nobody has read, as far as the limit, and how many there are. What is over it is read and thrown
 * away: a connection whose last request is not read to its end takes no further one, and says nothing.
 */
async function bytesOf(body: AsyncIterable<Buffer>, limit: number): Promise<{ content: Buffer; size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return { content: Buffer.concat(chunks), size };
}

function looksLikeJson(content: Buffer): boolean {
  return /^[\s\ufeff]*\{/.test(decodeText(content.subarray(0, 64))?.text ?? content.toString('latin1', 0, 64));
}

/** Takes away what was uploaded, whatever became of the request: Strapi does so only where it went well. */
export async function removeUploads(ctx: RequestContext): Promise<void> {
  await Promise.all(filesOf(ctx).map(({ filepath }) => rm(filepath, { force: true })));
}

function filesOf({ request }: RequestContext): UploadedFile[] {
  return Object.values(request.files ?? {}).flat() as UploadedFile[];
}

const MEGABYTE = 2 ** 20;
/** Three places, so that a limit of a few kilobytes is not none. */
const THOUSANDTHS = 1_000;

/** Bytes as megabytes; what is over a limit is rounded up and the limit down, so that the two never look the same. */
function megabytes(bytes: number, round: (value: number) => number): number {
  return round((bytes / MEGABYTE) * THOUSANDTHS) / THOUSANDTHS;
}
