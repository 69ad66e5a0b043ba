import { decodeText, type ParseResult, parse } from '@fta/cases-core';
import { DOCUMENT_FORMAT_NAMES, type DocumentFormat } from '@fta/cases-core/schema';
import { readDoc } from './doc/read.ts';
import type { DocxDocument } from './docx/model.ts';
import { openPackage } from './guard/package.ts';
import { readHtml } from './html/read.ts';
import { layoutOf } from './layout/layout.ts';
import type { Limits } from './limits.ts';
import { isOfd, readOfd } from './ofd/read.ts';
import { type DocxOptions, parseDocx } from './parse-docx.ts';
import { type PagesOfText, parsePages } from './parse-pages.ts';
import { parsePdf } from './parse-pdf.ts';
import type { PagePicture, PageReader, PageReading } from './pdf/reader.ts';
import { refuse } from './refusal.ts';
import { composeText } from './signals/compose.ts';

/** A document as data, and the text that the places in it are places of. */
export interface ParsedFile extends ParseResult {
  /** The format that the bytes were found to be in; of texts nothing more is told. */
  readonly format: Exclude<DocumentFormat, 'markdown' | 'json'>;
  /** The text of a text file as it stands; of another document a line to each paragraph or row. */
  readonly text: string;
  /** Where the text stands on its pages; `null` for a format that has none. */
  readonly pages: PagesOfText | null;
}

/** What a thread is given to read: the bytes of a file, or a text that has been decoded. */
export interface ReadingTask {
  readonly content: Uint8Array | string;
  readonly format: 'text' | 'html' | 'zip' | 'doc' | 'pdf';
  readonly options: DocxOptions;
  readonly limits: Limits;
  /** Pixels to an inch of the pictures of pages that somebody reads; `null` where nobody does. */
  readonly resolution: number | null;
}

/** Parts of a task that are done, of how many. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadingAnswer {
  readonly read: ParsedFile;
}

/** Those who wait outside of the thread: they are told how far it is, and read pictures for it. */
export interface Outside {
  progress(progress: ReadingProgress): void;
  readPicture(picture: PagePicture): Promise<PageReading>;
}

/** @throws Refusal for a file that is not read */
export async function readFile(task: ReadingTask, outside: Outside): Promise<ReadingAnswer> {
  return { read: await read(task, outside) };
}

async function read(
  { content, format, options, limits, resolution }: ReadingTask,
  { progress, readPicture }: Outside,
): Promise<ParsedFile> {
  if (format === 'html') return parseDocument(format, readHtml(content, limits), options);
  if (format === 'text' || typeof content === 'string') return parseText(content, options);
  if (format === 'doc') return parseDocument(format, readDoc(content), options);
  if (format === 'zip') return parseArchive(content, options, limits);
  const told = (done: number, total: number) => progress({ done, total });
  const reader: PageReader | undefined = resolution === null ? undefined : { resolution, read: readPicture };
  return { format, ...(await parsePdf(content, { ...options, limits, reader, progress: told })) };
}

/** A Word document, or the pages of an OFD. */
function parseArchive(bytes: Uint8Array, options: ReadingTask['options'], limits: Limits): ParsedFile {
  const archive = openPackage(bytes, limits);
  if (isOfd(archive)) return { format: 'ofd', ...parsePages(readOfd(archive, limits), options) };
  return { format: 'docx', pages: null, ...parseDocx(bytes, { ...options, limits }) };
}

function parseText(content: Uint8Array | string, options: ReadingTask['options']): ParsedFile {
  const text = typeof content === 'string' ? content : decodeText(content)?.text;
  if (text === undefined) throw refuse('unknown', { expected: DOCUMENT_FORMAT_NAMES });
  if (text.trim() === '') throw refuse('empty', {});
  return { format: 'text', pages: null, text, ...parse(text, options) };
}

function parseDocument(
  format: ParsedFile['format'],
  document: DocxDocument,
  options: ReadingTask['options'],
): ParsedFile {
  const { text, signals } = composeText(document, layoutOf(options.profile));
  return { format, pages: null, text, ...parse(text, { ...options, signals }) };
}
