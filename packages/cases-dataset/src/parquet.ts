import type { Batch } from '@fta/cases-core/schema';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, Table } from './table.ts';

const TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<
  Column<never>['type'],
  string
>;

/** A table as Parquet, packed by Snappy; every column may be null. */
export function renderParquet({ columns, rows }: Table, batches: readonly Batch[]): Uint8Array {
  const all = rows(batches);
  const columnData = columns.map(({ name, type }, at) => ({
    name,
    type: TYPES[type],
    data: all.map((row) => row[at] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: '@fta/cases-dataset' }));
}
