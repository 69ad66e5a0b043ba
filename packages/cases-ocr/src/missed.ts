import { median } from './median.ts';
import type { GreyPicture } from './picture.ts';
import type { PixelBox } from './pixel-box.ts';
import type { ReadLine } from './tesseract.ts';

/** Of the height of a row: a lower band has no line of print in it. */
const LOWEST = 0.8;
/** Of the height of a row, squared: ink of less than a few characters. */
const LEAST_INK = 0.6;
/** Between black and white. */
const DARK = 128;

/** Bands between the lines of a page that have ink in them and were read as nothing. */
export function missedBands(lines: readonly ReadLine[], picture: GreyPicture): PixelBox[] {
  const row = median(lines.map(({ rowAttributes }) => rowAttributes.rowHeight));
  const [left, right] = [Math.min(...lines.map(({ bbox }) => bbox.x0)), Math.max(...lines.map(({ bbox }) => bbox.x1))];
  const bands: PixelBox[] = [];
  let end = 0;
  for (const { bbox } of [...lines].sort((a, b) => a.bbox.y0 - b.bbox.y0)) {
    const band = { x0: left, y0: end, x1: right, y1: bbox.y0 };
    // Above the first line stands what the page sets there, or nothing.
    if (end > 0 && band.y1 - band.y0 >= LOWEST * row && inkIn(band, picture) >= LEAST_INK * row * row) bands.push(band);
    end = Math.max(end, bbox.y1);
  }
  return bands;
}

/** How many pixels of a box are dark. */
function inkIn({ x0, y0, x1, y1 }: PixelBox, { width, grey }: GreyPicture): number {
  let dark = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if ((grey[y * width + x] ?? DARK) < DARK) dark++;
  return dark;
}
