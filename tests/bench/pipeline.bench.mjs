/**
 * The whole pipeline (parse, outline, figures, citations, checks, source map) against bare remark-parse on the same
 * text, turn by turn in one run; then many copies of the text and hostile documents at growing sizes, whose time must
 * grow with their length. Prints tables; asserts nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@fta/cases-core';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { HOSTILE_DOCUMENTS } from './support/hostile-documents.mjs';
import { formatTable } from './support/table.mjs';

const ROUNDS = 60;
const COPIES = 40;
const batches = process.env.FTA_BATCHES ?? new URL('../../../shared/batches/', import.meta.url).pathname;
const official = join(batches, 'batch-1.md');
const bundled = new URL('../../examples/batches/yellow-river-1.md', import.meta.url);
const [name, text] = existsSync(official)
  ? ['first batch', readFileSync(official, 'utf8')]
  : ['bundled digest (the first batch is not here)', readFileSync(bundled, 'utf8')];

const remark = unified().use(remarkParse).freeze();

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function quantile(times, q) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

const ms = (value) => value.toFixed(1);

function printTable(title, [header, ...rows]) {
  console.log(`\n${title}\n\n${formatTable(header, rows)}`);
}

function comparePipelines() {
  const bare = [];
  const whole = [];
  for (let round = 0; round < ROUNDS + 15; round++) {
    const times = [time(() => remark.parse(text)), time(() => parse(text))];
    if (round < 15) continue;
    bare.push(times[0]);
    whole.push(times[1]);
  }
  const [base, ours] = [quantile(bare, 0.5), quantile(whole, 0.5)];
  printTable(`${name}, ${text.length} characters, ${ROUNDS} rounds`, [
    ['', 'p50 ms', 'p95 ms', 'ratio'],
    ['bare remark-parse', ms(base), ms(quantile(bare, 0.95)), '1.00'],
    ['whole pipeline', ms(ours), ms(quantile(whole, 0.95)), (ours / base).toFixed(2)],
  ]);
}

/** One copy and many, turn by turn, the median of each. */
function compareCopies() {
  const documents = [1, 10, COPIES].map((copies) => ({ copies, text: text.repeat(copies), times: [] }));
  for (let round = 0; round < 11; round++) {
    for (const { copies, text: many, times } of documents) {
      for (let run = 0; run < COPIES / copies / 4; run++) times.push(time(() => parse(many)));
    }
  }
  const medians = documents.map(({ times }) => quantile(times, 0.5));
  printTable('copies of the text, 11 rounds', [
    ['copies', 'p50 ms', '× one'],
    ...documents.map(({ copies }, at) => [String(copies), ms(medians[at]), (medians[at] / medians[0]).toFixed(1)]),
  ]);
}

function growHostile() {
  const rows = [['document', 'n ms', '2n ms', '4n ms', '4n / n']];
  for (const { name: kind, size, make } of HOSTILE_DOCUMENTS) {
    const times = [1, 2, 4].map((factor) => {
      const document = make(size * factor);
      return Math.min(...Array.from({ length: 3 }, () => time(() => parse(document))));
    });
    rows.push([kind, ...times.map(ms), (times[2] / times[0]).toFixed(1)]);
  }
  printTable('hostile documents: time at n, 2n and 4n', rows);
}

comparePipelines();
compareCopies();
growHostile();
