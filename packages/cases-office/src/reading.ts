import { decodeText, type ParseResult, parse } from '@fta/cases-core';
import { DOCUMENT_FORMAT_NAMES, type DocumentFormat } from '@fta/cases-core/schema';
import { readDoc } from './doc/read.ts';
import type { DocxDocument } from './docx/model.ts';
import { readHtml } from './html/read.ts';
import { layoutOf } from './layout/layout.ts';
import type { Limits } from './limits.ts';
import { type DocxOptions, parseDocx } from './parse-docx.ts';
import { Refusal, refuse } from './refusal.ts';
import { composeText } from './signals/compose.ts';

/** A document as data, and the text that the places in it are places of. */
export interface ParsedFile extends ParseResult {
  /** The format that the bytes were found to be in; of texts nothing more is told. */
  readonly format: Exclude<DocumentFormat, 'markdown' | 'json'>;
  /** The text of a text file as it stands; of another document a line to each paragraph or row. */
  readonly text: string;
}

/** What a thread is given to read: the bytes of a file, or a text that has been decoded. */
export interface ReadingTask {
  readonly content: Uint8Array | string;
  readonly format: 'text' | 'html' | 'zip' | 'doc';
  readonly options: DocxOptions;
  readonly limits: Limits;
}

/** What a thread answers: errors do not pass from one thread to another as they are. */
export type ReadingAnswer = { readonly read: ParsedFile } | { readonly refused: Pick<Refusal, 'reason' | 'params'> };

/** Carries out a task; anything but a refusal is a fault, and thrown. */
export function carryOut({ content, format, options, limits }: ReadingTask): ReadingAnswer {
  try {
    if (format === 'html') return { read: parseDocument(format, readHtml(content, limits), options) };
    if (format === 'text' || typeof content === 'string') return { read: parseText(content, options) };
    if (format === 'doc') return { read: parseDocument(format, readDoc(content), options) };
    return { read: { format: 'docx', ...parseDocx(content, { ...options, limits }) } };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { reason: error.reason, params: error.params } };
    throw error;
  }
}

function parseText(content: Uint8Array | string, options: ReadingTask['options']): ParsedFile {
  const text = typeof content === 'string' ? content : decodeText(content)?.text;
  if (text === undefined) throw refuse('unknown', { expected: DOCUMENT_FORMAT_NAMES });
  if (text.trim() === '') throw refuse('empty', {});
  return { format: 'text', text, ...parse(text, options) };
}

function parseDocument(
  format: ParsedFile['format'],
  document: DocxDocument,
  options: ReadingTask['options'],
): ParsedFile {
  const { text, signals } = composeText(document, layoutOf(options.profile));
  return { format, text, ...parse(text, { ...options, signals }) };
}
