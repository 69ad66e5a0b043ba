/**
 * How long `/health` takes to answer while nobody else asks, and while five imports of one document run at once: of the
 * first batch as Word, Markdown and HTML where it lies beside the repository, else of our digest. Idle and busy turn by
 * turn, each document on a server of its own. Prints a table; asserts nothing.
 *
 *     node --import tsx bench/health.bench.mjs [rounds, 5]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundledBatch, firstBatch } from '../cms/documents.ts';
import { formatTable } from './support/table.mjs';

const [rounds = 5] = process.argv.slice(2).map(Number);
const AT_ONCE = 5;
/** Milliseconds from one question to the next. */
const PAUSE = 5;
const IDLE = 2_000;
const MOST = 3;

const markdown = firstBatch.isAvailable ? firstBatch.text() : bundledBatch();
const word = process.env.FTA_BATCHES === undefined ? '' : join(process.env.FTA_BATCHES, 'batch-1.docx');
/** @type {readonly (readonly [name: string, type: string, content: string | Buffer])[]} */
const documents = [
  ...(existsSync(word) ? [['Word', 'application/octet-stream', readFileSync(word)]] : []),
  ['Markdown', 'text/markdown', markdown],
  ['HTML', 'text/html', `<html><body>${markdown.split('\n').map(asElement).join('')}</body></html>`],
];

console.log(`Node ${process.version}, ${rounds} rounds, ${AT_ONCE} imports at once; milliseconds`);
const rows = [];
for (const [name, type, content] of documents) rows.push(await measure(name, type, content));
console.log(formatTable(['', 'idle p95', 'busy p95', 'busy max', 'questions', 'ratio', 'bound', ''], rows));

async function measure(name, type, content) {
  const child = fork(new URL('./support/import-server.mjs', import.meta.url));
  const [server] = await once(child, 'message');
  const [idle, busy] = [[], []];
  try {
    await importOnce(server, type, content);
    for (let round = 0; round < rounds; round++) {
      idle.push(...(await ask(server, wait(IDLE))));
      const imports = Array.from({ length: AT_ONCE }, () => importOnce(server, type, content));
      busy.push(...(await ask(server, Promise.all(imports))));
    }
  } finally {
    child.disconnect();
    await once(child, 'exit');
  }
  const [before, during] = [percentile(idle), percentile(busy)];
  const ratio = during / before;
  const times = [before, during, Math.max(...busy)].map((time) => time.toFixed(1));
  return [name, ...times, String(busy.length), ratio.toFixed(2), `≤ ${MOST}`, ratio <= MOST ? 'holds' : 'MISSED'];
}

async function importOnce({ url, token }, type, body) {
  const answer = await fetch(`${url}/api/fta-cases/import`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
    body,
  });
  if (!answer.ok) throw new Error(`the import was answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** How long each answer took, asked one after the other until something is over. */
async function ask({ url }, until) {
  const times = [];
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/fta-cases/health`);
    await answer.arrayBuffer();
    times.push(performance.now() - start);
    await wait(PAUSE);
  }
  await over;
  return times;
}

function percentile(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

function asElement(line) {
  const heading = /^(#+) (.*)/.exec(line);
  if (line.trim() === '') return '';
  return heading ? `<h${heading[1].length}>${heading[2]}</h${heading[1].length}>` : `<p>${line}</p>`;
}
