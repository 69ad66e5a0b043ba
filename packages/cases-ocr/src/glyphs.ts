import type { Glyph, GlyphStyle, PagePicture } from '@fta/cases-office';
import type { PixelBox } from './pixel-box.ts';
import { writtenOf } from './punctuation.ts';
import { sizesOf } from './sizes.ts';
import { type Straight, straightened } from './straight.ts';
import type { ReadLine } from './tesseract.ts';

/** A character of a page, and where it stands on its picture. */
export interface PlacedGlyph extends Glyph {
  readonly bbox: PixelBox;
}

/** Fills the left, or the right, half of its place. */
const LEFT_HALF = /^[，。、；：？！）》”’」】〕]$/u;
const RIGHT_HALF = /^[（《“‘「【〔]$/u;
const HAN = /^\p{Script=Han}$/u;
/** In ems, between the edge of its place and a stop. */
const STOP_MARGIN = 0.1;
/** In ems: a narrower gap is what a stop or a character leaves of its place. */
const FILLED_GAP = 1.5;

/** The characters of lines where they would stand on a page that is upright, in points. */
export function glyphsOf(lines: readonly ReadLine[], picture: PagePicture): PlacedGlyph[][] {
  const straight = straightened(lines, picture);
  const sizes = sizesOf(lines, picture.scale);
  return lines.map((line, at) => glyphsOfLine(line, styleOf(sizes[at] ?? 0), straight));
}

const styles = new Map<number, GlyphStyle>();

function styleOf(size: number): GlyphStyle {
  const style = styles.get(size) ?? { face: '', size, bold: false, turned: 0, tagged: 0 };
  styles.set(size, style);
  return style;
}

function glyphsOfLine({ words, baseline }: ReadLine, style: GlyphStyle, straight: Straight): PlacedGlyph[] {
  const symbols = words.flatMap((word) => word.symbols);
  const texts = writtenOf(symbols.map(({ text }) => text));
  const [start, end] = [straight(baseline.x0, baseline.y0), straight(baseline.x1, baseline.y1)];
  const glyphs = symbols.map(({ bbox }, at): PlacedGlyph => {
    const text = texts[at] ?? '';
    const middle = (bbox.y0 + bbox.y1) / 2;
    const [left, right] = [straight(bbox.x0, middle).x, straight(bbox.x1, middle).x];
    return { text, ...placeOf(text, left, right, style.size), baseline: (start.y + end.y) / 2, style, bbox };
  });
  return withoutGaps(glyphs);
}

/** From where the pen stands to where it goes on: Chinese characters and stops take up a whole place. */
function placeOf(text: string, left: number, right: number, size: number): Pick<Glyph, 'left' | 'right'> {
  if (HAN.test(text)) return { left: (left + right - size) / 2, right: (left + right + size) / 2 };
  if (LEFT_HALF.test(text)) return { left: left - STOP_MARGIN * size, right: left + (1 - STOP_MARGIN) * size };
  if (RIGHT_HALF.test(text)) return { left: right - (1 - STOP_MARGIN) * size, right: right + STOP_MARGIN * size };
  return { left, right };
}

/** Characters follow each other where a line of Chinese has no gap that says something. */
function withoutGaps(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const out = [...glyphs];
  for (const [at, next] of glyphs.entries()) {
    const before = out[at - 1];
    if (!before) continue;
    const gap = next.left - before.right;
    const isChinese = HAN.test(before.text) || HAN.test(next.text);
    if (!isChinese || gap > FILLED_GAP * next.style.size) continue;
    const between = (before.right + next.left) / 2;
    out[at - 1] = { ...before, right: between };
    out[at] = { ...next, left: between };
  }
  return out;
}
