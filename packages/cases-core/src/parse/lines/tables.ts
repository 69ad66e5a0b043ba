import { CELL_GAP, plainLine } from '../../text/characters.ts';
import type { Run } from '../source/piece.ts';
import { type Line, runText } from './lines.ts';

/** A cell of a table: its runs, in the paragraphs that its line breaks make, and what they say. */
export interface Cell {
  readonly paragraphs: readonly (readonly Run[])[];
  readonly plain: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Its line, or for HTML the line that it stands in. */
  readonly line: Line;
}

/** A table and the lines that it takes up, `until` not included. */
export interface Table {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly Row[];
  /** What stands in its lines before the first cell and behind the last: a caption, a text that runs on. */
  readonly before: readonly Run[];
  readonly behind: readonly Run[];
}

/** The tables of a document, in order. */
export function* findTables(source: string, lines: readonly Line[]): Iterable<Table> {
  for (let from = 0; from < lines.length; from++) {
    const table = pipeTable(source, lines, from) ?? htmlTable(source, lines, from);
    if (!table) continue;
    if (table.rows.length > 0) yield table;
    from = table.until - 1;
  }
}

function pipeTable(source: string, lines: readonly Line[], from: number): Table | null {
  let until = from;
  while (lines[until]?.kind === 'table' && lines[until]?.block === lines[from]?.block) until++;
  if (until === from) return null;
  const rows = lines.slice(from, until).flatMap((line) => (line.runs.length > 0 ? [pipeRow(source, line)] : []));
  return { from, until, rows, before: [], behind: [] };
}

function pipeRow(source: string, line: Line): Row {
  const cells: Run[][] = [[]];
  for (const run of line.runs) {
    if (run.as === CELL_GAP && /[|\t]/.test(source.charAt(run.start))) cells.push([]);
    else cells.at(-1)?.push(run);
  }
  const kept = cells.map((runs) => cellOf(source, runs));
  if (kept.at(-1)?.plain === '') kept.pop();
  return { cells: kept, line };
}

const TABLE_TAG = /^<table\b/i;
const TABLE_END = /<\/table\s*>/i;
const PART = /<(tr|t[dh])\b[^<>]*>/gi;

function htmlTable(source: string, lines: readonly Line[], from: number): Table | null {
  const first = lines[from];
  if (first?.kind !== 'block' || !TABLE_TAG.test(source.slice(first.start, first.start + 8))) return null;
  let until = from;
  let runs: readonly Run[] = [];
  for (let line = lines[until]; line && (until === from || !endsAt(source, lines[until - 1])); line = lines[++until]) {
    runs = runs.concat(line.runs);
  }
  const stop = lines[until - 1]?.end ?? first.end;
  const text = source.slice(first.start, stop);
  const closing = text.search(TABLE_END);
  const end = closing < 0 ? stop : first.start + closing;
  const parts = [...text.slice(0, end - first.start).matchAll(PART)].map(({ 0: tag, 1: name = '', index }) => ({
    isCell: name.toLowerCase() !== 'tr',
    start: first.start + index,
    inner: first.start + index + tag.length,
  }));
  const opening = parts[0]?.start ?? end;
  const rows: { cells: Cell[]; line: Line }[] = [];
  const inOrder = new RunsInOrder(runs);
  const before = inOrder.until(opening);
  for (const [at, { isCell, inner }] of parts.entries()) {
    const next = parts[at + 1]?.start ?? end;
    if (!isCell || rows.length === 0) rows.push({ cells: [], line: first });
    const row = rows.at(-1);
    if (!row) continue;
    const own = inOrder.until(next).filter((run) => run.start >= inner);
    if (isCell) row.cells.push(cellOf(source, own));
    else before.push(...own);
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  return { from, until, rows: filled, before: wordsOf(before), behind: wordsOf(inOrder.until(stop)) };
}

/** Runs handed out from the first to the last. */
class RunsInOrder {
  readonly #runs: readonly Run[];
  #next = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  until(offset: number): Run[] {
    const from = this.#next;
    while ((this.#runs[this.#next]?.start ?? offset) < offset) this.#next++;
    return this.#runs.slice(from, this.#next);
  }
}

function wordsOf(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ as }) => as !== CELL_GAP);
}

function endsAt(source: string, line: Line | undefined): boolean {
  return line !== undefined && TABLE_END.test(source.slice(line.start, line.end));
}

function cellOf(source: string, runs: readonly Run[]): Cell {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if (run.as === CELL_GAP) paragraphs.push([]);
    else paragraphs.at(-1)?.push(run);
  }
  const filled = paragraphs.filter((paragraph) => runText(source, paragraph).trim() !== '');
  return { paragraphs: filled, plain: plainLine(filled.map((paragraph) => runText(source, paragraph)).join('')) };
}
