import { decodeText, type Encoding } from '@fta/cases-core';
import { IMPORT_FORMATS } from '../../../shared/formats.ts';

/** File name endings that can be imported. */
export const FORMATS = IMPORT_FORMATS.map((format) => `.${format}`);

interface Read {
  readonly ok: true;
  readonly name: string;
  readonly bytes: number;
}

export type ReadDocument =
  | (Read & { readonly content: string; readonly encoding: Encoding })
  /** No text: the server reads it, or says what it is. */
  | (Read & { readonly content: Blob; readonly encoding: null; readonly kind: 'word' | 'pdf' })
  | { readonly ok: false; readonly name: string; readonly reason: 'wrong-format' };

/** The text of a file, or the file as it is where it is none; texts of other names are not taken. */
export function readDocument(name: string, bytes: Uint8Array<ArrayBuffer>): ReadDocument {
  const isPdf = beginsWith(bytes, PDF);
  const decoded = isPdf ? null : decodeText(bytes);
  const isKnown = FORMATS.some((format) => name.toLowerCase().endsWith(format));
  if (!isKnown && (decoded || !(isPdf || beginsWith(bytes, ARCHIVE))))
    return { ok: false, name, reason: 'wrong-format' };
  const read = { ok: true, name, bytes: bytes.length } as const;
  return decoded
    ? { ...read, content: decoded.text, encoding: decoded.encoding }
    : { ...read, content: new Blob([bytes]), encoding: null, kind: isPdf ? 'pdf' : 'word' };
}

/** How Word documents begin, whatever they are called. */
const ARCHIVE = [0x50, 0x4b, 3];
/** %PDF- */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
