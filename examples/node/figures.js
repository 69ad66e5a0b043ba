// Reads a batch, says what is in it, and lists what its cases cut the most, in per cent, each with its sentence.
import { readFileSync } from 'node:fs';
import { parse } from '@fta/cases-core';
import { createIndex } from '@fta/cases-core/query';

const file = process.argv[2] ?? new URL('../batches/yellow-river-1.md', import.meta.url);
const { batch, diagnostics, coverage } = parse(readFileSync(file, 'utf8'));
console.log(batch.title);
console.log(`${batch.cases.length} 个案例，${diagnostics.length} 条检查结果，${coverage.leftovers.length} 处未归入`);

const index = createIndex([batch]);
const { figures } = index.figures({ unit: '%', change: 'decrease', sort: 'value', order: 'desc', pageSize: 5 });
for (const { case: found, figure, sentence } of figures) {
  console.log(`\n${figure.label} ↓ ${figure.text}（${found.number} ${found.title}）\n  ${sentence.text}`);
}
