import type { Limits } from '../limits.ts';
import type { Page } from '../pages/model.ts';
import { type Bookmark, readBookmarks } from './bookmarks.ts';
import { openDocument, type PdfDocument } from './document.ts';
import { drawPage } from './draw.ts';
import { readDrawn } from './drawn.ts';
import { type Legibility, legibilityOf } from './legible.ts';
import { openPage, type PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import type { PageReader } from './reader.ts';
import { Styles } from './styles.ts';
import { readText } from './text.ts';

/** A PDF as its pages. */
export interface PdfPages {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly Bookmark[];
  /** See {@link PdfDocument}. */
  readonly rebuilt: boolean;
}

/** A page, and whether its text is to be believed. */
export interface PdfPage extends Page {
  readonly legibility: Legibility;
  /** Whether a reader has read its picture. */
  readonly recognised: boolean;
}

/** What a PDF is read with. */
export interface PdfReading {
  readonly limits: Limits;
  /** Reads the pages that have no text of their own. */
  readonly reader?: PageReader | undefined;
  /** Is told how many pages are read, and of how many. */
  readonly progress?: ((done: number, pages: number) => void) | undefined;
}

/**
 * Reads a PDF: open → a page after the other: tags → characters → lines drawn → bookmarks.
 * @throws Refusal for what is broken, locked, or over a limit
 */
export async function readPdf(pdfium: Pdfium, bytes: Uint8Array, reading: PdfReading): Promise<PdfPages> {
  const { limits, progress } = reading;
  const document = openDocument(pdfium, bytes, limits);
  const styles = new Styles(pdfium);
  const pages: PdfPage[] = [];
  progress?.(0, document.pages);
  for (let index = 0; index < document.pages; index++) {
    const handle = openPage(document, index);
    const page = readPage(pdfium, handle, styles, limits);
    pages.push(await readPicture(pdfium, handle, page, reading.reader));
    handle.close();
    progress?.(index + 1, document.pages);
  }
  const bookmarks = readBookmarks(document);
  document.close();
  return { pages, bookmarks, rebuilt: document.rebuilt };
}

/** A page as its text has it. */
function readPage(pdfium: Pdfium, page: PageHandle, styles: Styles, { pageCharacters: limit }: Limits): PdfPage {
  const { glyphs, guessed } = readText(pdfium, page, styles, limit);
  const drawn = readDrawn(pdfium, page);
  styles.forgetPage();
  const { number, width, height } = page;
  const legibility = legibilityOf(glyphs, guessed, drawn);
  return { number, width, height, glyphs, rules: drawn.rules, legibility, recognised: false };
}

/** A page without text, or whose text is a guess, as a reader reads its picture, where there is one. */
async function readPicture(
  pdfium: Pdfium,
  handle: PageHandle,
  page: PdfPage,
  reader: PageReader | undefined,
): Promise<PdfPage> {
  if (!reader || page.legibility === 'legible') return page;
  const reading = await reader.read(drawPage(pdfium, handle, reader.resolution));
  return { ...page, ...reading, legibility: 'legible', recognised: true };
}
