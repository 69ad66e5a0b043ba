import { DEFAULT_LIMITS } from '../../src/limits.ts';
import type { PagePlace } from '../../src/pages/places.ts';
import { openDocument } from '../../src/pdf/document.ts';
import { withPdfium } from '../../src/pdf/pdfium.ts';

/** The characters whose middle lies in the boxes, as PDFium itself has them there. */
export function cutOut(bytes: Uint8Array, places: readonly PagePlace[]): Promise<string> {
  return withPdfium(DEFAULT_LIMITS.pdfBytes, async (pdfium) => {
    const { call } = pdfium;
    const document = openDocument(pdfium, bytes, DEFAULT_LIMITS);
    const texts = places.map(({ page, box }) => {
      const handle = call.FPDF_LoadPage(document.handle, page - 1);
      const text = call.FPDFText_LoadPage(handle);
      const { left, top, right, bottom } = box;
      const length = call.FPDFText_GetBoundedText(text, left, top, right, bottom, 0, 0);
      const place = pdfium.allocate((length + 1) * 2);
      call.FPDFText_GetBoundedText(text, left, top, right, bottom, place, length);
      const words = Buffer.from(pdfium.bytes(place, length * 2)).toString('utf16le');
      pdfium.free(place);
      call.FPDFText_ClosePage(text);
      call.FPDF_ClosePage(handle);
      return words;
    });
    document.close();
    // A hyphen at the end of a line, as PDFium has it.
    return texts.join('').replaceAll('\u0002', '-').replaceAll('\ufffe', '-');
  });
}
