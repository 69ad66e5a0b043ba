import { formatOf, READ_FORMATS } from './format.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { DocxOptions } from './parse-docx.ts';
import type { ParsedFile, ReadingProgress, ReadingTask } from './reading.ts';
import { megabytesOf, refuse } from './refusal.ts';
import { inThread } from './threads.ts';

/** What a document is read by, and what the reading may cost. */
export interface ParseFileOptions extends DocxOptions {
  /** Those of `DEFAULT_LIMITS` that are not given stay. */
  readonly limits?: Partial<Limits>;
  /** Is told how many pages of a PDF are read, and of how many. */
  readonly progress?: (progress: ReadingProgress) => void;
}

/**
 * Reads a file, told by its bytes, in a thread of its own: whoever asks stays free to answer others, and a file that takes
 * too long or too much memory takes nobody with it.
 *
 * @throws Refusal for a file that is not read: another format, broken, hostile, or over a limit
 *
 * @example
 * ```js
 * import { readFile } from 'node:fs/promises';
 * import { parseFile } from '@fta/cases-office';
 *
 * const { batch, diagnostics } = await parseFile(await readFile('batch-1.docx'));
 * ```
 */
export async function parseFile(bytes: Uint8Array, options: ParseFileOptions = {}): Promise<ParsedFile> {
  const { limits: given, progress, ...others } = options;
  const limits = { ...DEFAULT_LIMITS, ...given };
  if (bytes.length > limits.fileBytes) throw refuse('file-too-large', { limit: megabytesOf(limits.fileBytes) });
  const format = formatOf(bytes);
  if (format.kind === 'none') throw refuse('empty', {});
  if (format.kind === 'encrypted') throw refuse('password', {});
  if (format.kind === 'binary') throw refuse('unknown', { expected: READ_FORMATS });
  if (format.kind === 'other') throw refuse('format', { found: format.name, expected: READ_FORMATS });
  const task: ReadingTask = { bytes: Uint8Array.from(bytes), format: format.kind, options: others, limits };
  const answer = await inThread(task, progress);
  if (!('read' in answer)) throw new TypeError('a thread that was to read has written');
  return answer.read;
}
