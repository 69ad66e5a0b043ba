import type { NoiseReason } from '@fta/cases-core/schema';
import { median } from './columns.ts';
import { commonSize } from './measures.ts';
import type { Page, TextLine } from './model.ts';

/** A line of a page that is no part of the text, and why. */
export type Furniture = ReadonlyMap<TextLine, NoiseReason>;

/** Rows at the top and at the bottom of a page that may be set there by the page. */
const OUTER_ROWS = 3;
/** In points: rows at the same height on two pages. */
const SAME_HEIGHT = 4;
/** Of the pages with a row at a height, those on which it has to come back. */
const MOSTLY = 0.6;

const PAGE_NUMBER = /^[\s\d—–―－─\-_·•.~|/()（）第页共ofpage]*$/iu;
const ROMAN_NUMBER = /^[—–\-\s]*[ivxlc]{1,7}[—–\-\s]*$/iu;
/** What a browser prints around a page: where it was, when, and how many pages there are. */
const ADDRESS = /(?:https?|file):\/\/\S+|\babout:blank\b|\blocalhost:\d+/iu;
const PRINTED_AT =
  /^\d{2,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s{0,4}(?:[上下]午)?\s{0,4}\d{1,2}:\d{2}(?::\d{2})?(?:\s{0,4}[AP]M)?/iu;
const PAGE_OF = /^\d{1,4}\/\d{1,4}$/;

interface Row {
  readonly page: number;
  readonly lines: TextLine[];
  readonly baseline: number;
  readonly text: string;
  /** The text without what changes from page to page. */
  readonly key: string;
}

/** Headers, footers and page numbers: what stands at one height on page after page, and what a browser prints around one. */
export function findFurniture(pages: readonly Page[], linesOf: ReadonlyMap<Page, readonly TextLine[]>): Furniture {
  const furniture = new Map<TextLine, NoiseReason>();
  const mark = (row: Row, reason: NoiseReason) => {
    for (const line of row.lines) furniture.set(line, reason);
  };
  const rows = pages.map((page) => rowsOf(page, linesOf.get(page) ?? []));
  for (const page of pages) markTurned(linesOf.get(page) ?? [], furniture);
  const apart = setApart(rows);
  for (const side of ['top', 'bottom'] as const) {
    const left = rows.map((each) => (side === 'top' ? each : [...each].reverse()));
    for (const pageRows of left) for (const row of printedAround(pageRows)) mark(row, reasonOf(row));
    for (let round = 0; round < OUTER_ROWS; round++) {
      const outer = left.flatMap((pageRows) => {
        const at = pageRows.findIndex(({ lines: [first] }) => first && !furniture.has(first));
        const [row, next] = [pageRows[at], pageRows[at + 1]];
        return row && apart(row, next) ? [row] : [];
      });
      const found = recurring(outer, pages.length);
      if (found.length === 0) break;
      for (const row of found) mark(row, reasonOf(row));
    }
  }
  return furniture;
}

/** In pitches: what the page sets stands further from the text than its lines from each other. */
const APART = 1.4;
/** Of the size of the text: what is smaller is set apart by that. */
const SMALLER = 0.9;

/** Whether a row is a number, or set apart from the text next to it by white or by its size. */
function setApart(pages: readonly (readonly Row[])[]): (row: Row, next: Row | undefined) => boolean {
  const size = commonSize(pages.flat().flatMap((row) => row.lines));
  const gaps = pages.flatMap((rows) =>
    rows.slice(1).map((row, at) => (rows[at]?.baseline ?? row.baseline) - row.baseline),
  );
  const pitch = median(gaps.filter((gap) => gap > 0));
  return (row, next) => {
    if (!next || isPageNumber(row.text)) return true;
    const gap = Math.abs(row.baseline - next.baseline);
    return gap > APART * pitch || row.lines.every((line) => line.size < SMALLER * size);
  };
}

/** Rows from top to bottom, with all that stands beside each other. */
function rowsOf({ number }: Page, lines: readonly TextLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.turned !== 0) continue;
    const last = rows.at(-1);
    if (last && Math.abs(last.baseline - line.baseline) <= line.size * 0.3) {
      last.lines.push(line);
      continue;
    }
    rows.push({ page: number, lines: [line], baseline: line.baseline, text: '', key: '' });
  }
  return rows.map((row) => {
    const text = row.lines.map((line) => line.text).join(' ');
    return { ...row, text, key: text.replace(/[\d\s]+/gu, '') };
  });
}

/** The rows that a browser has printed at the edge of a page. */
function printedAround(rows: readonly Row[]): Row[] {
  return rows.slice(0, 2).filter(({ lines, text }) => {
    const parts = lines.map((line) => line.text.trim());
    return ADDRESS.test(text) ? parts.some((part) => PAGE_OF.test(part)) || parts.length === 1 : PRINTED_AT.test(text);
  });
}

/** Rows that come back at their height, where little else stands at that height. */
function recurring(rows: readonly Row[], pages: number): Row[] {
  if (pages < 2) return rows.filter(({ text }) => isMarkedNumber(text));
  const found: Row[] = [];
  for (const band of bandsOf(rows)) {
    const counts = new Map<string, Row[]>();
    for (const row of band) counts.set(row.key, [...(counts.get(row.key) ?? []), row]);
    const back = [...counts.values()].filter((same) => isRecurrence(same, pages)).flat();
    if (back.length >= MOSTLY * band.length && (back.length >= 3 || back.length * 2 >= pages)) found.push(...back);
  }
  return found;
}

/** Rows at the same height, of whatever page. */
function bandsOf(rows: readonly Row[]): Row[][] {
  const bands: Row[][] = [];
  for (const row of [...rows].sort((a, b) => b.baseline - a.baseline)) {
    const band = bands.at(-1);
    if (band && (band.at(-1)?.baseline ?? 0) - row.baseline <= SAME_HEIGHT) band.push(row);
    else bands.push([row]);
  }
  return bands;
}

/** Page numbers count on; anything else says the same on page after page. */
function isRecurrence(same: readonly Row[], pages: number): boolean {
  const [first] = same;
  if (!first || same.length < 2) return first !== undefined && isMarkedNumber(first.text);
  if (isPageNumber(first.text)) return true;
  // A list that goes on from page to page has other numbers in the same words.
  return (
    first.key !== '' && (new Set(same.map(({ text }) => text)).size === 1 || PAGE_NUMBER.test(first.key) || pages > 2)
  );
}

/** 12, — 12 —, 第12页, 3/100, iv. */
function isPageNumber(text: string): boolean {
  return (/\d/.test(text) && PAGE_NUMBER.test(text)) || ROMAN_NUMBER.test(text);
}

/** A page number that says of itself that it is one. */
const isMarkedNumber = (text: string): boolean =>
  isPageNumber(text) && /^\s*(?:[—–―－-]|第|page)|页\s*$|^\d+\s*\/\s*\d+$/iu.test(text);

function reasonOf({ text }: Row): NoiseReason {
  return isPageNumber(text) ? 'page-number' : 'running-header';
}

/** What is written across or up a page is set on it, not in it. */
function markTurned(lines: readonly TextLine[], furniture: Map<TextLine, NoiseReason>): void {
  for (const line of lines) {
    if (line.turned !== 0) furniture.set(line, isPageNumber(line.text) ? 'page-number' : 'running-header');
  }
}
