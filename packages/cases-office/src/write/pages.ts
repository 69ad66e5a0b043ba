import type { Layout } from '../layout/layout.ts';
import type { PrintedLine, PrintedRole } from '../record/printed.ts';
import { gridOf, twipsOfPoints } from './geometry.ts';
import { PRINTED_STYLES } from './printed-styles.ts';

const HEADINGS: ReadonlySet<PrintedRole> = new Set(['case', 'section', 'field', 'point']);

/**
 * The page on which each case begins, counted on the grid of the layout: a page of its own for every case, lines of whole
 * characters, headings kept with what follows. Word counts them again when its contents list is brought up to date.
 */
export function pagesOf(cases: readonly (readonly PrintedLine[])[], layout: Layout): number[] {
  const pages: number[] = [];
  let next = 1;
  for (const lines of cases) {
    pages.push(next);
    next += pageCount(lines, layout);
  }
  return pages;
}

function pageCount(lines: readonly PrintedLine[], layout: Layout): number {
  const most = layout.page.lines;
  let [pages, used] = [1, 0];
  for (const [at, line] of lines.entries()) {
    const height = lineCount(line, layout);
    // A heading goes to the next page with the first line of what it heads.
    const kept = HEADINGS.has(line.role) && used > 0 && used + height + headedBy(lines, at + 1, layout) > most;
    if (kept) [pages, used] = [pages + 1, 0];
    used += height;
    pages += Math.ceil(used / most) - 1;
    used -= (Math.ceil(used / most) - 1) * most;
    used += PRINTED_STYLES[line.role].below;
  }
  return pages;
}

/** Lines that a heading has to have below it: further headings, and the first line of text. */
function headedBy(lines: readonly PrintedLine[], from: number, layout: Layout): number {
  const line = lines[from];
  if (!line) return 0;
  return HEADINGS.has(line.role) ? lineCount(line, layout) + headedBy(lines, from + 1, layout) : 1;
}

/** Latin letters, digits and half-width signs, which take half the room of a Chinese character. */
const HALF = /[\u0020-\u024f\u2010-\u2015\u2190-\u21ff]/u;
/** Signs that may not begin a line; they stay with the character before them. */
const NEVER_FIRST = /[，。、；：？！）》」』】〕”’%‰]/u;
/** Runs that are not parted at the end of a line. */
const UNPARTED = /[A-Za-z0-9.,%+\-/]+|./gu;

/** Lines of a paragraph. */
function lineCount({ role, text }: PrintedLine, layout: Layout): number {
  const level = layout.levels[PRINTED_STYLES[role].level];
  const grid = gridOf(layout);
  const full = twipsOfPoints(level.size) + grid.apart;
  let [count, used] = [1, level.indent * grid.character];
  for (const [run] of text.matchAll(UNPARTED)) {
    const width = [...run].reduce((sum, char) => sum + (HALF.test(char) ? full / 2 : full), 0);
    if (used + width > grid.width + 1 && used > 0) {
      count++;
      used = NEVER_FIRST.test(run) ? full : 0;
    }
    used += width;
  }
  return count;
}
