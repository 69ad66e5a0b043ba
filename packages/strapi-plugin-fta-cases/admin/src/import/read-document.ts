import { decodeText, type Encoding } from '@fta/cases-core';
import { DOCUMENT_FORMATS } from '@fta/cases-core/schema';
import { IMPORT_FORMATS } from '../../../shared/formats.ts';

/** File name endings that can be imported. */
export const FORMATS = IMPORT_FORMATS.map((format) => `.${format}`);
/** Those of documents that state their encoding within themselves, and are sent as they are. */
const PAGES = DOCUMENT_FORMATS.html.extensions.map((format) => `.${format}`);

interface Read {
  readonly ok: true;
  readonly name: string;
  readonly bytes: number;
}

export type ReadDocument =
  | (Read & { readonly content: string; readonly encoding: Encoding })
  /** No text: the server reads it, or says what it is. */
  | (Read & { readonly content: Blob; readonly encoding: null })
  | { readonly ok: false; readonly name: string; readonly reason: 'wrong-format' };

/** The text of a file, or the file as it is where it is no plain text; texts of other names are not taken. */
export function readDocument(name: string, bytes: Uint8Array<ArrayBuffer>): ReadDocument {
  const decoded = isContainer(bytes) ? null : decodeText(bytes);
  const isTagged = decoded !== null && /^\s*</.test(decoded.text);
  if (!isNamed(name, FORMATS) && !isTagged && (decoded || !isContainer(bytes)))
    return { ok: false, name, reason: 'wrong-format' };
  const read = { ok: true, name, bytes: bytes.length } as const;
  return decoded && !isTagged && !isNamed(name, PAGES)
    ? { ...read, content: decoded.text, encoding: decoded.encoding }
    : { ...read, content: new Blob([bytes]), encoding: null };
}

const isNamed = (name: string, formats: readonly string[]): boolean =>
  formats.some((format) => name.toLowerCase().endsWith(format));

/** How documents begin, whatever they are called: archives, files of old Office, PDF. */
const CONTAINERS = [
  [0x50, 0x4b, 3],
  [0xd0, 0xcf, 0x11],
  [0x25, 0x50, 0x44, 0x46],
];

const isContainer = (bytes: Uint8Array): boolean =>
  CONTAINERS.some((signature) => signature.every((byte, at) => bytes[at] === byte));
