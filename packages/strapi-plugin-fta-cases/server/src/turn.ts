import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** Milliseconds of a turn after which somebody else has had it: an empty one takes a third of that. */
const TAKEN = 0.1;
/** Milliseconds: a request takes several turns, with a slice of work between any two it would take twice its time. */
const PAUSE = 2;

/** Lets requests in between: neither SQLite's driver nor what is reckoned ever waits for anything by itself. */
export async function nextTurn(): Promise<void> {
  const start = performance.now();
  await turn();
  if (performance.now() - start > TAKEN) await wait(PAUSE);
}

/** The items of a list, so many at a time, with requests let in after each lot. */
export async function* lotsOf<Item>(items: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) {
    yield items.slice(at, at + size);
    await nextTurn();
  }
}
