import { rootOf } from './address.ts';
import { type Clock, LONGEST_WAIT, systemClock } from './clock.ts';
import type { Fetch } from './exchange.ts';
import { RETRY_DEFAULTS, type RetryPolicy } from './retry.ts';

/** Address, token and limits of a client. */
export interface ClientOptions {
  /** Where the CMS is: `https://cms.example.org`, with a path where it has one. */
  readonly url: string;
  /** An API token of the CMS: to import, and to read where reading is not open to all. */
  readonly token?: string | undefined;
  /** By default the runtime's own. Has to heed the signal it is given. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds that an attempt may take to the last byte of its answer, by default 30 000; an import gets 300 000. */
  readonly timeout?: number | undefined;
  /** `false`: nothing is sent twice. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /** Bytes that an answer may have, unpacked; by default 64 MiB. */
  readonly maxAnswerBytes?: number | undefined;
  /** By default the runtime's own. */
  readonly clock?: Partial<Clock> | undefined;
}

export interface Settings {
  readonly root: string;
  readonly headers: Record<string, string>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeout: number;
  readonly importTimeout: number;
  readonly retry: RetryPolicy;
  readonly maxAnswerBytes: number;
}

const TIMEOUT = 30_000;
const IMPORT_TIMEOUT = 300_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** The options with all defaults. @throws TypeError and RangeError naming the option that is wrong */
export function settingsOf(options: ClientOptions): Settings {
  const timeout = within('timeout', options.timeout ?? TIMEOUT, 1, LONGEST_WAIT);
  return {
    root: rootOf(options.url),
    headers: options.token === undefined ? {} : { Authorization: `Bearer ${tokenOf(options.token)}` },
    // Called as a method of something else, the fetch of browsers refuses.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    clock: { ...systemClock, ...options.clock },
    timeout,
    importTimeout: Math.max(timeout, IMPORT_TIMEOUT),
    retry: policyOf(options.retry),
    maxAnswerBytes: within('maxAnswerBytes', options.maxAnswerBytes ?? MAX_ANSWER_BYTES, 1, Number.MAX_SAFE_INTEGER),
  };
}

function policyOf(retry: Partial<RetryPolicy> | false = {}): RetryPolicy {
  const policy = retry === false ? { ...RETRY_DEFAULTS, retries: 0 } : { ...RETRY_DEFAULTS, ...retry };
  for (const [name, value] of Object.entries(policy)) within(`retry.${name}`, value, 0, LONGEST_WAIT);
  return policy;
}

/** A header takes visible ASCII, and what refuses the rest would show the token in its message. */
function tokenOf(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new TypeError('token: expected an API token of the CMS: visible ASCII characters, at least one');
}

/** @throws RangeError for what is no number from `least` to `most` */
export function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new RangeError(`${name}: expected a number from ${least} to ${most}, got ${String(value)}`);
}
