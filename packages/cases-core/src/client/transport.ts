import type { Clock } from './clock.ts';
import { NetworkError } from './errors.ts';
import { exchange, type Fetch, type Outgoing, type Received } from './exchange.ts';
import { type RetryPolicy, waitBefore } from './retry.ts';

/** Options of any call. */
export interface CallOptions {
  /** Ends the call, also while it waits; it then fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that each attempt may take to the last byte of its answer. */
  readonly timeout?: number | undefined;
}

/** Sends a request, again where that helps, and gives the answer, whatever its status. */
export type Send = (request: Outgoing, options: CallOptions) => Promise<Received>;

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly maxAnswerBytes: number;
}

/**
 * @throws (later, from `Send`) {@link NetworkError} once no attempt is left, and the signal's reason.
 */
export function createTransport({ fetch, clock, timeout, retry, maxAnswerBytes }: TransportOptions): Send {
  return async (request, { signal, timeout: ownTimeout = timeout }) => {
    const limits = { timeout: ownTimeout, maxAnswerBytes, signal };
    for (let sent = 1; ; sent += 1) {
      const outcome = await exchange(fetch, request, limits);
      const wait = waitBefore(outcome, request, sent, retry, clock);
      if (wait !== null) await clock.sleep(wait, signal);
      else if (outcome instanceof NetworkError) throw outcome;
      else return outcome;
    }
  };
}
