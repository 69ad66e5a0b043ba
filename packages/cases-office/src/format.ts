import type { Bilingual } from '@fta/cases-core/schema';
import { isPage } from './html/sniff.ts';

/** The kind of a file by its bytes: one that is read, or one that is told by name only. */
export type Format =
  | { readonly kind: 'text' | 'html' | 'zip' | 'doc' | 'pdf' | 'encrypted' | 'binary' | 'none' }
  | { readonly kind: 'other'; readonly name: Bilingual };

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Formats by the bytes that they begin with. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: Bilingual])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { zh: 'RTF 文档', en: 'an RTF document' }],
  [[0x89, 0x50, 0x4e, 0x47], { zh: '图片', en: 'a picture' }],
  [[0xff, 0xd8, 0xff], { zh: '图片', en: 'a picture' }],
  [[0x47, 0x49, 0x46, 0x38], { zh: '图片', en: 'a picture' }],
  [[0x42, 0x4d], { zh: '图片', en: 'a picture' }],
  [[0x49, 0x49, 0x2a, 0], { zh: '图片', en: 'a picture' }],
  [[0x4d, 0x4d, 0, 0x2a], { zh: '图片', en: 'a picture' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { zh: '压缩包', en: 'an archive' }],
  [[0x52, 0x61, 0x72, 0x21], { zh: '压缩包', en: 'an archive' }],
  [[0x1f, 0x8b, 0x08], { zh: '压缩包', en: 'an archive' }],
  [[0x7f, 0x45, 0x4c, 0x46], { zh: '程序', en: 'a program' }],
  [[0x4d, 0x5a], { zh: '程序', en: 'a program' }],
];

/** Streams of an OLE file by which its kind is known, as UTF-16 has their names. */
const OLE_STREAMS: readonly (readonly [stream: string, name: Bilingual])[] = [
  ['Workbook', { zh: '旧版 Excel 的 .xls 工作簿', en: 'an .xls workbook of old Excel' }],
  ['PowerPoint Document', { zh: '旧版 PowerPoint 的 .ppt 演示文稿', en: '.ppt slides of old PowerPoint' }],
];

const OLE_OTHER: Bilingual = { zh: '旧版 Office 文档', en: 'a document of old Office' };

/** Bytes at the start by which text is told from other files. */
const HEAD = 1024;

/** The format of a file by its bytes, or of a text that has been decoded; its name is not asked. */
export function formatOf(content: Uint8Array | string): Format {
  if (content.length === 0) return { kind: 'none' };
  if (typeof content === 'string') return { kind: isPage(content) ? 'html' : 'text' };
  return formatOfBytes(content);
}

function formatOfBytes(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return { kind: 'zip' };
  if (startsWith(bytes, PDF)) return { kind: 'pdf' };
  if (startsWith(bytes, OLE)) return oleFormat(bytes);
  if (isPage(bytes)) return { kind: 'html' };
  const isText = isTextual(bytes);
  // Two letters alone may begin a text.
  const known = SIGNATURES.find(([signature]) => (signature.length > 2 || !isText) && startsWith(bytes, signature));
  if (known) return { kind: 'other', name: known[1] };
  return { kind: isText ? 'text' : 'binary' };
}

/** Whether a file may be text by how it begins: UTF-16 has a mark, and nothing else has zeros. */
function isTextual(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return isUtf16 || !bytes.subarray(0, HEAD).includes(0);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** By the streams in it: a document with a password is an OLE file around what is encrypted. */
function oleFormat(bytes: Uint8Array): Format {
  if (includesUtf16(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (includesUtf16(bytes, 'WordDocument')) return { kind: 'doc' };
  return { kind: 'other', name: OLE_STREAMS.find(([stream]) => includesUtf16(bytes, stream))?.[1] ?? OLE_OTHER };
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));
}
