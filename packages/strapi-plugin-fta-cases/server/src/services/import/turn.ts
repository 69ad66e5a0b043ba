import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** Milliseconds of a turn after which somebody else has had it: an empty one takes a third of that. */
const TAKEN = 0.1;
/** Milliseconds: a request takes several turns, with one for the import between any two it would take twice its time. */
const PAUSE = 2;

/** Lets requests in between: neither SQLite's driver nor what is reckoned ever waits for anything by itself. */
export async function nextTurn(): Promise<void> {
  const start = performance.now();
  await turn();
  if (performance.now() - start > TAKEN) await wait(PAUSE);
}
