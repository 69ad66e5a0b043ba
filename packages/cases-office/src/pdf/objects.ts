import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';

/** FPDF_PAGEOBJ, fpdf_edit.h. */
export const OBJECT_KINDS = { text: 1, path: 2, image: 3, form: 5 } as const;
/** Objects within objects. */
const DEEPEST = 4;

/** Goes through what is drawn on a page, in its order, and within its forms; `depth` is 0 for what is in none. */
export function everyObject(
  { call }: Pdfium,
  page: PageHandle,
  take: (object: number, kind: number, depth: number) => void,
): void {
  const visit = (object: number, depth: number): void => {
    const kind = call.FPDFPageObj_GetType(object);
    take(object, kind, depth);
    if (kind !== OBJECT_KINDS.form || depth >= DEEPEST) return;
    const count = call.FPDFFormObj_CountObjects(object);
    for (let at = 0; at < count; at++) visit(call.FPDFFormObj_GetObject(object, at), depth + 1);
  };
  const count = call.FPDFPage_CountObjects(page.handle);
  for (let at = 0; at < count; at++) visit(call.FPDFPage_GetObject(page.handle, at), 0);
}
