import type { Core } from '@strapi/types';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimitSettings } from '../../config.ts';
import { openRedisStore } from './redis-store.ts';

/** What is left to somebody of the requests that everybody has in a window of time. */
export interface Allowance {
  readonly isSpent: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Length of the window, and until it begins anew, in seconds. */
  readonly window: number;
  readonly reset: number;
}

export interface Limiter {
  /** Counts one request for somebody. */
  consume(key: string): Promise<Allowance>;
  /** What is left, without counting. */
  peek(key: string): Promise<Allowance>;
  close(): void;
}

/** A limiter that counts in this process. */
export function createMemoryLimiter({ points, duration }: RateLimitSettings): Limiter {
  return limiterOn(new RateLimiterMemory({ points, duration }), { points, duration });
}

/** A limiter over the store that the settings name. Where Redis does not answer, this process counts by itself. */
export async function createLimiter(strapi: Core.Strapi, settings: RateLimitSettings): Promise<Limiter> {
  const { points, duration, store } = settings;
  const memory = createMemoryLimiter(settings);
  if (store === 'memory') return memory;
  const redis = await openRedisStore(strapi, store.redis, { points, duration });
  const shared = limiterOn(redis.limiter, { points, duration });
  return {
    consume: (key) =>
      redis.attempt(
        () => shared.consume(key),
        () => memory.consume(key),
      ),
    peek: (key) =>
      redis.attempt(
        () => shared.peek(key),
        () => memory.peek(key),
      ),
    close: redis.close,
  };
}

type Window = Pick<RateLimitSettings, 'points' | 'duration'>;

function limiterOn(limiter: RateLimiterAbstract, window: Window): Limiter {
  return {
    async consume(key) {
      try {
        return allowanceOf(await limiter.consume(key), window);
      } catch (spent) {
        if (spent instanceof RateLimiterRes) return allowanceOf(spent, window);
        throw spent;
      }
    },
    peek: async (key) => allowanceOf(await limiter.get(key), window),
    close() {},
  };
}

function allowanceOf(result: RateLimiterRes | null, { points, duration }: Window): Allowance {
  const { consumedPoints = 0, msBeforeNext = duration * 1000 } = result ?? {};
  return {
    isSpent: consumedPoints > points,
    limit: points,
    remaining: Math.max(points - consumedPoints, 0),
    window: duration,
    reset: Math.ceil(msBeforeNext / 1000),
  };
}
