/**
 * A PDF of a hundred pages: our reader, alone and with its thread, against pdf.js, turn by turn in one run. pdf.js only gives
 * the text of each page; ours gives the batch. Prints a table; asserts nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS, parseFile, parsePdf } from '@fta/cases-office';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfFile } from '../support/pdf.ts';
import { formatTable } from './support/table.mjs';

const ROUNDS = 6;
const batches = process.env.FTA_BATCHES ?? new URL('../../../shared/batches/', import.meta.url).pathname;
const official = join(batches, 'batch-1.pdf');
const bundled = new URL('../../examples/batches/yellow-river-1.md', import.meta.url).pathname;
const [name, bytes] = existsSync(official)
  ? ['first batch', readFileSync(official)]
  : ['bundled digest ten times over (the first batch is not here)', pdfFile(linesOf(bundled))];

/** @param {string} path */
function linesOf(path) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return Array.from({ length: 10 }, () => lines.map((line) => line.replace(/^#+ /, ''))).flat();
}

async function byPdfJs() {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent();
  await task.destroy();
}

/** @type {Record<string, () => Promise<unknown>>} */
const READERS = {
  'pdf.js, text of each page, nothing parsed': byPdfJs,
  'ours, read and parsed': () => parsePdf(bytes, { limits: DEFAULT_LIMITS }),
  'ours, in a thread': () => parseFile(bytes),
};

const quantile = (times, q) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
const ms = (value) => value.toFixed(0);

const times = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, []]));
const firsts = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [reader, read] of Object.entries(READERS)) {
    const start = performance.now();
    await read();
    const time = performance.now() - start;
    if (round === 0) firsts[reader] = time;
    else times[reader].push(time);
  }
}
console.log(`\n${name}, ${bytes.length} bytes, ${ROUNDS - 1} rounds behind the first\n`);
const rows = Object.entries(times).map(([reader, each]) => [
  reader,
  ms(firsts[reader]),
  ms(quantile(each, 0.5)),
  ms(quantile(each, 0.95)),
]);
console.log(formatTable(['', 'first ms', 'p50 ms', 'p95 ms'], rows));
process.exit(0);
