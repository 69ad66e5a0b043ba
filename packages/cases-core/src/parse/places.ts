import type { Place, Point } from '../diagnostic.ts';
import { type Piece, sourceOffset } from './piece.ts';

/** Turns offsets of the source into places of lines and columns. */
export class Places {
  readonly #lineStarts: number[] = [0];
  readonly #length: number;

  constructor(source: string) {
    this.#length = source.length;
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  point(offset: number): Point {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#lineStarts[low] ?? 0) + 1, offset: clamped };
  }

  range(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Where a piece, or a part of its text, stands in the source. */
  piece(piece: Piece, start = 0, end: number = piece.text.length): Place {
    if (piece.at.length === 0) return this.range(0, 0);
    const from = sourceOffset(piece, Math.min(start, Math.max(0, piece.text.length - 1)));
    const to = end > start ? sourceOffset(piece, end - 1) + 1 : from;
    return this.range(from, Math.max(from, to));
  }
}
