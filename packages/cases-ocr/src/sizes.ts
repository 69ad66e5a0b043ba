import { median } from './median.ts';
import type { ReadLine, ReadSymbol } from './tesseract.ts';

const HAN = /^\p{Script=Han}$/u;
/** Of the size of a Chinese character: what its ink takes up, and that of a digit. */
const HAN_INK = 0.92;
const DIGIT_INK = 0.7;
/** Sizes in points that Chinese documents are set in: 小五 to 初号. */
const SIZES = [9, 10.5, 12, 14, 15, 16, 18, 22, 24, 26, 36, 42];
/** Of the size of the text: lines that differ less are set as it is. */
const ALIKE = 0.12;

/** The size of each line in points: one for all lines of text, since what is measured of a single line is rough. */
export function sizesOf(lines: readonly ReadLine[], scale: number): number[] {
  const measured = lines.map((line) => inkOf(line) / scale);
  const weighted = lines.flatMap(({ words }, at) =>
    words.flatMap(({ symbols }) => symbols.map(() => measured[at] ?? 0)),
  );
  const text = median(weighted);
  return measured.map((size) => nearest(Math.abs(size - text) <= ALIKE * text ? text : size));
}

/** Pixels that a character takes up. */
function inkOf({ words }: ReadLine): number {
  const symbols = words.flatMap((word) => word.symbols);
  const han = symbols.filter(({ text }) => HAN.test(text));
  return han.length > 0 ? tallest(han) / HAN_INK : tallest(symbols) / DIGIT_INK;
}

/** As tall as most of the tall ones are. */
function tallest(symbols: readonly ReadSymbol[]): number {
  const heights = symbols.map(({ bbox: { y0, y1 } }) => y1 - y0).sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.7)] ?? 0;
}

function nearest(size: number): number {
  return SIZES.reduce((best, each) => (Math.abs(each - size) < Math.abs(best - size) ? each : best), SIZES[0] ?? size);
}
