import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { decodeText, type Encoding } from '@fta/cases-core';
import { formatOf } from '@fta/cases-office';
import { CallError, fileError } from './call-error.ts';

/** The largest file that is read, in bytes: a hundred times the largest batch seen. */
const MAX_BYTES = 64 * 1024 * 1024;

/** As an operand: read stdin. */
export const STDIN = '-';

/** A file of text: a document to parse, or a batch as JSON. */
export interface TextInput {
  /** As the caller named it, `<stdin>` for {@link STDIN}. */
  readonly file: string;
  readonly format: 'text' | 'json';
  readonly text: string;
  readonly encoding: Encoding;
}

/** A file that is no text, told by its bytes: a Word document, PDF, or what `@fta/cases-office` refuses by name. */
export interface OfficeInput {
  readonly file: string;
  readonly format: 'office';
  readonly extension: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
}

export type Input = TextInput | OfficeInput;

/** Reads a file. Throws {@link CallError} for what is not there, empty, too large, or text in no known encoding. */
export async function readInput(path: string): Promise<Input> {
  const file = path === STDIN ? '<stdin>' : path;
  const bytes = await readBytes(path, file);
  const { kind } = formatOf(bytes);
  if (kind !== 'text' && kind !== 'none')
    return { file, format: 'office', extension: kind === 'pdf' ? 'pdf' : 'docx', bytes };
  const decoded = decodeText(bytes);
  if (!decoded)
    throw new CallError({
      zh: `${file} 是二进制文件或已损坏，应为 UTF-8、UTF-16 或 GB18030 文本`,
      en: `${file} is a binary file or damaged, expected text in UTF-8, UTF-16 or GB18030`,
    });
  if (decoded.text.trim() === '') throw new CallError({ zh: `${file} 是空文件`, en: `${file} is empty` });
  return { file, format: textFormatOf(path, decoded.text), ...decoded };
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = path === STDIN ? process.stdin : createReadStream(path);
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BYTES) break;
    }
  } catch (error) {
    throw fileError(file, error);
  }
  if (size > MAX_BYTES) {
    throw new CallError({ zh: `${file} 超过 64 MB 上限`, en: `${file} is larger than the limit of 64 MB` });
  }
  return Buffer.concat(chunks);
}

/** By extension; stdin, which has none, by its first character: no Markdown document starts with a brace. */
function textFormatOf(path: string, text: string): TextInput['format'] {
  if (path === STDIN) return text.trimStart().startsWith('{') ? 'json' : 'text';
  return extname(path).toLowerCase() === '.json' ? 'json' : 'text';
}
