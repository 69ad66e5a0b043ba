import { csvOf } from './csv.ts';
import { TABLES } from './tables.ts';

/** Every column of every table, and what each code stands for, as CSV: a row a column, and a row a code below it. */
export function renderCodebook(): string {
  const header = ['table', 'column', 'type', 'code', 'label_zh', 'label_en', 'help_zh', 'help_en'];
  const rows = TABLES.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name, type, label, help, codes = [] }) => [
      [table, name, type, null, label.zh, label.en, help?.zh ?? null, help?.en ?? null],
      ...codes.map((code) => [table, name, null, code.key, code.label.zh, code.label.en, null, null]),
    ]),
  );
  return csvOf([header, ...rows]);
}
