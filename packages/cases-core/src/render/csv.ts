import type { Batch } from '../schema/batch.ts';
import { type Case, caseSchema } from '../schema/case.ts';
import { fieldText } from '../schema/field.ts';
import { baseSchema, type Figure, figureSchema } from '../schema/figure.ts';

interface Column {
  readonly header: string;
  readonly cell: (figure: Figure) => string | number | null;
}

const STATED = [
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
  'dimension',
] as const;
const IN_BASE = ['value', 'min', 'max', 'unit'] as const;
const RELATED = ['indicator', 'pair', 'repeats'] as const;

const figureColumn = (key: (typeof STATED | typeof RELATED)[number]): Column => ({
  header: labelOf(figureSchema.shape[key]),
  cell: (figure) => figure[key],
});

/** The amount in the base unit has a column a part, named as the part of the amount as stated: 基准值·数值. */
const COLUMNS: readonly Column[] = [
  ...STATED.map(figureColumn),
  ...IN_BASE.map((key) => ({
    header: `${labelOf(figureSchema.shape.base)}·${labelOf(baseSchema.shape[key])}`,
    cell: ({ base }: Figure) => base?.[key] ?? null,
  })),
  ...RELATED.map(figureColumn),
];

/**
 * The figures of a batch as CSV (RFC 4180, CRLF, one header row), a row a figure with its case in front. `pair` and
 * `repeats` count the rows of the case from 0. Texts that a spreadsheet would take for a formula get an apostrophe before
 * them.
 */
export function renderFiguresCsv(batch: Batch): string {
  const { id, title } = caseSchema.shape;
  const header = [labelOf(id), labelOf(title), ...COLUMNS.map((column) => column.header)];
  const rowOf = (single: Case, figure: Figure) => [single.id, single.title, ...COLUMNS.map(({ cell }) => cell(figure))];
  const rows = batch.cases.flatMap((single) => single.figures.map((figure) => rowOf(single, figure)));
  return [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function labelOf(schema: Parameters<typeof fieldText>[0]): string {
  return fieldText(schema)?.label.zh ?? '';
}

function written(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value === null ? '' : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
