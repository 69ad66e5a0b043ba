import type { VFile } from 'vfile';
import type { Coverage } from '../../diagnostic.ts';
import { valueAt } from '../../schema/pointer.ts';
import type { UncertainFigure } from '../../schema/uncertain.ts';
import { readUncertainComment, type UncertainComment } from '../../schema/uncertain-comment.ts';
import type { Assembly } from '../assemble/assemble.ts';
import type { Line } from '../lines/lines.ts';
import { type Piece, sourceOffset } from '../source/piece.ts';
import type { Places } from '../source/places.ts';
import { report } from './report.ts';

/** A mark in the source: of the figure from one offset to another, or right before one. */
interface Mark extends Pick<UncertainComment, 'second' | 'page'> {
  readonly from: number | null;
  readonly to: number;
  /** What the mark itself says of the figure before it. */
  readonly first: string;
}

/** The figures that the document marks as uncertain, by its layout or by comments, where they stand in the batch; each is reported. */
export function uncertainFigures(
  file: VFile,
  source: string,
  { lines, noise }: { readonly lines: readonly Line[]; readonly noise: Coverage['noise'] },
  { batch, kept }: Pick<Assembly, 'batch' | 'kept'>,
  places: Places,
): UncertainFigure[] {
  const marks = [...commentMarks(noise), ...layoutMarks(lines, source)].sort((a, b) => a.to - b.to);
  if (marks.length === 0) return [];
  const texts = [...kept].filter(([path, { text }]) => text !== '' && valueAt(batch, path) === text);
  return marks.flatMap((mark) => {
    const figure = figureOf(mark, source, texts);
    const { second, page } = mark;
    const params = { page: page ?? '?', first: figure?.first ?? mark.first, second };
    const place = figure?.place(places) ?? places.range(mark.from ?? mark.to, mark.to);
    const index = /^\/cases\/(\d+)/.exec(figure?.path ?? '')?.[1];
    const about = { case: batch.cases[Number(index)]?.id ?? null, path: figure?.path ?? null };
    report(file, 'uncertain-figure', params, place, about);
    if (!figure) return [];
    const { path, start, end, first } = figure;
    return [{ path, start, end, first, second, page }];
  });
}

function commentMarks(noise: Coverage['noise']): Mark[] {
  return noise.flatMap(({ reason, text, place }): Mark[] => {
    const said = reason === 'comment' ? readUncertainComment(text) : null;
    return said ? [{ ...said, from: null, to: place.start.offset }] : [];
  });
}

function layoutMarks(lines: readonly Line[], source: string): Mark[] {
  return lines.flatMap(({ start: at, signal }) => {
    if (!signal?.doubts || signal.noise !== undefined) return [];
    return signal.doubts.map(({ start, end, second, page }): Mark => {
      const [from, to] = [at + start, at + end];
      return { from, to, first: source.slice(from, to), second, page };
    });
  });
}

interface Found extends Pick<UncertainFigure, 'path' | 'start' | 'end' | 'first'> {
  place(places: Places): ReturnType<Places['piece']>;
}

type Text = readonly [path: string, piece: Piece];

/** The figure in the text that it stands in; all of the text where the words of the mark are not there. */
function figureOf(mark: Mark, source: string, texts: readonly Text[]): Found | null {
  const [path, piece] = texts.find(([, each]) => holds(each, mark, source)) ?? [];
  if (path === undefined || piece === undefined) return null;
  const { text } = piece;
  const [start, end] = stretchOf(mark, piece) ?? [0, text.length];
  return { path, start, end, first: text.slice(start, end), place: (places) => places.piece(piece, start, end) };
}

function holds(piece: Piece, { from, to }: Mark, source: string): boolean {
  const behind = sourceOffset(piece, piece.text.length - 1) + 1;
  if (sourceOffset(piece, 0) > (from ?? to - 1)) return false;
  return to <= behind || (from === null && source.slice(behind, to).trim() === '');
}

function stretchOf({ from, to, first }: Mark, piece: Piece): [start: number, end: number] | null {
  if (from !== null) {
    const [start, end] = [offsetOf(piece, from), offsetOf(piece, to - 1) + 1];
    return piece.text.slice(start, end).trim() === '' ? null : [start, Math.min(end, piece.text.length)];
  }
  const before = piece.text.slice(0, offsetOf(piece, to)).trimEnd();
  return first !== '' && before.endsWith(first) ? [before.length - first.length, before.length] : null;
}

/** Where the text of a piece has come to an offset of the source. */
function offsetOf(piece: Piece, offset: number): number {
  for (let at = 0; at < piece.text.length; at++) if (sourceOffset(piece, at) >= offset) return at;
  return piece.text.length;
}
