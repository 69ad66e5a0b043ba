import type { Clock } from './clock.ts';
import type { NetworkError } from './errors.ts';
import type { Outgoing, Received } from './exchange.ts';

/** The policy of sending a request again, and of reading a list over that changed. All times are in milliseconds. */
export interface RetryPolicy {
  /** How often at most, by default 3. */
  readonly retries: number;
  /** The first wait is chance times this, and each further one chance times twice as much; by default 300. */
  readonly baseDelay: number;
  /** No wait of that kind is longer; by default 10 000. */
  readonly maxDelay: number;
  /** The longest that a server's Retry-After is waited for: where it asks for more, the call fails. By default 60 000. */
  readonly maxRetryAfter: number;
}

/** The policy where the options of a client say nothing else. */
export const RETRY_DEFAULTS: RetryPolicy = {
  retries: 3,
  baseDelay: 300,
  maxDelay: 10_000,
  maxRetryAfter: 60_000,
};

/** Statuses that say: not now. */
const PASSING = [429, 502, 503, 504];

/** Turned away before it was looked at, so that even a POST may be sent again. */
const TURNED_AWAY = 429;

/**
 * How long to wait before a request is sent again, in milliseconds; `null` where it is not. A POST may have been carried
 * out where no answer came, and is only repeated where the server turned it away.
 */
export function waitBefore(
  outcome: Received | NetworkError,
  { method, once = false }: Outgoing,
  sent: number,
  policy: RetryPolicy,
  clock: Clock,
): number | null {
  if (once || sent > policy.retries) return null;
  const status = 'status' in outcome ? outcome.status : null;
  if (method === 'POST' && status !== TURNED_AWAY) return null;
  if (status !== null && !PASSING.includes(status)) return null;
  const asked = 'status' in outcome ? retryAfterOf(outcome, clock) : null;
  if (asked === null) return delayAfter(sent, policy, clock);
  if (asked > policy.maxRetryAfter) return null;
  // All who were turned away together would come back together.
  return asked + clock.random() * policy.baseDelay;
}

/** How long to wait after so many attempts where nobody says how long, in milliseconds. */
export function delayAfter(attempts: number, { baseDelay, maxDelay }: RetryPolicy, clock: Clock): number {
  return clock.random() * Math.min(maxDelay, baseDelay * 2 ** (attempts - 1));
}

/** What Retry-After asks for, in seconds or as a date, in milliseconds from now; `null` where it says nothing. */
export function retryAfterOf({ header }: Received, clock: Clock): number | null {
  const text = header('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - clock.now());
}
