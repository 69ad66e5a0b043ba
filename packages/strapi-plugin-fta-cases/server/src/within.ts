import { setTimeout as wait } from 'node:timers/promises';

/** What a promise comes to where it does so in time; `otherwise` where it does not, or fails. */
export async function within<Result>(ms: number, promise: Promise<Result>, otherwise: Result): Promise<Result> {
  const timer = new AbortController();
  try {
    const late = wait(ms, otherwise, { signal: timer.signal });
    return await Promise.race([promise, late]);
  } catch {
    return otherwise;
  } finally {
    timer.abort();
  }
}
