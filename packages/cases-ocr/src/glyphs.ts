import type { Glyph, GlyphStyle, PagePicture } from '@fta/cases-office';
import type { PixelBox } from './pixel-box.ts';
import { writtenOf } from './punctuation.ts';
import { sizesOf } from './sizes.ts';
import { straightened } from './straight.ts';
import { type ReadLine, symbolsOf } from './tesseract.ts';
import { inkMargins, widthOf } from './widths.ts';

/** A character of a page, and where it stands on its picture. */
export interface PlacedGlyph extends Glyph {
  readonly pixels: PixelBox;
}

/** Of the width that the characters of a line take up: one that is as wide has no gap that says something. */
const [NARROWEST, WIDEST] = [0.8, 1.2];
/** In ems: white above and below the ink of a line. */
const MARGIN = 0.1;

/** The characters of each line where they would stand on a page that had been laid in straight, in points. */
export function glyphsOf(lines: readonly ReadLine[], picture: PagePicture): PlacedGlyph[][] {
  const straight = straightened(lines, picture);
  const sizes = sizesOf(lines, picture.scale);
  return lines.map((line, at) => {
    const style = styleOf(sizes[at] ?? 0);
    const [start, end] = [straight(line.bbox.x0, line.baseline.y0), straight(line.bbox.x1, line.baseline.y1)];
    const baseline = (start.y + end.y) / 2;
    return stretchesOf(line, style.size * picture.scale).map(({ text, pixels }): PlacedGlyph => {
      const height = (pixels.y0 + pixels.y1) / 2;
      const [left, right] = [straight(pixels.x0, height).x, straight(pixels.x1, height).x];
      return { text, left, right, baseline, style, pixels };
    });
  });
}

const styles = new Map<number, GlyphStyle>();

function styleOf(size: number): GlyphStyle {
  const style = styles.get(size) ?? { face: '', size, bold: false, turned: 0, tagged: 0 };
  styles.set(size, style);
  return style;
}

/**
 * The characters of a line and their places on the picture. Where the ink of a line begins and ends is measured well, that
 * of its characters badly: in a line without gaps each takes up the width of its kind.
 */
function stretchesOf(line: ReadLine, em: number): Pick<PlacedGlyph, 'text' | 'pixels'>[] {
  const symbols = symbolsOf(line);
  const texts = writtenOf(symbols.map(({ text }) => text));
  const first = line.bbox.x0 - inkMargins(texts[0] ?? '').left * em;
  const last = line.bbox.x1 + inkMargins(texts.at(-1) ?? '').right * em;
  const widths = texts.map((text) => widthOf(text) * em);
  const stretch = (last - first) / widths.reduce((sum, width) => sum + width, 0);
  const isEven = stretch >= NARROWEST && stretch <= WIDEST;
  let pen = first;
  return symbols.map(({ bbox }, at) => {
    const [x0, x1] = isEven ? [pen, pen + (widths[at] ?? 0) * stretch] : [bbox.x0, bbox.x1];
    pen = x1;
    return {
      text: texts[at] ?? '',
      pixels: { x0, y0: line.bbox.y0 - MARGIN * em, x1, y1: line.bbox.y1 + MARGIN * em },
    };
  });
}
