import { median } from './median.ts';
import { type ReadLine, symbolsOf } from './tesseract.ts';
import { widthOf } from './widths.ts';

/** Of the height of a row as Tesseract has it: the size of its characters. */
const OF_ROW = 0.815;
/** Sizes in points that Chinese documents are set in: 小五 to 初号. */
const SIZES = [9, 10.5, 12, 14, 15, 16, 18, 22, 24, 26, 36, 42];
/** Of the size of the text: lines that differ less are set as it is, since rows of digits are measured lower. */
const ALIKE = 0.16;
/** Of the size of the text: lines whose characters follow each other as those of the text do. */
const SAME_ADVANCE = 0.08;
const FEW = 8;

/** The size of each line in points, at so many pixels to a point. */
export function sizesOf(lines: readonly ReadLine[], scale: number): number[] {
  const measured = lines.map(({ rowAttributes }) => (rowAttributes.rowHeight * OF_ROW) / scale);
  const text = median(lines.flatMap((line, at) => symbolsOf(line).map(() => measured[at] ?? 0)));
  const isAlike = (size: number, by: number) => Math.abs(size - text) <= by * text;
  return measured.map((size, at) => {
    const line = lines[at];
    const isText = isAlike(size, ALIKE) || (line !== undefined && isAlike(advanceOf(line) / scale, SAME_ADVANCE));
    return nearest(isText ? text : size);
  });
}

/** Pixels from one character to the next; 0 for a line of a few, which says little. */
function advanceOf(line: ReadLine): number {
  const symbols = symbolsOf(line);
  if (symbols.length < FEW) return 0;
  return (line.bbox.x1 - line.bbox.x0) / symbols.reduce((sum, { text }) => sum + widthOf(text), 0);
}

function nearest(size: number): number {
  return SIZES.reduce((best, each) => (Math.abs(each - size) < Math.abs(best - size) ? each : best), SIZES[0] ?? size);
}
