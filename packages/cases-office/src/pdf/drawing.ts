import type { Limits } from '../limits.ts';
import { pngOf } from '../pages/png.ts';
import { refuse } from '../refusal.ts';
import { openDocument } from './document.ts';
import { drawPage } from './draw.ts';
import { lacksFaces } from './faces.ts';
import { openPage } from './page.ts';
import { withPdfium } from './pdfium.ts';
import type { PagePicture } from './reader.ts';

/** What a thread is given to draw: a page, from 1, of a PDF. */
export interface DrawingTask {
  readonly content: Uint8Array;
  readonly page: number;
  /** Pixels to an inch. */
  readonly resolution: number;
  readonly limits: Limits;
}

/** A page as it looks. */
export interface DrawnPage {
  /** From 1. */
  readonly page: number;
  /** How many the file has. */
  readonly pages: number;
  /** In points, as the boxes of places are. */
  readonly width: number;
  readonly height: number;
  /** Chinese words are missing from the picture, since the file lacks the faces that they are set in. */
  readonly lacksFaces: boolean;
  readonly png: Uint8Array;
}

export interface DrawingAnswer {
  readonly drawn: DrawnPage;
}

/** @throws Refusal for a file that is broken, locked or over a limit, and for a page that it has not */
export async function carryOutDrawing({ content, page, resolution, limits }: DrawingTask): Promise<DrawingAnswer> {
  return withPdfium(limits.pdfBytes, async (pdfium) => {
    const document = openDocument(pdfium, content, limits);
    try {
      if (page < 1 || page > document.pages) throw refuse('pdf-no-page', { page, pages: document.pages });
      const handle = openPage(document, page - 1);
      const { width, height } = handle;
      const lacks = lacksFaces(pdfium, handle);
      const png = pngOf(coloursOf(drawPage(pdfium, handle, resolution)));
      handle.close();
      return { drawn: { page, pages: document.pages, width, height, lacksFaces: lacks, png } };
    } finally {
      document.close();
    }
  });
}

/** Without the opacity, which paper has throughout. */
function coloursOf({ width, height, rgba }: PagePicture) {
  const samples = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < samples.length; from += 4, to += 3) {
    samples[to] = rgba[from] ?? 0;
    samples[to + 1] = rgba[from + 1] ?? 0;
    samples[to + 2] = rgba[from + 2] ?? 0;
  }
  return { width, height, channels: 3 as const, samples };
}
