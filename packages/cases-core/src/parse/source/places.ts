import type { Place, Point } from '../../diagnostic.ts';
import { type Piece, sourceOffset } from './piece.ts';

/** Turns offsets of the source into places of lines and columns. */
export class Places {
  readonly #lineStarts: number[] = [0];
  readonly #source: string;
  /** The line found last, as an index. */
  #last = 0;

  constructor(source: string) {
    this.#source = source;
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  point(offset: number): Point {
    const clamped = Math.max(0, Math.min(offset, this.#source.length));
    const line = this.#lineOf(clamped);
    return { line: line + 1, column: clamped - (this.#lineStarts[line] ?? 0) + 1, offset: clamped };
  }

  /** Texts are placed in their order: the line asked for is most often the last one, or one soon behind it. */
  #lineOf(offset: number): number {
    let line = this.#last;
    const near = (this.#lineStarts[line] ?? 0) <= offset && (this.#lineStarts[line + 8] ?? Infinity) > offset;
    if (!near) line = this.#search(offset);
    while ((this.#lineStarts[line + 1] ?? Infinity) <= offset) line++;
    this.#last = line;
    return line;
  }

  #search(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  range(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Where a piece, or a part of its text, stands in the source. */
  piece(piece: Piece, start = 0, end: number = piece.text.length): Place {
    if (piece.at.length === 0) return this.range(0, 0);
    const from = sourceOffset(piece, Math.min(start, Math.max(0, piece.text.length - 1)));
    const to = end > start ? this.#endOf(sourceOffset(piece, end - 1), piece.text.charCodeAt(end - 1)) : from;
    return this.range(from, Math.max(from, to));
  }

  /** The end of the character at an offset, which the source may spell as a reference: `&amp;`. */
  #endOf(offset: number, code: number): number {
    if (this.#source.charCodeAt(offset) !== AMPERSAND) return offset + 1;
    const reference = /^&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});/i.exec(this.#source.slice(offset, offset + 34))?.[0];
    return offset + (reference && !(code === AMPERSAND && reference !== '&amp;') ? reference.length : 1);
  }
}

const AMPERSAND = 38;
