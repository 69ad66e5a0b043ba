import type { Box } from '../pages/model.ts';
import { refuse } from '../refusal.ts';
import type { PdfDocument } from './document.ts';

/** An open page. */
export interface PageHandle {
  readonly number: number;
  readonly handle: number;
  /** Degrees by which it is turned to be seen, counterclockwise. */
  readonly turned: number;
  readonly width: number;
  readonly height: number;
  /** A box of the page's own space as it is seen. */
  seen(box: Box): Box;
  close(): void;
}

/** Opens a page, counted from 0. */
export function openPage({ pdfium, handle }: PdfDocument, index: number): PageHandle {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(handle, index);
  if (page === 0) throw refuse('pdf-page-broken', { page: index + 1 });
  const width = call.FPDF_GetPageWidthF(page);
  const height = call.FPDF_GetPageHeightF(page);
  // Quarter turns, clockwise.
  const quarters = call.FPDFPage_GetRotation(page);
  return {
    number: index + 1,
    handle: page,
    turned: (360 - quarters * 90) % 360,
    width,
    height,
    seen: (box) => seenBox(box, quarters, width, height),
    close: () => call.FPDF_ClosePage(page),
  };
}

function seenBox(box: Box, quarters: number, width: number, height: number): Box {
  const { left, bottom, right, top } = box;
  if (quarters === 1) return { left: bottom, bottom: height - right, right: top, top: height - left };
  if (quarters === 2) return { left: width - right, bottom: height - top, right: width - left, top: height - bottom };
  if (quarters === 3) return { left: width - top, bottom: left, right: width - bottom, top: right };
  return box;
}
