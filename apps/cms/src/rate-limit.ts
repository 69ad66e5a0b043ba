import { isProduction } from './environment.ts';
import { Refusal } from './refusal.ts';

/** As the plugin's setting has it. */
export interface RateLimit {
  readonly points: number;
  readonly duration: number;
  readonly store: 'memory' | { readonly redis: string };
}

/** Ten requests a second by one reader; a mirror gets all cases in a few. */
const IN_PRODUCTION = '600/60';

/**
 * What `RATE_LIMIT` says, requests and seconds such as `600/60` or `off`, counted in the Redis of `REDIS_URL` where that is
 * set. Unless it is said, there is a limit in production only.
 */
export function rateLimitOf({ RATE_LIMIT, REDIS_URL }: NodeJS.ProcessEnv): RateLimit | null {
  const text = RATE_LIMIT || (isProduction() ? IN_PRODUCTION : 'off');
  if (text === 'off') return null;
  const [, points, duration] = /^([1-9]\d{0,8})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  if (points === undefined || duration === undefined) {
    throw new Refusal(
      `RATE_LIMIT 应为“次数/秒数”（如 600/60）或 off。RATE_LIMIT must be requests/seconds, such as 600/60, or off, not “${text}”`,
    );
  }
  return { points: Number(points), duration: Number(duration), store: REDIS_URL ? { redis: REDIS_URL } : 'memory' };
}
