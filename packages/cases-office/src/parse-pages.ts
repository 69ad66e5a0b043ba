import { type ParseOptions, type ParseResult, parse } from '@fta/cases-core';
import { layoutOf } from './layout/layout.ts';
import { layOut } from './pages/layout.ts';
import type { Page } from './pages/model.ts';
import type { PlacedText } from './pages/paragraphs.ts';
import { type PagePlace, placesIn } from './pages/places.ts';
import { type UncertainOnPage, uncertainFigures, withDoubts } from './pages/uncertain.ts';
import { composePages, type NamedLevel, type PlacedLines } from './signals/compose-pages.ts';

/** The words of pages in lines, the batch that the parser reads out of them, and where they stand. */
export interface ParsedPages extends ParseResult {
  /** The text that the places of the result are places in: a line a paragraph or row. */
  readonly text: string;
  readonly pages: PagesOfText;
}

/** The pages of a text. */
export interface PagesOfText {
  /** Width and height of each page in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** Where each line of the text stands, in the order of the lines. */
  readonly lines: readonly (readonly PagePlace[])[];
  /** JSON Pointer in the batch → where it stands. */
  readonly nodes: Readonly<Record<string, readonly PagePlace[]>>;
  /** Figures of which two readings of a picture say different things. */
  readonly uncertain: readonly UncertainOnPage[];
}

/**
 * Reads pages as they are printed; `named` is the level that their document itself gives to a paragraph.
 * @throws TypeError for a profile whose layout is none
 */
export function parsePages(
  pages: readonly Page[],
  options: Omit<ParseOptions, 'signals'>,
  named: (paragraph: PlacedText) => NamedLevel | null = () => null,
): ParsedPages {
  const placed = composePages(layOut(pages), named, layoutOf(options.profile));
  const result = parse(placed.text, { ...options, signals: withDoubts(pages, placed) });
  return { ...result, text: placed.text, pages: pagesOf(pages, placed, result) };
}

function pagesOf(pages: readonly Page[], placed: PlacedLines, result: ParseResult): PagesOfText {
  const { sources } = result;
  const { text, places } = placed;
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lines = places.map((each, at) => placesIn(each, 0, (starts[at + 1] ?? 0) - (starts[at] ?? 0)));
  const nodes: Record<string, readonly PagePlace[]> = {};
  for (const [pointer, { start, end }] of Object.entries(sources)) {
    const of = places.slice(start.line - 1, end.line).flatMap((each, at) => {
      const from = starts[start.line - 1 + at] ?? 0;
      return each.map((stretch) => ({ ...stretch, start: stretch.start + from, end: stretch.end + from }));
    });
    nodes[pointer] = placesIn(of, start.offset, end.offset);
  }
  const sizes = pages.map(({ width, height }) => ({ width, height }));
  return { sizes, lines, nodes, uncertain: uncertainFigures(pages, placed, result) };
}
