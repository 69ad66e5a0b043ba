import type { Glyph, GlyphStyle } from '../pages/model.ts';
import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import type { Styles } from './styles.ts';

/** What is drawn on a page as characters. */
export interface Characters {
  readonly glyphs: Glyph[];
  /** How many of them have no map to a character that says for sure which they are. */
  readonly guessed: number;
  /** The text objects that they are characters of. */
  readonly objects: ReadonlySet<number>;
}

/** No character: unassigned, private or the sign for one that is unknown. */
const NO_CHARACTER = /^[\p{Co}\p{Cn}\ufffd]$/u;
/** What PDFium makes of a hyphen at the end of a line. */
const HYPHENS: ReadonlySet<number> = new Set([2, 0xfffe]);
const LIGATURES = /[\ufb00-\ufb06]/u;

/** The characters of a page, with size, face and place; `levelOf` tells the level that tags give to a text object. */
export function readCharacters(
  pdfium: Pdfium,
  page: PageHandle,
  textPage: number,
  count: number,
  styles: Styles,
  levelOf: (object: number) => number,
): Characters {
  const { call } = pdfium;
  const glyphs: Glyph[] = [];
  const objects = new Set<number>();
  let guessed = 0;
  let object = 0;
  let style: GlyphStyle | undefined;
  for (let index = 0; index < count; index++) {
    const of = call.FPDFText_GetTextObject(textPage, index);
    // Blanks and line ends that PDFium puts in are drawn by nothing.
    if (of === 0) continue;
    objects.add(of);
    const text = characterOf(call.FPDFText_GetUnicode(textPage, index));
    if (text === '') {
      if (call.FPDFText_HasUnicodeMapError(textPage, index) === 1) guessed++;
      continue;
    }
    const isContinued = of === object;
    if (!isContinued || !style) {
      object = of;
      style = styles.of(textPage, index, of, page.turned, levelOf(of));
    }
    const glyph = glyphAt(pdfium, page, textPage, index, text, style);
    if (!glyph) continue;
    const last = glyphs.at(-1);
    if (isContinued && last && isDrawnWith(last, glyph))
      glyphs[glyphs.length - 1] = { ...last, text: last.text + text };
    else glyphs.push(glyph);
    if (NO_CHARACTER.test(text) || call.FPDFText_HasUnicodeMapError(textPage, index) === 1) guessed++;
  }
  return { glyphs, guessed, objects };
}

/** Whether one drawing stands for both characters of an object, as for a dash of two: they have the same place. */
function isDrawnWith(one: Glyph, other: Glyph): boolean {
  return one.left === other.left && one.right === other.right && one.baseline === other.baseline;
}

/** A character as text; letters that are drawn as one are letters. */
function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff) return '';
  if (HYPHENS.has(code)) return '-';
  // PDFium hands on what stands above 16 bits in two halves.
  const text = String.fromCodePoint(code);
  return LIGATURES.test(text) ? text.normalize('NFKC') : text;
}

function glyphAt(
  pdfium: Pdfium,
  page: PageHandle,
  textPage: number,
  index: number,
  text: string,
  style: GlyphStyle,
): Glyph | null {
  const { call } = pdfium;
  const box = pdfium.floats(4, (place = 0) => call.FPDFText_GetLooseCharBox(textPage, index, place));
  if (!box) return null;
  // Left, top, right, bottom.
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const origin = pdfium.doubles(2, (x = 0, y = 0) => call.FPDFText_GetCharOrigin(textPage, index, x, y));
  const [x = left, y = bottom] = origin ?? [];
  const seen = page.seen({ left, bottom, right, top });
  const baseline = style.turned === 0 ? page.seen({ left: x, bottom: y, right: x, top: y }).bottom : seen.bottom;
  return { text, left: seen.left, right: seen.right, baseline, style };
}
