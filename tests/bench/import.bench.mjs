/**
 * Import of the first batch and of many generated cases, and the way of each to the public, against the loop that one
 * would write with Strapi's own means: `documents().create()` and `publish()` over an equal component-based type. Turn
 * by turn in one run, on SQLite and, where there is one, on PostgreSQL. Prints tables; asserts nothing.
 *
 *     node --import tsx bench/import.bench.mjs [rounds, 3] [generated cases, 1000]
 */
import { parse, renderJson, renderMarkdown } from '@fta/cases-core';
import { firstBatch } from '../cms/documents.ts';
import { postgresAvailability, startPostgres } from '../support/postgres.ts';
import { bootCms } from './support/cms.mjs';
import { generateBatches } from './support/generate-cases.mjs';
import { measureImports } from './support/measure-imports.mjs';
import { formatTable } from './support/table.mjs';

const [rounds = 3, count = 1000] = process.argv.slice(2).map(Number);
const STOCK_SAMPLE = 50;
const SECONDS = { first: 2, generated: 40 };
const TIMES_FASTER = 10;

const [inMarkdown, inJson] = generateBatches({ count: 2 * count, casesPerBatch: count });
/** Documents by how they are called here; `stock` is how many of their cases the loop takes. */
const documents = [
  ...(firstBatch.isAvailable ? [document('first batch', 'md', firstBatch.text(), Number.POSITIVE_INFINITY)] : []),
  document('generated', 'md', renderMarkdown(inMarkdown), STOCK_SAMPLE),
  document('generated, JSON', 'json', renderJson(inJson), 0),
];

if (!firstBatch.isAvailable) console.log(`skipped: the first batch (${firstBatch.reason})`);
console.log(
  `Node ${process.version}, ${rounds} rounds, the first one a cold start; medians, bounds on the slowest round`,
);
report('SQLite', await measureRounds(rounds, () => bootCms()), SECONDS);
await onPostgres();

async function onPostgres() {
  const postgres = postgresAvailability();
  if (!postgres.isAvailable) {
    console.log(`\nskipped: PostgreSQL (${postgres.reason})`);
    return;
  }
  const server = await startPostgres();
  try {
    report(
      'PostgreSQL',
      await measureRounds(1, async () => bootCms({ databaseUrl: await server.createDatabase() })),
      {},
    );
  } finally {
    await server.stop();
  }
}

/** Every round on a database of its own. */
async function measureRounds(times, boot) {
  const measured = [];
  for (let round = 0; round < times; round++) {
    const app = await boot();
    try {
      measured.push(await measureImports(app.strapi, documents));
    } finally {
      await app.stop();
    }
  }
  return measured;
}

function document(name, extension, content, stock) {
  const { cases } = extension === 'json' ? JSON.parse(content) : parse(content).batch;
  return { name, file: `batch.${extension}`, content, cases, stock: Math.min(stock, cases.length) };
}

function report(database, measured, seconds) {
  console.log(`\n${database}: import\n`);
  const imports = documents.map(({ name, cases }, at) => {
    const times = measured.map((round) => round.documents[at].import / 1000);
    const bound = name === 'first batch' ? seconds.first : seconds.generated;
    const judged = bound === undefined ? ['-', '-'] : [`≤ ${bound} s`, verdict(Math.max(...times) <= bound)];
    return [
      name,
      String(cases.length),
      ...[median(times), Math.max(...times)].map((time) => time.toFixed(2)),
      ...judged,
    ];
  });
  console.log(formatTable(['', 'cases', 's', 'slowest', 'bound', ''], imports));

  console.log(`\n${database}: per case, against create() and publish() of the stock type\n`);
  console.log(
    formatTable(
      ['', 'stock ms', 'import ms', '× faster', 'to public ms', '× faster', 'bound', ''],
      documents.flatMap((it, at) => (it.stock > 0 ? [comparison(it, at, measured, seconds.first !== undefined)] : [])),
    ),
  );

  console.log(`\n${database}: where the way to the public goes, ms a case\n`);
  const steps = ['import', 'submit', 'approve', 'publish'];
  const shares = documents.map(({ name, cases }, at) => [
    name,
    ...steps.map((step) => (median(measured.map((round) => round.documents[at][step])) / cases.length).toFixed(2)),
  ]);
  console.log(formatTable(['', ...steps], shares));

  const [{ memory }] = measured;
  console.log(
    `\n${database}: rss ${memory.booted} MB once started, at most ${memory.peak} MB up to the end of the imports`,
  );
}

/** Ours against the loop, each ratio within its round. */
function comparison({ name, cases, stock }, at, measured, isBound) {
  const rows = measured.map((round) => {
    const times = round.documents[at];
    const imported = times.import / cases.length;
    const toPublic = (times.import + times.submit + times.approve + times.publish) / cases.length;
    const loop = times.stock / stock;
    return { loop, imported, toPublic, importRatio: loop / imported, publicRatio: loop / toPublic };
  });
  const middle = (key) => median(rows.map((row) => row[key])).toFixed(1);
  const least = Math.min(...rows.map(({ importRatio }) => importRatio));
  return [
    name,
    ...['loop', 'imported', 'importRatio', 'toPublic', 'publicRatio'].map(middle),
    ...(isBound ? [`import ≥ ${TIMES_FASTER} ×`, verdict(least >= TIMES_FASTER)] : ['-', '-']),
  ];
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function verdict(holds) {
  return holds ? 'holds' : 'MISSED';
}
