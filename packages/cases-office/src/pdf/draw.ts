import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import type { PagePicture } from './reader.ts';

const POINTS_AN_INCH = 72;
/** Pixels of a picture: a larger page is drawn in less detail. */
const MOST_PIXELS = 16_000_000;
const WHITE = 0xffffffff;
/** FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER: with what stands in forms, red first. */
const FLAGS = 0x01 | 0x10;
const BYTES_A_PIXEL = 4;

/** The picture of a page at so many pixels to an inch, or fewer where the page is large. */
export function drawPage(pdfium: Pdfium, page: PageHandle, resolution: number): PagePicture {
  const { call } = pdfium;
  const scale = Math.min(resolution / POINTS_AN_INCH, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
  const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const pixels = pdfium.allocate(width * height * BYTES_A_PIXEL);
  const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, pixels, width * BYTES_A_PIXEL);
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  call.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, FLAGS);
  const rgba = pdfium.bytes(pixels, width * height * BYTES_A_PIXEL).slice();
  call.FPDFBitmap_Destroy(bitmap);
  pdfium.free(pixels);
  return { page: page.number, width, height, scale, rgba };
}

/** FPDFBitmap_BGRA, fpdfview.h. */
const BGRA = 4;
