import { DOCUMENT_FORMAT_NAMES } from '@fta/cases-core/schema';
import { type Format, formatOf } from './format.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { DocxOptions } from './parse-docx.ts';
import type { PageReader } from './pdf/reader.ts';
import type { ParsedFile, ReadingProgress, ReadingTask } from './reading.ts';
import { megabytesOf, refuse } from './refusal.ts';
import { inThread } from './threads.ts';

/** What a Word document or text is read by, and what the reading may cost. */
export interface ParseFileOptions extends DocxOptions {
  /** Those of `DEFAULT_LIMITS` that are not given stay. */
  readonly limits?: Partial<Limits>;
  /** Is told how many pages of a PDF are read, and of how many. */
  readonly progress?: ((progress: ReadingProgress) => void) | undefined;
  /** Reads the pages of a PDF that have no text, or whose text is a guess: `@fta/cases-ocr` makes one. */
  readonly reader?: PageReader | undefined;
}

/**
 * Reads a file, told by its bytes, or a text that has been decoded, in a thread of its own: whoever asks stays free to answer others, and a file that takes
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
export async function parseFile(content: Uint8Array | string, options: ParseFileOptions = {}): Promise<ParsedFile> {
  const { limits: given, progress, reader, ...others } = options;
  const limits = { ...DEFAULT_LIMITS, ...given };
  if (content.length > limits.fileBytes) throw refuse('file-too-large', { limit: megabytesOf(limits.fileBytes) });
  const format = readable(formatOf(content));
  const own = typeof content === 'string' ? content : Uint8Array.from(content);
  const resolution = reader?.resolution ?? null;
  const answer = await inThread({ content: own, format, options: others, limits, resolution }, { progress, reader });
  if (!('read' in answer)) throw new TypeError('a thread that was to read has written');
  return answer.read;
}

/** @throws Refusal for a format that is told by name only */
function readable(format: Format): ReadingTask['format'] {
  switch (format.kind) {
    case 'none':
      throw refuse('empty', {});
    case 'encrypted':
      throw refuse('password', {});
    case 'binary':
      throw refuse('unknown', { expected: DOCUMENT_FORMAT_NAMES });
    case 'other':
      throw refuse('format', { found: format.name, expected: DOCUMENT_FORMAT_NAMES });
    default:
      return format.kind;
  }
}
