import { decodeText, type ParseResult, parse } from '@fta/cases-core';
import { READ_FORMATS } from './format.ts';
import type { Limits } from './limits.ts';
import { type DocxOptions, parseDocx } from './parse-docx.ts';
import { type PagesOfText, parsePdf } from './parse-pdf.ts';
import { Refusal, refuse } from './refusal.ts';

/** A document as data, and the text that the places in it are places of. */
export interface ParsedFile extends ParseResult {
  /** The format that the bytes were found to be in. */
  readonly format: 'docx' | 'pdf' | 'text';
  /** The text of a text file as it stands; of a Word document or PDF a line to each paragraph or row. */
  readonly text: string;
  /** Where the text stands on its pages; `null` for a format that has none. */
  readonly pages: PagesOfText | null;
}

/** What a thread is given to read. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly format: 'text' | 'zip' | 'pdf';
  readonly options: DocxOptions;
  readonly limits: Limits;
}

/** Parts of a task that are done, of how many. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** What a thread answers: errors do not pass from one thread to another as they are. */
export type ReadingAnswer = { readonly read: ParsedFile } | { readonly refused: Pick<Refusal, 'reason' | 'params'> };

/** Carries out a task, telling how far it is; anything but a refusal is a fault, and thrown. */
export async function carryOut(
  task: ReadingTask,
  progress: (progress: ReadingProgress) => void,
): Promise<ReadingAnswer> {
  try {
    return { read: await read(task, progress) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { reason: error.reason, params: error.params } };
  }
}

async function read(
  { bytes, format, options, limits }: ReadingTask,
  progress: (progress: ReadingProgress) => void,
): Promise<ParsedFile> {
  if (format === 'zip') return { format: 'docx', pages: null, ...parseDocx(bytes, { ...options, limits }) };
  if (format === 'pdf') {
    const told = (done: number, total: number) => progress({ done, total });
    const { checkLayout: _, ...parsing } = options;
    return { format: 'pdf', ...(await parsePdf(bytes, { ...parsing, limits, progress: told })) };
  }
  const decoded = decodeText(bytes);
  if (!decoded) throw refuse('unknown', { expected: READ_FORMATS });
  if (decoded.text.trim() === '') throw refuse('empty', {});
  return { format: 'text', text: decoded.text, pages: null, ...parse(decoded.text, options) };
}
