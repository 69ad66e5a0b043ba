import { createDiagnostic, type Diagnostic, type ParseOptions } from '@fta/cases-core';
import type { Language } from '@fta/cases-core/schema';
import { layoutOf } from './layout/layout.ts';
import { diagnose } from './messages/messages.ts';
import { type ParsedPages, parsePages } from './parse-pages.ts';
import type { Legibility } from './pdf/legible.ts';
import { withPdfium } from './pdf/pdfium.ts';
import { type PdfPage, type PdfPages, type PdfReading, readPdf } from './pdf/read.ts';
import { refuse } from './refusal.ts';
import { namedLevels } from './signals/headings.ts';

/**
 * Reads a PDF here and now; see `parseFile` for the way that leaves a server free to answer.
 * @throws Refusal for what is broken, hostile, locked, or has no text at all; TypeError for a profile whose layout is none
 */
export async function parsePdf(
  bytes: Uint8Array,
  { limits, reader, progress, ...options }: Omit<ParseOptions, 'signals'> & PdfReading,
): Promise<ParsedPages> {
  layoutOf(options.profile);
  const read = await withPdfium(limits.pdfBytes, (pdfium) => readPdf(pdfium, bytes, { limits, reader, progress }));
  requireText(read);
  const result = parsePages(read.pages, options, namedLevels(read.bookmarks));
  const { language = 'zh' } = options;
  return { ...result, diagnostics: [...diagnosticsOf(read, language), ...result.diagnostics] };
}

function requireText({ pages }: PdfPages): void {
  if (pages.some(hasText)) return;
  const unread = pagesThatAre(pages, 'without-text', 'guessed');
  throw unread.length === 0 ? refuse('empty', {}) : refuse('pdf-without-text', { pages: rangesOf(unread) });
}

/** What there is to say of a file whatever its text says. */
function diagnosticsOf({ pages, rebuilt }: PdfPages, language: Language): Diagnostic[] {
  const site = { language };
  const withoutText = pagesThatAre(pages, 'without-text');
  const guessed = pagesThatAre(pages, 'guessed');
  const [recognised, unrecognised] = [
    recognisedPages(pages, hasText),
    recognisedPages(pages, (page) => !hasText(page)),
  ];
  return [
    ...(rebuilt ? [createDiagnostic('file-rebuilt', { pages: pages.length }, site)] : []),
    ...(withoutText.length > 0 ? [createDiagnostic('pages-without-text', { pages: rangesOf(withoutText) }, site)] : []),
    ...(guessed.length > 0 ? [createDiagnostic('pages-guessed', { pages: rangesOf(guessed) }, site)] : []),
    ...(recognised.length > 0 ? [diagnose('pages-recognised', { pages: rangesOf(recognised) }, site)] : []),
    ...(unrecognised.length > 0 ? [diagnose('pages-unrecognised', { pages: rangesOf(unrecognised) }, site)] : []),
  ];
}

const hasText = ({ glyphs }: PdfPage): boolean => glyphs.some(({ text }) => text.trim() !== '');

function recognisedPages(pages: PdfPages['pages'], isOf: (page: PdfPage) => boolean): number[] {
  return pages.filter((page) => page.recognised && isOf(page)).map(({ number }) => number);
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
