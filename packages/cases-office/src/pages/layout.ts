import type { NoiseReason } from '@fta/cases-core/schema';
import { type Column, columnsOf } from './columns.ts';
import { type FormEdges, findFormEdges, splitForms, TITLE_LABEL } from './forms.ts';
import { findFurniture } from './furniture.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { commonSize, edgesOfLines, type Measures, measure, type SetLine } from './measures.ts';
import type { Page, TextLine } from './model.ts';
import { type PlacedText, paragraphsOf } from './paragraphs.ts';
import { joinRows } from './rows.ts';
import { textLines } from './text-lines.ts';

/** What pages hold, in the order in which it is read. */
export interface PageLayout {
  readonly blocks: readonly LayoutBlock[];
  /** What is set on the pages and no part of the text: headers, footers, page numbers. */
  readonly furniture: readonly { readonly line: TextLine; readonly reason: NoiseReason }[];
  readonly measures: Measures;
}

type LayoutBlock = LayoutParagraph | LayoutTable;

export interface LayoutParagraph extends PlacedText {
  readonly kind: 'paragraph';
}

export interface LayoutTable {
  readonly kind: 'table';
  /** Rows, the cells of each, and the paragraphs of each cell. */
  readonly rows: readonly (readonly (readonly PlacedText[])[])[];
}

/** A column or a table, in the order of a page. */
type Part = Column | Grid;

const isGrid = (part: Part): part is Grid => 'rows' in part;

/** Pages → lines → headers and footers set aside → tables and columns → measures → paragraphs. */
export function layOut(pages: readonly Page[]): PageLayout {
  const linesOf = new Map(pages.map((page) => [page, textLines(page.number, page.glyphs, page.rules)]));
  const found = findFurniture(pages, linesOf);
  const furniture = [...found].map(([line, reason]) => ({ line, reason }));
  const text = pages.map((page) => (linesOf.get(page) ?? []).filter((line) => !found.has(line)));
  const size = commonSize(text.flat());
  const forms = findFormEdges(text.flat());
  const parts: Part[] = [];
  for (const [at, page] of pages.entries())
    parts.push(...partsOf(page, text[at] ?? [], size, { forms, before: parts.at(-1) }));
  const cells = setCells(
    parts.flatMap((part) => (isGrid(part) ? part.rows.flat() : [])),
    size,
  );
  const columns = parts.flatMap((part) => (isGrid(part) ? [] : [part]));
  const measures = measure(columns, [...cells.values()]);
  return { blocks: blocksOf(parts, measures, cells), furniture, measures };
}

/** Columns and tables of a page from top to bottom. */
function partsOf(page: Page, lines: readonly TextLine[], size: number, context: FormContext): Part[] {
  const grids = gridsOf(page.rules, lines).sort((a, b) => b.box.top - a.box.top);
  const inGrids = new Set(grids.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)));
  const parts: Part[] = [];
  let rest = lines.filter((line) => !inGrids.has(line));
  for (const grid of grids) {
    const above = rest.filter((line) => line.baseline > grid.box.top);
    rest = rest.filter((line) => line.baseline <= grid.box.top);
    parts.push(...columnsAndForms(above, size, context), grid);
  }
  return [...parts, ...columnsAndForms(rest, size, context)];
}

/** Where forms stand without lines around them, and what stands before a page. */
interface FormContext {
  readonly forms: FormEdges | null;
  readonly before: Part | undefined;
}

function columnsAndForms(lines: readonly TextLine[], size: number, { forms, before }: FormContext): Part[] {
  const parts = forms ? splitForms(lines, forms, before !== undefined && isGrid(before)) : [lines];
  return parts.flatMap((part): Part[] =>
    'rows' in part ? [part] : columnsOf(part, size).map((column) => ({ ...column, lines: joinRows(column.lines) })),
  );
}

function blocksOf(parts: readonly Part[], measures: Measures, cells: SetCells): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let open: SetLine[] = [];
  let table: OpenTable | null = null;
  const closeText = () => {
    for (const paragraph of paragraphsOf(open, measures)) blocks.push({ kind: 'paragraph', ...paragraph });
    open = [];
  };
  const closeTable = () => {
    if (table) blocks.push(...table.close(measures));
    table = null;
  };
  for (const part of parts) {
    if (!isGrid(part)) {
      closeTable();
      for (const line of part.lines) open.push({ line, edges: measures.edgesOf(part, line.page) });
      continue;
    }
    closeText();
    if (table?.takes(part)) table.goOn(part);
    else {
      closeTable();
      table = new OpenTable(part, cells);
    }
  }
  closeText();
  closeTable();
  return blocks;
}

/** In points. */
const SAME_EDGE = 4;

/** A table that may go on on the next page. */
class OpenTable {
  readonly #cells: SetCells;
  readonly #rows: SetLine[][][];
  #last: Grid;

  constructor(grid: Grid, cells: SetCells) {
    this.#cells = cells;
    this.#rows = grid.rows.map((row) => this.#linesOf(row));
    this.#last = grid;
  }

  #linesOf(row: readonly GridCell[]): SetLine[][] {
    return row.map((cell) => [...(this.#cells.get(cell) ?? [])]);
  }

  /** Whether a table at the top of the next page has the same columns. */
  takes({ box, rows }: Grid): boolean {
    const last = this.#last.box;
    const page = (grid: Grid) => grid.rows[0]?.[0]?.lines[0]?.page ?? 0;
    const follows = (rows[0]?.[0]?.lines[0]?.page ?? 0) === page(this.#last) + 1;
    return follows && Math.abs(box.left - last.left) <= SAME_EDGE && Math.abs(box.right - last.right) <= SAME_EDGE;
  }

  /** Goes on with a row that the end of a page has cut: its label stands above, or it has none. */
  goOn(grid: Grid): void {
    const [first, ...others] = grid.rows;
    const above = this.#rows.at(-1);
    const isLabelled = (first?.[0]?.box.left ?? 0) <= grid.box.left + SAME_EDGE;
    const isCut = first && above && (isLabelled ? first.length === 1 && above.length === 1 : true);
    const lines = this.#linesOf(first ?? []);
    if (isCut && (isLabelled || above.length > lines.length))
      for (const [at, cell] of lines.reverse().entries()) above[above.length - 1 - at]?.push(...cell);
    else if (isCut) above.push(...lines);
    else if (first) this.#rows.push(lines);
    this.#rows.push(...others.map((row) => this.#linesOf(row)));
    this.#last = grid;
  }

  /** The table, or one for each title: forms below each other have each a table of their own. */
  close(measures: Measures): LayoutTable[] {
    const tables: PlacedText[][][][] = [[]];
    let titled = false;
    for (const row of this.#rows) {
      const cells = row.map((cell, at) =>
        at === 0 && isLabel(cell) ? [inOne(cell, measures)] : paragraphsOf(cell, measures),
      );
      const isTitle = TITLE_LABEL.test(cells[0]?.[0]?.text ?? '');
      if (isTitle && titled) tables.push([]);
      titled ||= isTitle;
      tables.at(-1)?.push(cells);
    }
    return tables.map((rows) => ({ kind: 'table', rows }));
  }
}

const LONGEST_LABEL = 12;

/** A label that a narrow cell has cut. */
const isLabel = (cell: readonly SetLine[]): boolean =>
  cell.length > 1 && cell.reduce((sum, { line }) => sum + line.text.length, 0) <= LONGEST_LABEL;

function inOne(cell: readonly SetLine[], measures: Measures): PlacedText {
  const pieces = cell.flatMap((line) => paragraphsOf([line], measures));
  let text = '';
  const places = pieces.flatMap((piece) => {
    const from = text.length;
    text += piece.text;
    return piece.places.map(({ start, end, line }) => ({ start: start + from, end: end + from, line }));
  });
  return { text, places, centred: true, indent: 0 };
}

/** The lines of cells, with the edges that they have in them. */
type SetCells = ReadonlyMap<GridCell, readonly SetLine[]>;

/** Lines by which the edges of the cells of a column are known. */
const FEWEST_LINES = 8;

/** Cells below each other have the same edges. */
function setCells(cells: readonly GridCell[], size: number): SetCells {
  const groups = new Map<string, { cell: GridCell; rows: TextLine[] }[]>();
  for (const cell of cells) {
    const { left, right } = cell.box;
    const key = [left, right].map((edge) => Math.round(edge / SAME_EDGE)).join(' ');
    const rows = joinRows(
      [...cell.lines].sort((a, b) => a.page - b.page || b.baseline - a.baseline || a.left - b.left),
    );
    groups.set(key, [...(groups.get(key) ?? []), { cell, rows }]);
  }
  const set = new Map<GridCell, readonly SetLine[]>();
  for (const group of groups.values()) {
    const lines = group.flatMap(({ rows }) => rows);
    const measured = edgesOfLines(lines, size);
    for (const { cell, rows } of group) {
      const padding = Math.max(0, Math.min(measured.left - cell.box.left, size));
      const right = lines.length < FEWEST_LINES ? cell.box.right - padding : measured.right;
      const edges = { ...measured, right };
      set.set(
        cell,
        rows.map((line) => ({ line, edges })),
      );
    }
  }
  return set;
}
