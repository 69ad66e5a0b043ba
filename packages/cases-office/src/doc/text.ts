import { refuse } from '../refusal.ts';
import type { Bytes } from './bytes.ts';

/** Places in the header of a document ([MS-DOC] 2.5), from the start of its stream. */
export const AT = {
  identifier: 0,
  version: 2,
  flags: 10,
  /** Characters of the text, of notes, of headers, of comments, of endnotes. */
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  headerBoxes: 0x68,
  styles: 0xa2,
  runs: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  lists: 0x2e2,
  overrides: 0x2ea,
} as const;

const DOCUMENT = 0xa5ec;
const WORD_97 = 0xc1;
const [ENCRYPTED, SECOND_TABLE] = [0x100, 0x200];

/** Characters of a document that lie together in its stream. */
interface Piece {
  /** Of its first character, in the text. */
  readonly start: number;
  readonly text: string;
  /** Where they lie in the stream, and how many bytes each takes. */
  readonly at: number;
  readonly width: 1 | 2;
}

/** The name of the stream with the tables of a document. */
export function tableName(header: Bytes): '0Table' | '1Table' {
  if (header.u16(AT.identifier) !== DOCUMENT)
    throw refuse('document-broken', { detail: { zh: '不是 Word 文档', en: 'it is no Word document' } });
  if ((header.u16(AT.flags) & ENCRYPTED) !== 0) throw refuse('password', {});
  if (header.u16(AT.version) < WORD_97) throw refuse('document-old', {});
  return (header.u16(AT.flags) & SECOND_TABLE) !== 0 ? '1Table' : '0Table';
}

/** The characters of a document, with where each lies in its stream: what it looks like is told by that place. */
export class DocumentText {
  readonly #pieces: readonly Piece[];

  constructor(document: Bytes, tables: Bytes) {
    this.#pieces = readPieces(document, pieceTable(tables.named(document, AT.pieces)));
  }

  /** The characters from one on, in the stretches in which they lie. */
  *stretches(
    start: number,
    length: number,
  ): Generator<{ readonly text: string; readonly at: number; readonly width: 1 | 2 }> {
    for (const piece of this.#pieces) {
      const [from, to] = [Math.max(start, piece.start), Math.min(start + length, piece.start + piece.text.length)];
      if (from >= to) continue;
      const skipped = from - piece.start;
      yield {
        text: piece.text.slice(skipped, to - piece.start),
        at: piece.at + skipped * piece.width,
        width: piece.width,
      };
    }
  }
}

/** The table of pieces, behind properties that only changes since the last whole saving have. */
function pieceTable(complex: Bytes): Bytes {
  let at = 0;
  while (complex.u8(at) === 1) at += 3 + complex.i16(at + 1);
  if (complex.u8(at) !== 2)
    throw refuse('document-broken', { detail: { zh: '文字表不对', en: 'its table of pieces is wrong' } });
  return complex.part(at + 5, complex.u32(at + 1));
}

const IS_NARROW = 0x40000000;

function readPieces(document: Bytes, table: Bytes): Piece[] {
  const count = Math.floor((table.length - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const start = table.u32(index * 4);
    const length = table.u32(index * 4 + 4) - start;
    const stated = table.u32((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (stated & IS_NARROW) !== 0;
    const at = isNarrow ? (stated & ~IS_NARROW) >> 1 : stated;
    const width = isNarrow ? 1 : 2;
    const characters = document.part(at, length * width);
    return { start, text: characters.text(isNarrow ? 'windows-1252' : 'utf-16le'), at, width };
  });
}
