import type { Batch } from '@fta/cases-core/schema';
import type { Cell, Table } from './table.ts';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV: RFC 4180, CRLF, a byte order mark for Excel; what looks like a formula has an apostrophe before it. */
export function renderCsv({ columns, rows }: Table, batches: readonly Batch[]): string {
  return csvOf([columns.map(({ name }) => name), ...rows(batches)]);
}

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell === null ? '' : FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
