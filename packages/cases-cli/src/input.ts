import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { decodeText, type Encoding } from '@fta/cases-core';
import { CallError, fileError } from './call-error.ts';

/** The largest file that is read, in bytes: a hundred times the largest batch seen. */
const MAX_BYTES = 64 * 1024 * 1024;

/** As an operand: read stdin. */
export const STDIN = '-';

export interface Input {
  /** As the caller named it, `<stdin>` for {@link STDIN}. */
  file: string;
  format: 'text' | 'json';
  text: string;
  encoding: Encoding;
}

/** Reads a document or a batch. Throws {@link CallError} for what is not there, not text, empty or too large. */
export async function readInput(path: string): Promise<Input> {
  refuseOffice(path);
  const file = path === STDIN ? '<stdin>' : path;
  const decoded = decodeText(await readBytes(path, file));
  if (!decoded)
    throw new CallError({
      zh: `${file} 是二进制文件或已损坏，应为 UTF-8、UTF-16 或 GB18030 文本`,
      en: `${file} is a binary file or damaged, expected text in UTF-8, UTF-16 or GB18030`,
    });
  if (decoded.text.trim() === '') throw new CallError({ zh: `${file} 是空文件`, en: `${file} is empty` });
  return { file, format: formatOf(path, decoded.text), ...decoded };
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

function refuseOffice(path: string): void {
  const extension = extname(path).toLowerCase();
  if (extension !== '.docx' && extension !== '.pdf') return;
  throw new CallError({
    zh: `${path}：暂不支持读取 ${extension}`,
    en: `${path}: reading ${extension} is not available yet`,
  });
}

/** By extension; stdin, which has none, by its first character: no Markdown document starts with a brace. */
function formatOf(path: string, text: string): Input['format'] {
  if (path === STDIN) return text.trimStart().startsWith('{') ? 'json' : 'text';
  return extname(path).toLowerCase() === '.json' ? 'json' : 'text';
}
