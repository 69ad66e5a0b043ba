import { median } from './median.ts';
import { type ReadLine, symbolsOf } from './tesseract.ts';

/** Of the height of a row as Tesseract has it: the size of its characters. */
const OF_ROW = 0.815;
/** Sizes in points that Chinese documents are set in: 小五 to 初号. */
const SIZES = [9, 10.5, 12, 14, 15, 16, 18, 22, 24, 26, 36, 42];
/** Of the size of the text: lines that differ less are set as it is, since rows of digits are measured lower. */
const ALIKE = 0.16;

/** The size of each line in points, at so many pixels to a point. */
export function sizesOf(lines: readonly ReadLine[], scale: number): number[] {
  const measured = lines.map(({ rowAttributes }) => (rowAttributes.rowHeight * OF_ROW) / scale);
  const text = median(lines.flatMap((line, at) => symbolsOf(line).map(() => measured[at] ?? 0)));
  return measured.map((size) => nearest(Math.abs(size - text) <= ALIKE * text ? text : size));
}

function nearest(size: number): number {
  return SIZES.reduce((best, each) => (Math.abs(each - size) < Math.abs(best - size) ? each : best), SIZES[0] ?? size);
}
