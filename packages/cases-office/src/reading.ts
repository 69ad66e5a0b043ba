import { decodeText, type ParseResult, parse } from '@fta/cases-core';
import { READ_FORMATS } from './format.ts';
import type { Limits } from './limits.ts';
import { type DocxOptions, parseDocx } from './parse-docx.ts';
import { Refusal, refuse } from './refusal.ts';

/** A document as data, and the text that the places in it are places of. */
export interface ParsedFile extends ParseResult {
  /** The format that the bytes were found to be in. */
  readonly format: 'docx' | 'text';
  /** The text of a text file as it stands; of a Word document a line to each paragraph or row. */
  readonly text: string;
}

/** What a thread is given to read. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly format: 'text' | 'zip';
  readonly options: DocxOptions;
  readonly limits: Limits;
}

/** What a thread answers: errors do not pass from one thread to another as they are. */
export type ReadingAnswer = { readonly read: ParsedFile } | { readonly refused: Pick<Refusal, 'reason' | 'params'> };

/** Carries out a task; anything but a refusal is a fault, and thrown. */
export function carryOut({ bytes, format, options, limits }: ReadingTask): ReadingAnswer {
  try {
    if (format === 'zip') return { read: { format: 'docx', ...parseDocx(bytes, { ...options, limits }) } };
    const decoded = decodeText(bytes);
    if (!decoded) throw refuse('unknown', { expected: READ_FORMATS });
    if (decoded.text.trim() === '') throw refuse('empty', {});
    return { read: { format: 'text', text: decoded.text, ...parse(decoded.text, options) } };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { reason: error.reason, params: error.params } };
    throw error;
  }
}
