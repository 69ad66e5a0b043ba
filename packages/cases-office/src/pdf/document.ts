import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { Pdfium } from './pdfium.ts';

/** FPDF_GetLastError, fpdfview.h. */
const ERRORS = { file: 2, format: 3, password: 4, security: 5 } as const;
/** Where a whole file has its end mark. */
const TAIL = 2048;
const END_MARK = '%%EOF';

/** An open document; numbers name things within PDFium. */
export interface PdfDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
  /** Its table of contents of the file was broken, and was made anew from what was found in it. */
  readonly rebuilt: boolean;
  close(): void;
}

/**
 * Opens a document within the limits.
 * @throws Refusal for a password, a file that is damaged or cut short, and too many pages
 */
export function openDocument(pdfium: Pdfium, bytes: Uint8Array, limits: Limits): PdfDocument {
  const { call } = pdfium;
  const source = pdfium.source(bytes);
  const handle = call.FPDF_LoadCustomDocument(source.access, '');
  if (handle === 0) {
    const error = call.FPDF_GetLastError();
    source.free();
    throw error === ERRORS.password || error === ERRORS.security ? refuse('password', {}) : refuse('pdf-broken', {});
  }
  const close = () => {
    call.FPDF_CloseDocument(handle);
    source.free();
  };
  const rebuilt = !call.FPDF_DocumentHasValidCrossReferenceTable(handle);
  const pages = call.FPDF_GetPageCount(handle);
  const whole = !rebuilt || Buffer.from(bytes.subarray(-TAIL)).includes(END_MARK, 0, 'latin1');
  if (!whole || pages <= 0 || pages > limits.pages) {
    close();
    if (!whole) throw refuse('pdf-cut', {});
    throw pages <= 0 ? refuse('pdf-broken', {}) : refuse('pdf-pages', { found: pages, limit: limits.pages });
  }
  return { pdfium, handle, pages, rebuilt, close };
}
