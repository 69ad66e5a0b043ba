import type { Box, Rule, TextLine } from './model.ts';

/** A cell of a table between the lines drawn around it. */
export interface GridCell {
  readonly box: Box;
  readonly lines: TextLine[];
}

/** A table of a page: its rows from top to bottom, the cells of each from left to right. */
export interface Grid {
  readonly box: Box;
  readonly rows: readonly (readonly GridCell[])[];
}

/** In points: lines that meet, more or less. */
const NEAR = 3;

/** The tables that drawn lines make of the lines of a page; what has one column is a frame around text, and none. */
export function gridsOf(rules: readonly Rule[], lines: readonly TextLine[]): Grid[] {
  return clustersOf(rules).flatMap((cluster) => {
    const grid = gridOf(cluster, lines);
    return grid ? [grid] : [];
  });
}

/** Rules that meet, directly or over others. */
function clustersOf(rules: readonly Rule[]): Rule[][] {
  const clusters: { box: Box; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((a, b) => b.box.top - a.box.top)) {
    const met = clusters.filter(({ rules: others }) => others.some((other) => meets(other.box, rule.box)));
    const [first, ...others] = met;
    if (!first) {
      clusters.push({ box: rule.box, rules: [rule] });
      continue;
    }
    first.rules.push(rule, ...others.flatMap((other) => other.rules));
    for (const other of others) clusters.splice(clusters.indexOf(other), 1);
  }
  return clusters.map((cluster) => cluster.rules);
}

function meets(a: Box, b: Box): boolean {
  return a.left <= b.right + NEAR && b.left <= a.right + NEAR && a.bottom <= b.top + NEAR && b.bottom <= a.top + NEAR;
}

function gridOf(rules: readonly Rule[], lines: readonly TextLine[]): Grid | null {
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright);
  if (upright.length === 0 || level.length === 0) return null;
  const box = around(rules.map((rule) => rule.box));
  const cells = new Map<string, GridCell>();
  for (const line of lines) {
    if (!isWithin(line, box)) continue;
    const cell = cellAround(line, upright, level, box);
    const key = [cell.left, cell.top].map((edge) => Math.round(edge / NEAR)).join(' ');
    const known = cells.get(key);
    if (known) known.lines.push(line);
    else cells.set(key, { box: cell, lines: [line] });
  }
  const rows = rowsOf([...cells.values()]);
  // What goes on from the page before may have one cell with words, beside others without.
  return columns(upright) > 2 || rows.some((row) => row.length > 1) ? { box, rows } : null;
}

/** How many upright lines stand beside each other. */
function columns(upright: readonly Rule[]): number {
  return new Set(upright.map(({ box }) => Math.round((box.left + box.right) / 2 / NEAR))).size;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}

function isWithin({ left, right, bottom, top }: TextLine, box: Box): boolean {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return x >= box.left - NEAR && x <= box.right + NEAR && y >= box.bottom && y <= box.top;
}

/** The nearest drawn lines on all four sides; the edge of the table where there is none. */
function cellAround(line: TextLine, upright: readonly Rule[], level: readonly Rule[], table: Box): Box {
  const [x, y] = [(line.left + line.right) / 2, (line.bottom + line.top) / 2];
  let { left, right, bottom, top } = table;
  for (const { box } of upright) {
    if (box.bottom > y || box.top < y) continue;
    const at = (box.left + box.right) / 2;
    if (at <= x) left = Math.max(left, at);
    else right = Math.min(right, at);
  }
  for (const { box } of level) {
    if (box.left > x || box.right < x) continue;
    const at = (box.bottom + box.top) / 2;
    if (at <= y) bottom = Math.max(bottom, at);
    else top = Math.min(top, at);
  }
  return { left, right, bottom, top };
}

/** Cells by rows. A cell beside one that is higher, and below others of that row, goes on with the row: its label is merged. */
function rowsOf(cells: readonly GridCell[]): GridCell[][] {
  const rows: GridCell[][] = [];
  for (const cell of [...cells].sort((a, b) => b.box.top - a.box.top || a.box.left - b.box.left)) {
    const row = rows.findLast((each) => isBeside(each, cell));
    if (!row) rows.push([cell]);
    else if (row.every((other) => Math.abs(other.box.top - cell.box.top) <= NEAR)) row.push(cell);
    else {
      const above = row.find((other) => Math.abs(other.box.left - cell.box.left) <= NEAR);
      if (above) above.lines.push(...cell.lines);
      else row.push(cell);
    }
  }
  return rows.map((row) => row.sort((a, b) => a.box.left - b.box.left));
}

/** Whether a cell begins within the height of the first cell of a row. */
function isBeside([first]: readonly GridCell[], { box }: GridCell): boolean {
  return (
    first !== undefined && box.top <= first.box.top + NEAR && box.top > first.box.bottom + NEAR && box !== first.box
  );
}
