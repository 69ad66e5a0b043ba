import type { PdfDocument } from './document.ts';

/** A heading as the document's own outline names it. */
export interface Bookmark {
  readonly title: string;
  /** From 1 for the highest. */
  readonly level: number;
  /** From 1; 0 where it leads to no page. */
  readonly page: number;
}

const MOST = 10_000;
const DEEPEST = 8;

/** The bookmarks in their order; an outline that goes round in a circle is read once. */
export function readBookmarks({ pdfium, handle }: PdfDocument): Bookmark[] {
  const { call } = pdfium;
  const bookmarks: Bookmark[] = [];
  const seen = new Set<number>();
  const read = (parent: number, level: number): void => {
    let bookmark = call.FPDFBookmark_GetFirstChild(handle, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && bookmarks.length < MOST) {
      seen.add(bookmark);
      const at = bookmark;
      const title = pdfium.text((place, bytes) => call.FPDFBookmark_GetTitle(at, place, bytes), 'utf-16le');
      const destination = call.FPDFBookmark_GetDest(handle, bookmark);
      const page = destination === 0 ? 0 : call.FPDFDest_GetDestPageIndex(handle, destination) + 1;
      bookmarks.push({ title, level, page: Math.max(0, page) });
      if (level < DEEPEST) read(bookmark, level + 1);
      bookmark = call.FPDFBookmark_GetNextSibling(handle, bookmark);
    }
  };
  read(0, 1);
  return bookmarks;
}
