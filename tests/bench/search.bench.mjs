/**
 * Search over generated cases, ours against a plain scan, minisearch and flexsearch, side by side in one run.
 *
 *     node bench/search.bench.mjs [cases, by default 10000] [queries of each kind, by default 50]
 *
 * Every query counts all hits and returns the first 20 by relevance. Recall and precision are those of all hits,
 * averaged over queries, against the plain scan.
 */
import { performance } from 'node:perf_hooks';
import { generateCases } from './support/generate-cases.mjs';
import { ENGINES } from './support/search-engines.mjs';
import { drawQueries } from './support/search-queries.mjs';
import { searchableStrings } from './support/searchable-strings.mjs';
import { formatTable } from './support/table.mjs';

const ROUNDS = 5;
const [count = 10_000, each = 50] = process.argv.slice(2).map(Number);

const documents = generateCases({ count }).map((it, id) => ({ id, case: it, text: searchableStrings(it).join('\n') }));
const queries = drawQueries(
  documents.flatMap((document) => searchableStrings(document.case)),
  each,
);
const truth = queries.map(ENGINES[0].build(documents).all);
const results = ENGINES.map((engine) => measure(engine));

const characters = Math.round(documents.reduce((sum, { text }) => sum + text.length, 0) / count);
console.log(`${count} cases of ${characters} characters, ${queries.length} queries, Node ${process.version}\n`);
console.log(
  formatTable(
    ['', 'build', '× ours', 'p50', '× ours', 'p95', '× ours', 'max', 'recall', 'precision'],
    results.map(row),
  ),
);
console.log(`\np95 by kind of query, ms\n`);
const kinds = [...new Set(queries.map(({ kind }) => kind))];
console.log(formatTable(['', ...kinds], results.map(kindRow)));

function measure({ name, build }) {
  const start = performance.now();
  const searcher = build(documents);
  const buildTime = performance.now() - start;
  for (const query of queries) searcher.firstPage(query);
  const times = Array.from({ length: ROUNDS }, () => queries.map((query) => timed(() => searcher.firstPage(query))));
  return { name, buildTime, times, ...quality(queries.map(searcher.all)) };
}

function timed(call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}

function quality(found) {
  const shares = found.map((ids, index) => {
    const right = new Set(truth[index]);
    const hits = new Set(ids);
    const common = [...hits].filter((id) => right.has(id)).length;
    return { recall: right.size === 0 ? 1 : common / right.size, precision: hits.size === 0 ? 1 : common / hits.size };
  });
  return { recall: mean(shares.map((it) => it.recall)), precision: mean(shares.map((it) => it.precision)) };
}

function row({ name, buildTime, times, recall, precision }) {
  const ours = results[1];
  const samples = times.flat();
  const pair = (value, reference, show) => [show(value), (value / reference).toFixed(1)];
  return [
    name,
    ...pair(buildTime, ours.buildTime, (ms) => `${(ms / 1000).toFixed(2)} s`),
    ...[0.5, 0.95].flatMap((p) =>
      pair(quantile(samples, p), quantile(ours.times.flat(), p), (ms) => `${ms.toFixed(3)} ms`),
    ),
    `${quantile(samples, 1).toFixed(2)} ms`,
    recall.toFixed(4),
    precision.toFixed(4),
  ];
}

function kindRow({ name, times }) {
  const p95 = (kind) =>
    quantile(
      times.flatMap((round) => round.filter((_, index) => queries[index].kind === kind)),
      0.95,
    );
  return [name, ...kinds.map((kind) => p95(kind).toFixed(3))];
}

function quantile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
