import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { type RateLimiterAbstract, RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { createClient } from 'redis';
import { PLUGIN_ID } from '../../../../shared/uids.ts';

/** Longer than this nobody waits for Redis: neither a request, nor the start. */
const ANSWER_MS = 250;
const START_MS = 1_000;

const LONGEST_PAUSE_MS = 5_000;

/** Where Redis has failed, it is not asked again for this long: one that hangs would hold up every request. */
const RESPITE_MS = 1_000;

export interface RedisStore {
  readonly limiter: RateLimiterAbstract;
  /** Does it with Redis or, where that fails, the other way. The log is told once, and once more when Redis is back. */
  attempt<Result>(withRedis: () => Promise<Result>, otherwise: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Connects to Redis, and again whenever the connection is lost, until the store is closed. */
export async function openRedisStore(
  strapi: Core.Strapi,
  url: string,
  { points, duration }: { points: number; duration: number },
): Promise<RedisStore> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: START_MS,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, LONGEST_PAUSE_MS),
    },
  });
  let isFailing = false;
  let resumeAt = 0;
  const fail = (error: unknown) => {
    if (isFailing) return;
    isFailing = true;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    strapi.log.warn(
      `${PLUGIN_ID}: Redis does not answer (${reason}); this process counts requests by itself until it does`,
    );
  };
  const succeed = () => {
    if (isFailing) strapi.log.info(`${PLUGIN_ID}: Redis answers again; requests are counted there`);
    isFailing = false;
  };
  client.on('error', fail);
  const connected = client.connect().catch(fail);
  await Promise.race([connected, wait(START_MS, undefined, { ref: false })]);

  const limiter = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: `${PLUGIN_ID}:rate`,
    points,
    duration,
  });
  return {
    limiter: new RLWrapperTimeouts({ limiter, timeoutMs: ANSWER_MS }),
    async attempt(withRedis, otherwise) {
      if (performance.now() < resumeAt) return otherwise();
      try {
        const result = await withRedis();
        succeed();
        return result;
      } catch (error) {
        fail(error);
        resumeAt = performance.now() + RESPITE_MS;
        return otherwise();
      }
    },
    close() {
      if (client.isOpen) client.destroy();
    },
  };
}
