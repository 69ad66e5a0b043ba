import { decodeText, type Encoding } from '@fta/cases-core';
import { IMPORT_FORMATS } from '../../../shared/formats.ts';

/** File name endings that can be imported. */
export const FORMATS = IMPORT_FORMATS.map((format) => `.${format}`);

export type ReadDocument =
  | { readonly ok: true; readonly name: string; readonly content: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly name: string; readonly reason: 'wrong-format' | 'undecodable' };

/** The text of a file, or why it cannot be read. */
export function readDocument(name: string, bytes: Uint8Array): ReadDocument {
  if (!FORMATS.some((format) => name.toLowerCase().endsWith(format)))
    return { ok: false, name, reason: 'wrong-format' };
  const decoded = decodeText(bytes);
  return decoded
    ? { ok: true, name, content: decoded.text, encoding: decoded.encoding }
    : { ok: false, name, reason: 'undecodable' };
}
