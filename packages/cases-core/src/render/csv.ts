import type { Batch } from '../schema/batch.ts';
import { caseSchema } from '../schema/case.ts';
import { fieldText } from '../schema/field.ts';
import { figureSchema } from '../schema/figure.ts';

const COLUMNS = [
  'text',
  'value',
  'min',
  'max',
  'unit',
  'qualifier',
  'change',
  'asOf',
  'label',
  'path',
  'start',
  'end',
] as const;

/**
 * The figures of a batch as CSV (RFC 4180, CRLF, one header row), a row a figure with its case in front. Texts that a
 * spreadsheet would take for a formula get an apostrophe before them.
 */
export function renderFiguresCsv(batch: Batch): string {
  const { id, title } = caseSchema.shape;
  const header = [id, title, ...COLUMNS.map((column) => figureSchema.shape[column])].map(
    (schema) => fieldText(schema)?.label.zh ?? '',
  );
  const rows = batch.cases.flatMap((single) =>
    single.figures.map((figure) => [single.id, single.title, ...COLUMNS.map((column) => figure[column])]),
  );
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value === null ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
