import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

/** Runs document calls that have been decided on already: the gate lets them through. */
export function throughGate<T>(calls: () => Promise<T>): Promise<T> {
  return open.run(true, calls);
}

export function isThroughGate(): boolean {
  return open.getStore() === true;
}
