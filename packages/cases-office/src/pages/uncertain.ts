import type { LineDoubt, LineSignal, ParseResult, Place } from '@fta/cases-core';
import type { Box, Doubt, Page, Placed } from './model.ts';

/** A figure of which two readings of a picture say different things, with its place on the page. */
export interface UncertainOnPage {
  /** From 1. */
  readonly page: number;
  /** Where it stands on the page as it is seen, in points from the lower left corner. */
  readonly box: Box;
  /** The figure with the word behind it, as it stands in the text. */
  readonly first: string;
  readonly second: string;
  readonly place: Place;
  /** JSON Pointer to the text of the batch that it stands in, and its UTF-16 offsets there; `null` outside of all. */
  readonly path: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The strip of the page with the figure, as a PNG, where it was asked for. */
  readonly strip?: Uint8Array;
}

/** A text in lines, with where each stands on the pages. */
interface PlacedText {
  readonly text: string;
  readonly signals: readonly LineSignal[];
  readonly places: readonly (readonly Placed[])[];
}

/** The uncertain figures of pages in the text that was made of them, those of headers, footers and page numbers left out. */
export function uncertainFigures(
  pages: readonly Page[],
  placed: PlacedText,
  { uncertain }: Pick<ParseResult, 'uncertain'>,
): UncertainOnPage[] {
  const free = [...uncertain];
  const lines = placed.text.split('\n');
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) starts[at + 1] = (starts[at] ?? 0) + line.length + 1;
  return pages.flatMap((page) =>
    (page.doubts ?? []).flatMap((doubt) => {
      const found = lineOf(page, doubt, placed);
      if (!found || placed.signals[found.line]?.noise !== undefined) return [];
      const line = starts[found.line] ?? 0;
      const [from, to] = [line + found.from, line + found.to];
      const point = (offset: number) => ({ line: found.line + 1, column: offset - line + 1, offset });
      const { box, second, strip } = doubt;
      const first = placed.text.slice(from, to);
      const place = { start: point(from), end: point(to) };
      const at = free.findIndex((each) => each.page === page.number && each.second === second && each.first === first);
      const [known] = at < 0 ? [] : free.splice(at, 1);
      const { path, start, end } = known ?? { path: null, start: null, end: null };
      return [{ page: page.number, box, first, second, place, path, start, end, ...(strip && { strip }) }];
    }),
  );
}

/** The signals of a text in lines, with the doubts there are about figures of each. */
export function withDoubts(pages: readonly Page[], placed: PlacedText): LineSignal[] {
  const doubts = new Map<number, LineDoubt[]>();
  for (const page of pages)
    for (const doubt of page.doubts ?? []) {
      const found = lineOf(page, doubt, placed);
      if (!found) continue;
      const { line, from: start, to: end } = found;
      doubts.set(line, [...(doubts.get(line) ?? []), { start, end, second: doubt.second, page: page.number }]);
    }
  return placed.signals.map((signal, line) => {
    const of = doubts.get(line);
    return of ? { ...signal, doubts: of } : signal;
  });
}

/** In points: two measures of one place are no further apart. */
const NEAR = 0.5;

/** The line of the text, from 0, and the stretch of it that a figure is. */
function lineOf(
  { number, glyphs }: Page,
  { from, to }: Doubt,
  { places }: PlacedText,
): { readonly line: number; readonly from: number; readonly to: number } | null {
  const [first, last] = [glyphs[from], glyphs[to - 1]];
  if (!first || !last) return null;
  for (const [index, placed] of places.entries())
    for (const { start, line } of placed) {
      const isOn = line.page === number && Math.abs(line.baseline - first.baseline) <= NEAR;
      if (!isOn || first.left < line.left - NEAR || last.right > line.right + NEAR) continue;
      const edge = (place: number) => line.edges.findIndex((each) => each >= place - NEAR);
      return { line: index, from: start + edge(first.left), to: start + edge(last.right) };
    }
  return null;
}
