import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';

const HAN = /\p{Script=Han}/u;

/** Whether a page has Chinese words whose face is not in the file: they can be read, and not drawn, where there are no fonts. */
export function lacksFaces({ call }: Pdfium, page: PageHandle): boolean {
  const textPage = call.FPDFText_LoadPage(page.handle);
  if (textPage === 0) return false;
  const count = call.FPDFText_CountChars(textPage);
  const embedded = new Map<number, boolean>();
  let lacks = false;
  for (let at = 0; at < count && !lacks; at++) {
    if (!HAN.test(String.fromCodePoint(call.FPDFText_GetUnicode(textPage, at)))) continue;
    const font = call.FPDFTextObj_GetFont(call.FPDFText_GetTextObject(textPage, at));
    if (!embedded.has(font)) embedded.set(font, call.FPDFFont_GetIsEmbedded(font) === 1);
    lacks = embedded.get(font) === false;
  }
  call.FPDFText_ClosePage(textPage);
  return lacks;
}
