import type { TextLine } from './model.ts';

/** Lines that are read from top to bottom before anything beside them. */
export interface Column {
  readonly lines: readonly TextLine[];
  /** Which of how many side by side. */
  readonly index: number;
  readonly count: number;
}

/** In ems: what parts columns is no narrower. */
const GUTTER = 0.9;
/** In ems: a column is no narrower. */
const NARROWEST = 7;
/** Lines of a column. */
const FEWEST_LINES = 4;
/** Of the lines between the first and the last of a column. */
const MOST_ACROSS = 0.15;

/** The columns of a page in the order in which they are read: what runs across them stands before and behind. */
export function columnsOf(lines: readonly TextLine[], em: number): Column[] {
  const gutter = findGutter(lines, em);
  if (gutter === null) return lines.length === 0 ? [] : [{ lines, index: 0, count: 1 }];
  const columns: Column[] = [];
  let band: TextLine[] = [];
  const close = () => {
    columns.push(...bandColumns(band, gutter, em));
    band = [];
  };
  for (const line of lines) {
    const across = line.left < gutter - em / 4 && line.right > gutter + em / 4;
    if (!across) {
      band.push(line);
      continue;
    }
    close();
    const last = columns.at(-1);
    if (last?.count === 1) columns[columns.length - 1] = { ...last, lines: [...last.lines, line] };
    else columns.push({ lines: [line], index: 0, count: 1 });
  }
  close();
  return columns;
}

function bandColumns(band: readonly TextLine[], gutter: number, em: number): Column[] {
  const left = band.filter((line) => line.right <= gutter + em / 4);
  const right = band.filter((line) => line.right > gutter + em / 4);
  if (left.length === 0 || right.length === 0)
    return band.length === 0 ? [] : [{ lines: band, index: left.length > 0 ? 0 : 1, count: 2 }];
  const parts = [columnsOf(left, em), columnsOf(right, em)];
  const count = parts.reduce((sum, part) => sum + (part[0]?.count ?? 1), 0);
  return parts.flat().map(({ lines }, index) => ({ lines, index, count }));
}

/** Where a strip of white parts two columns of text; `null` for none. */
function findGutter(lines: readonly TextLine[], em: number): number | null {
  if (lines.length < 2 * FEWEST_LINES) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const covers = coverage(lines, left, right);
  let best: { at: number; covered: number } | null = null;
  for (let x = Math.floor((right - left) * 0.2); x < (right - left) * 0.8; x++) {
    const width = Math.ceil(em * GUTTER);
    const covered = Math.max(...covers.slice(x, x + width));
    if (!best || covered < best.covered) best = { at: left + x + width / 2, covered };
  }
  return best && partsColumns(lines, best.at, em) ? best.at : null;
}

/** How many lines stand on each point of the width. */
function coverage(lines: readonly TextLine[], left: number, right: number): number[] {
  const counts = new Array<number>(Math.ceil(right - left) + 1).fill(0);
  for (const line of lines)
    for (let x = Math.floor(line.left - left); x < line.right - left; x++) counts[x] = (counts[x] ?? 0) + 1;
  return counts;
}

function partsColumns(lines: readonly TextLine[], gutter: number, em: number): boolean {
  const left = lines.filter((line) => line.right <= gutter + em / 4);
  const right = lines.filter((line) => line.left >= gutter - em / 4);
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  if ([left, right].some((side) => median(side.map((line) => line.right - line.left)) < NARROWEST * em)) return false;
  const [top, bottom] = [Math.min(topOf(left), topOf(right)), Math.max(bottomOf(left), bottomOf(right))];
  const beside = lines.filter((line) => line.baseline <= top && line.baseline >= bottom);
  const across = beside.filter((line) => line.left < gutter - em / 4 && line.right > gutter + em / 4);
  return across.length <= MOST_ACROSS * beside.length;
}

const topOf = (lines: readonly TextLine[]): number => Math.max(...lines.map(({ baseline }) => baseline));
const bottomOf = (lines: readonly TextLine[]): number => Math.min(...lines.map(({ baseline }) => baseline));

/** The middle one of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
