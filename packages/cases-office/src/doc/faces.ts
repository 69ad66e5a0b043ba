import type { Bytes } from './bytes.ts';

/** Where the name of a face begins in its description. */
const NAME = 40;

/** The names of the faces of a document by their number ([MS-DOC] 2.9.286). */
export function readFaces(table: Bytes): readonly string[] {
  if (table.length < 4) return [];
  const faces: string[] = [];
  for (let at = 4; faces.length < table.u16(0) && at < table.length; ) {
    const size = table.u8(at);
    const name = size + 1 > NAME ? table.part(at + NAME, size + 1 - NAME).text('utf-16le') : '';
    faces.push(name.split('\0')[0] ?? '');
    at += size + 1;
  }
  return faces;
}
