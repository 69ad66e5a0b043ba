import { type Column, median } from './columns.ts';
import type { TextLine } from './model.ts';

/** How the text of a document is set, as measured. */
export interface Measures {
  /** Size of most characters, in points. */
  readonly size: number;
  /** From one baseline to the next within a paragraph, in points; for lines of another size in proportion. */
  readonly pitch: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
  /** Numbered headings stand where lines of text do, with no indent. */
  readonly flushHeadings: boolean;
  /** Numbers, by their kind, that headings in lines of their own begin with. */
  readonly headingNumbers: ReadonlySet<NumberKind>;
  edgesOf(column: Column, page: number): Edges;
}

/** Where the lines of a column begin and end, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  /** Full lines end at the right edge, to a hair. */
  readonly justified: boolean;
  /** Enough lines reach the right edge to say where it is. */
  readonly isSure: boolean;
}

/** A line in its column or cell. */
export interface SetLine {
  readonly line: TextLine;
  readonly edges: Edges;
}

/** Of the lines of a document. */
const LEAST_INDENTED = 0.05;
const MOST_INDENTED = 0.75;
/** Lines that begin or end at a place, of all, for it to be an edge. */
const FEWEST = 0.04;
/** In points. */
const SAME_PLACE = 2;

/** Measures the text of a document: that of its columns, and that of the cells of its tables. */
export function measure(columns: readonly Column[], cells: readonly (readonly SetLine[])[]): Measures {
  const lines = [...columns.flatMap((column) => column.lines), ...cells.flat().map(({ line }) => line)];
  const size = commonSize(lines);
  const isText = (line: TextLine) => Math.abs(line.size - size) <= 0.5;
  const groups = new Map<string, TextLine[]>();
  for (const column of columns) {
    const of = column.lines.filter(isText);
    const key = keyOf(column, of[0]?.page ?? 0);
    if (of.length > 0) groups.set(key, [...(groups.get(key) ?? []), ...of]);
  }
  const edges = new Map([...groups].map(([key, of]) => [key, edgesOfLines(of, size)]));
  const whole = edgesOfLines(lines, size);
  const edgesOf = (column: Column, page: number): Edges => edges.get(keyOf(column, page)) ?? whole;
  const inColumns = columns.map((column) =>
    column.lines.filter(isText).map((line) => ({ line, edges: edgesOf(column, line.page) })),
  );
  const runs = [...inColumns, ...cells.map((cell) => cell.filter(({ line }) => isText(line)))];
  const all = runs.flat();
  return {
    size,
    pitch: commonPitch(runs, size),
    indents: hasIndents(all, size),
    flushHeadings: hasFlushHeadings(all, size),
    headingNumbers: headingNumbers(all, size),
    edgesOf,
  };
}

/** Whether some lines begin with an indent, and most do not. */
function hasIndents(lines: readonly SetLine[], size: number): boolean {
  const indented = lines.filter((line) => isIndented(line, size)).length;
  return indented >= 2 && indented >= lines.length * LEAST_INDENTED && indented <= lines.length * MOST_INDENTED;
}

/** What a numbered heading begins with. */
const NUMBERS = {
  '一、': /^第?[一二三四五六七八九十]{1,3}[、.．章节]/u,
  '（一）': /^[（(][一二三四五六七八九十\d]{1,3}[）)]/u,
  '1.': /^\d{1,2}[.．、]/u,
} as const;

export type NumberKind = keyof typeof NUMBERS;

/** The kind of number that a text begins with, if any. */
export function numberOf(text: string): NumberKind | null {
  return (Object.keys(NUMBERS) as NumberKind[]).find((kind) => NUMBERS[kind].test(text)) ?? null;
}

const isShort = ({ line, edges }: SetLine, size: number): boolean => edges.right - line.right > NEAR_EDGE * size;

/** Of the lines that begin with a number, those that are short where such lines are headings. */
const MOSTLY_SHORT = 0.6;

function headingNumbers(lines: readonly SetLine[], size: number): Set<NumberKind> {
  const counts = new Map<NumberKind, { short: number; all: number }>();
  for (const line of lines) {
    const kind = numberOf(line.line.text);
    if (!kind) continue;
    const { short, all } = counts.get(kind) ?? { short: 0, all: 0 };
    counts.set(kind, { short: short + (isShort(line, size) ? 1 : 0), all: all + 1 });
  }
  const kinds = [...counts].filter(([, { short, all }]) => short >= 2 && short >= MOSTLY_SHORT * all);
  return new Set(kinds.map(([kind]) => kind));
}

/** Short lines with a number and without an indent. */
function hasFlushHeadings(lines: readonly SetLine[], size: number): boolean {
  const isFlush = ({ line, edges }: SetLine) => Math.abs(line.left - edges.left) <= SAME_PLACE;
  const flush = lines.filter((line) => isShort(line, size) && isFlush(line) && numberOf(line.line.text));
  return flush.length >= 2;
}

/** Odd and even pages may have other margins. */
const keyOf = ({ index, count }: Column, page: number): string => `${index}/${count} ${page % 2}`;

/** Whether a line begins as first lines of paragraphs do. */
export function isIndented({ line, edges }: SetLine, size: number): boolean {
  const by = line.left - edges.left;
  return by > 0.8 * size && by < 4.5 * size;
}

/** The size of most characters. */
export function commonSize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { spans } of lines)
    for (const { length, style } of spans) counts.set(style.size, (counts.get(style.size) ?? 0) + length);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** In ems: lines that end further from the edge are last lines. */
const NEAR_EDGE = 3;
/** In ems. */
const HAIR = 0.2;
const FEWEST_FULL = 3;
/** Of the lines that end near the edge, those that end at it where lines are justified. */
const MOSTLY = 0.92;
/** May hang out of the column. */
const HANGING = /[，。、；：？！）》”’」』】〕,.;:)]$/u;

/** The outermost places at which more than a few lines begin and end. */
export function edgesOfLines(lines: readonly TextLine[], size: number): Edges {
  const left = outermost(
    lines.map((line) => line.left).sort((a, b) => a - b),
    lines.length,
  );
  const rights = lines.map(endOf);
  const right = outermost(
    [...rights].sort((a, b) => b - a),
    lines.length,
  );
  const near = rights.filter((end) => right - end <= NEAR_EDGE * size);
  const at = near.filter((end) => Math.abs(right - end) <= HAIR * size);
  const reached = rights.filter((end) => right - end <= size).length;
  return { left, right, justified: at.length >= MOSTLY * near.length, isSure: reached >= FEWEST_FULL };
}

/** Where a line ends, without a stop that may hang out of the column. */
function endOf({ text, edges, right }: TextLine): number {
  return HANGING.test(text) ? (edges.at(-2) ?? right) : right;
}

/** The first of some places, in their order, that more than a few lines share. */
export function outermost(places: readonly number[], lines: number): number {
  const fewest = Math.max(1, Math.ceil(lines * FEWEST));
  for (const [at, place] of places.entries()) {
    let count = 0;
    while (Math.abs((places[at + count] ?? Number.POSITIVE_INFINITY) - place) <= SAME_PLACE) count++;
    if (count >= fewest) return place;
  }
  return places[0] ?? 0;
}

function commonPitch(runs: readonly (readonly SetLine[])[], size: number): number {
  const pitches = runs.flatMap((lines) =>
    lines.slice(1).flatMap(({ line }, at) => {
      const before = lines[at]?.line;
      const pitch = before ? before.baseline - line.baseline : 0;
      return before?.page === line.page && pitch > size * 0.8 && pitch < size * 4 ? [pitch] : [];
    }),
  );
  const counts = new Map<number, number>();
  for (const pitch of pitches) counts.set(Math.round(pitch), (counts.get(Math.round(pitch)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const near = pitches.filter((pitch) => Math.abs(pitch - (most?.[0] ?? pitch)) <= 1);
  return median(near) || size * 1.5;
}
