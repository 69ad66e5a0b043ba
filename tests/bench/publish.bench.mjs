/**
 * Publication of many cases at once, and of one more, on SQLite: how long it takes, how long readers wait meanwhile, for
 * how long at most nobody is answered, and how soon the next text search is. Prints a table; asserts nothing.
 *
 *     node --import tsx bench/publish.bench.mjs [cases, 1000] [characters, 1900]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { formatTable } from './support/table.mjs';

const [count = 1_000, characters = 1_900] = process.argv.slice(2).map(Number);
/** Milliseconds from a reader's question to the next. */
const PAUSE = 20;
const LIST = '/api/fta-cases/cases?pagination[pageSize]=25';
const SEARCH = `/api/fta-cases/cases?q=${encodeURIComponent('平台')}`;
const BOUNDS = { many: { held: 200, search: 200 }, one: { held: 200, search: 50 } };

const child = fork(new URL('./support/publish-server.mjs', import.meta.url));
child.send({ count, characters });
const [{ url, batches }] = await once(child, 'message');
try {
  const [many, one] = batches;
  const rows = [await measure(`${count} cases`, many, BOUNDS.many), await measure('one more', one, BOUNDS.one)];
  console.log(`Node ${process.version}, cases of ${characters} characters; milliseconds`);
  console.log(formatTable(['', 'publication', 'readers wait', 'held', 'bound', 'next q=', 'bound', ''], rows));
} finally {
  child.disconnect();
  await once(child, 'exit');
}

async function measure(name, batchId, bounds) {
  child.send({ publish: batchId });
  let isOver = false;
  const over = once(child, 'message').then(([{ time }]) => {
    isOver = true;
    return time;
  });
  const waits = [];
  while (!isOver) {
    waits.push(await timeOf(LIST));
    await wait(PAUSE);
  }
  const search = await timeOf(SEARCH);
  child.send({});
  const [{ held }] = await once(child, 'message');
  const holds = held <= bounds.held && search <= bounds.search;
  const times = [await over, Math.max(...waits), held].map((time) => time.toFixed(0));
  return [name, ...times, `≤ ${bounds.held}`, search.toFixed(0), `≤ ${bounds.search}`, holds ? 'holds' : 'MISSED'];
}

async function timeOf(path) {
  const start = performance.now();
  const answer = await fetch(url + path);
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - start;
}
