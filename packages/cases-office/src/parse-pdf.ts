import { createDiagnostic, type Diagnostic, type ParseOptions, type ParseResult, parse } from '@fta/cases-core';
import { layoutOf } from './layout/layout.ts';
import { layOut } from './pages/layout.ts';
import { type PagePlace, placesIn } from './pages/places.ts';
import type { Legibility } from './pdf/legible.ts';
import { withPdfium } from './pdf/pdfium.ts';
import { type PdfPages, type PdfReading, readPdf } from './pdf/read.ts';
import { refuse } from './refusal.ts';
import { composePages, type PlacedLines } from './signals/compose-pages.ts';
import { namedLevels } from './signals/headings.ts';

/** The words of a PDF in lines, the batch that the parser reads out of them, and where they stand. */
export interface ParsedPdf extends ParseResult {
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
}

/**
 * Reads a PDF here and now; see `parseFile` for the way that leaves a server free to answer.
 * @throws Refusal for what is broken, hostile, locked, or has no text at all; TypeError for a profile whose layout is none
 */
export async function parsePdf(
  bytes: Uint8Array,
  { limits, reader, progress, ...options }: Omit<ParseOptions, 'signals'> & PdfReading,
): Promise<ParsedPdf> {
  const layout = layoutOf(options.profile);
  const read = await withPdfium(limits.pdfBytes, (pdfium) => readPdf(pdfium, bytes, { limits, reader, progress }));
  requireText(read);
  const placed = composePages(layOut(read.pages), namedLevels(read.bookmarks), layout);
  const result = parse(placed.text, { ...options, signals: placed.signals });
  const diagnostics = [...diagnosticsOf(read, options), ...result.diagnostics];
  return { ...result, diagnostics, text: placed.text, pages: pagesOf(read, placed, result) };
}

function requireText({ pages }: PdfPages): void {
  if (pages.some(({ glyphs }) => glyphs.some(({ text }) => text.trim() !== ''))) return;
  const unread = pagesThatAre(pages, 'without-text', 'guessed');
  throw unread.length === 0 ? refuse('empty', {}) : refuse('pdf-without-text', { pages: rangesOf(unread) });
}

/** What there is to say of a file whatever its text says. */
function diagnosticsOf({ pages, rebuilt }: PdfPages, { language }: Pick<ParseOptions, 'language'>): Diagnostic[] {
  const site = language === undefined ? {} : { language };
  const withoutText = pagesThatAre(pages, 'without-text');
  const guessed = pagesThatAre(pages, 'guessed');
  return [
    ...(rebuilt ? [createDiagnostic('file-rebuilt', { pages: pages.length }, site)] : []),
    ...(withoutText.length > 0 ? [createDiagnostic('pages-without-text', { pages: rangesOf(withoutText) }, site)] : []),
    ...(guessed.length > 0 ? [createDiagnostic('pages-guessed', { pages: rangesOf(guessed) }, site)] : []),
  ];
}

function pagesThatAre(pages: PdfPages['pages'], ...kinds: readonly Legibility[]): number[] {
  return pages.filter(({ legibility }) => kinds.includes(legibility)).map(({ number }) => number);
}

/** 1–3, 7 */
function rangesOf(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function pagesOf({ pages }: PdfPages, { text, places }: PlacedLines, { sources }: ParseResult): PagesOfText {
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lines = places.map((placed, at) => placesIn(placed, 0, (starts[at + 1] ?? 0) - (starts[at] ?? 0)));
  const nodes: Record<string, readonly PagePlace[]> = {};
  for (const [pointer, { start, end }] of Object.entries(sources)) {
    const of = places.slice(start.line - 1, end.line).flatMap((placed, at) => {
      const from = starts[start.line - 1 + at] ?? 0;
      return placed.map((each) => ({ ...each, start: each.start + from, end: each.end + from }));
    });
    nodes[pointer] = placesIn(of, start.offset, end.offset);
  }
  return { sizes: pages.map(({ width, height }) => ({ width, height })), lines, nodes };
}
