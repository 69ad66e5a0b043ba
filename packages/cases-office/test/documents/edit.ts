import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A document with one of its parts written anew, as somebody who works on it leaves it. */
export function editedPart(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${part} changes nothing`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** A document with its text edited. */
export const edited = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array =>
  editedPart(bytes, 'word/document.xml', edit);
