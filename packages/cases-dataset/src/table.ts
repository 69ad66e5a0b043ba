import { type Batch, type Bilingual, type FieldText, fieldText } from '@fta/cases-core/schema';

export type Cell = string | number | null;

/** A column of a table of the dataset. */
export interface Column<Row> {
  /** As headers and Parquet have it. */
  readonly name: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly type: 'text' | 'integer' | 'number';
  /** What a code stands for, where the cells are codes. */
  readonly codes?: readonly Code[];
  readonly cell: (row: Row) => Cell;
}

export interface Code {
  readonly key: string;
  readonly label: Bilingual;
}

/** A table of the dataset, whatever its rows are made of. */
export interface Table {
  readonly name: string;
  readonly label: Bilingual;
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  rows(batches: readonly Batch[]): Cell[][];
}

/** A table of what `rowsOf` finds in batches. */
export function defineTable<Row>(
  name: string,
  label: Bilingual,
  columns: readonly Column<Row>[],
  rowsOf: (batch: Batch) => readonly Row[],
): Table {
  const cellsOf = (row: Row) => columns.map(({ cell }) => cell(row));
  return { name, label, columns, rows: (batches) => batches.flatMap(rowsOf).map(cellsOf) };
}

type Schema = Parameters<typeof fieldText>[0];

/** The column of a field: label, help and type are those of the schema. */
export function columnOf<Row>(
  name: string,
  schema: Schema,
  cell: Column<Row>['cell'],
  codes?: readonly Code[],
): Column<Row> {
  const text: FieldText = fieldText(schema) ?? { label: { zh: name, en: name } };
  return { name, ...text, type: typeOf(schema), cell, ...(codes && { codes }) };
}

function typeOf(schema: Schema): Column<never>['type'] {
  const inner = 'unwrap' in schema && typeof schema.unwrap === 'function' ? (schema.unwrap() as Schema) : schema;
  if (inner.type !== 'number') return 'text';
  return 'isInt' in inner && inner.isInt === true ? 'integer' : 'number';
}
