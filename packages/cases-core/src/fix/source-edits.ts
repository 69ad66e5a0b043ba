import type { TextEdit } from '../check/correction.ts';
import type { Piece } from '../parse/source/piece.ts';
import type { Places } from '../parse/source/places.ts';

/** A stretch of the source, in UTF-16 offsets, and what is to stand there instead. */
export type SourceEdit = Omit<TextEdit, 'path'>;

/**
 * The edits of a text in the source it was read from. Each character goes from its own place, so that marks, line ends and
 * noise between them stay.
 */
export function sourceEditsOf({ start, end, replacement }: SourceEdit, piece: Piece, places: Places): SourceEdit[] {
  if (start === end) {
    const at = start > 0 ? placed(piece, start - 1, places).end : placed(piece, 0, places).start;
    return [{ start: at, end: at, replacement }];
  }
  const edits: { start: number; end: number; replacement: string }[] = [];
  for (let at = start; at < end; at++) {
    const stretch = placed(piece, at, places);
    const last = edits.at(-1);
    if (last?.end === stretch.start) last.end = stretch.end;
    else edits.push({ ...stretch, replacement: at === start ? replacement : '' });
  }
  return edits;
}

function placed(piece: Piece, at: number, places: Places): { start: number; end: number } {
  const { start, end } = places.piece(piece, at, at + 1);
  return { start: start.offset, end: end.offset };
}
