/**
 * A Word document of 25 cases: our reader, alone and with its thread, against mammoth, turn by turn in one run; then a bomb
 * of 300 kB, each reader in a process of its own, with the memory it takes. Prints tables; asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@fta/cases-core';
import { DEFAULT_LIMITS, parseDocx, parseFile } from '@fta/cases-office';
import mammoth from 'mammoth';
import { wordFile, wordOfMarkdown } from '../support/word.ts';
import { formatTable } from './support/table.mjs';

const ROUNDS = 12;
const batches = process.env.FTA_BATCHES ?? new URL('../../../shared/batches/', import.meta.url).pathname;
const official = join(batches, 'batch-1.docx');
const bundled = new URL('../../examples/batches/yellow-river-1.md', import.meta.url).pathname;
const [name, bytes] = existsSync(official)
  ? ['first batch', readFileSync(official)]
  : ['bundled digest (the first batch is not here)', Buffer.from(wordOfMarkdown(bundled))];

/** @type {Record<string, () => unknown>} */
const READERS = {
  'mammoth, to HTML, nothing parsed': () => mammoth.convertToHtml({ buffer: bytes }),
  'mammoth, to Markdown, parsed by core': async () => parse((await mammoth.convertToMarkdown({ buffer: bytes })).value),
  'ours, read and parsed': () => parseDocx(bytes, { limits: DEFAULT_LIMITS }),
  'ours, in a thread started for it': () => parseFile(bytes),
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

const folder = mkdtempSync(join(tmpdir(), 'fta-bomb-'));
const bomb = join(folder, 'bomb.docx');
writeFileSync(bomb, wordFile(Array.from({ length: 150_000 }, () => '                '.repeat(20))));
const program = (read) => `
  import { readFileSync } from 'node:fs';
  const start = performance.now();
  const outcome = await (${read})(readFileSync(${JSON.stringify(bomb)})).then(() => 'accepted', ({ message }) => message);
  console.log(JSON.stringify([outcome, performance.now() - start, process.resourceUsage().maxRSS / 1024]));
`;
const PROGRAMS = {
  mammoth: `(buffer) => import('mammoth').then(({ default: mammoth }) => mammoth.convertToHtml({ buffer }))`,
  ours: `(bytes) => import('@fta/cases-office').then(({ parseFile }) => parseFile(bytes))`,
};
const outcomes = Object.entries(PROGRAMS).map(([reader, read]) => {
  const args = ['--input-type=module', '--eval', program(read)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' });
  if (stdout === '') return [reader, stderr.split('\n')[0], '', ''];
  const [outcome, time, megabytes] = JSON.parse(stdout);
  return [reader, outcome, ms(time), ms(megabytes)];
});
console.log(`\na bomb of ${readFileSync(bomb).length} bytes\n`);
console.log(formatTable(['', 'outcome', 'ms', 'MB'], outcomes));
rmSync(folder, { recursive: true });
