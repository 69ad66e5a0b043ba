import type { Server } from 'node:http';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** Milliseconds: a request takes several turns, with a slice of work between any two it would take twice its time. */
const PAUSE = 2;
/** Milliseconds in which whoever has asked is likely to ask again, or is still to be answered. */
const RECENT = 100;

let lastAsked = Number.NEGATIVE_INFINITY;

/** From now on, work gives way to the requests of a server. */
export function giveWayTo(server: Server): void {
  server.prependListener('request', () => {
    lastAsked = performance.now();
  });
}

/** Lets requests in between: neither SQLite's driver nor what is reckoned ever waits for anything by itself. */
export async function nextTurn(): Promise<void> {
  await turn();
  if (performance.now() - lastAsked < RECENT) await wait(PAUSE);
}

/** The items of a list, with requests let in after each. */
export async function* inTurns<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    yield item;
    await nextTurn();
  }
}

/** The items of a list, so many at a time, with requests let in after each lot. */
export async function* lotsOf<Item>(items: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) {
    yield items.slice(at, at + size);
    await nextTurn();
  }
}
