import type { Pdfium } from './pdfium.ts';

const HEADING = /^H([1-6])$/;
const MOST = 20_000;
const DEEPEST = 64;

/** The levels of headings by the marked content that they stand in, as the tags of a page have them. */
export function readTags(pdfium: Pdfium, page: number): ReadonlyMap<number, number> {
  const { call } = pdfium;
  const levels = new Map<number, number>();
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return levels;
  let elements = 0;
  const take = (element: number, above: number, depth: number): void => {
    if (element === 0 || depth > DEEPEST || ++elements > MOST) return;
    const kind = pdfium.text((place, bytes) => call.FPDF_StructElement_GetType(element, place, bytes), 'utf-16le');
    const level = Number(HEADING.exec(kind)?.[1] ?? above);
    const children = call.FPDF_StructElement_CountChildren(element);
    for (let at = 0; at < children; at++) {
      const content = call.FPDF_StructElement_GetChildMarkedContentID(element, at);
      if (content >= 0) {
        if (level > 0) levels.set(content, level);
      } else take(call.FPDF_StructElement_GetChildAtIndex(element, at), level, depth + 1);
    }
  };
  const roots = call.FPDF_StructTree_CountChildren(tree);
  for (let at = 0; at < roots; at++) take(call.FPDF_StructTree_GetChildAtIndex(tree, at), 0, 0);
  call.FPDF_StructTree_Close(tree);
  return levels;
}
