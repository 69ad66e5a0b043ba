import type { Limits } from '../limits.ts';
import type { Page } from '../pages/model.ts';
import { refuse } from '../refusal.ts';
import { type Bookmark, readBookmarks } from './bookmarks.ts';
import { readCharacters } from './characters.ts';
import { openDocument, type PdfDocument } from './document.ts';
import { readDrawn } from './drawn.ts';
import { openPage } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import { Styles } from './styles.ts';
import { readTags } from './tags.ts';

/** A PDF as its pages. */
export interface PdfPages {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly rebuilt: boolean;
}

/** A page, and how far its characters are to be believed. */
export interface PdfPage extends Page {
  /** Characters of which the file does not say which they are. */
  readonly guessed: number;
  /** The part of the page that pictures cover. */
  readonly pictured: number;
}

/**
 * Reads a PDF: open → a page after the other: tags → characters → lines drawn → bookmarks.
 * @throws Refusal for what is broken, locked, or over a limit
 */
export function readPdf(
  pdfium: Pdfium,
  bytes: Uint8Array,
  limits: Limits,
  progress: (done: number, pages: number) => void,
): PdfPages {
  const document = openDocument(pdfium, bytes, limits);
  const styles = new Styles(pdfium);
  const pages: PdfPage[] = [];
  let characters = 0;
  progress(0, document.pages);
  for (let index = 0; index < document.pages; index++) {
    const page = readPage(document, index, styles, limits.characters - characters);
    if (!page) throw refuse('pdf-characters', { limit: limits.characters });
    characters += page.glyphs.length;
    pages.push(page);
    progress(index + 1, document.pages);
  }
  const bookmarks = readBookmarks(document);
  document.close();
  return { pages, bookmarks, rebuilt: document.rebuilt };
}

/** `null` where the page has more characters than may still come. */
function readPage(document: PdfDocument, index: number, styles: Styles, mostCharacters: number): PdfPage | null {
  const { pdfium } = document;
  const { call } = pdfium;
  const page = openPage(document, index);
  const textPage = call.FPDFText_LoadPage(page.handle);
  const count = textPage === 0 ? 0 : call.FPDFText_CountChars(textPage);
  if (count > mostCharacters) return null;
  const tags = readTags(pdfium, page.handle);
  const levelOf = (object: number) =>
    tags.size === 0 ? 0 : (tags.get(call.FPDFPageObj_GetMarkedContentID(object)) ?? 0);
  const { glyphs, guessed } = readCharacters(pdfium, page, textPage, count, styles, levelOf);
  const { rules, pictured } = readDrawn(pdfium, page);
  styles.forgetPage();
  call.FPDFText_ClosePage(textPage);
  page.close();
  const { number, width, height } = page;
  return { number, width, height, glyphs, rules, guessed, pictured };
}
