import type { Core } from '@strapi/types';
import type { Context } from '../../api-path.ts';
import { settingsOf } from '../../config.ts';
import { languageOf } from '../../language.ts';
import { reason, tooManyRequests } from '../../refusals.ts';
import type { RequestState } from '../actors.ts';
import { customerOf, tokenOf } from '../caller.ts';
import { type Allowance, createLimiter, createMemoryLimiter, type Limiter } from './limiter.ts';

type Handler = Core.MiddlewareHandler;

/** The rate limit of the REST API; without the setting, nothing is counted. */
export interface RateLimit {
  /** Opens the store; to be called before the first request. */
  open(): Promise<void>;
  /** For a route: counts what the route has taken. */
  readonly ofCalls: Handler;
  /** Around the router: counts what no route has taken. */
  readonly ofRefusals: Handler;
  close(): void;
}

const pass: Handler = (_ctx, next) => next();

export default ({ strapi }: { strapi: Core.Strapi }): RateLimit => {
  const { rateLimit: settings } = settingsOf(strapi);
  if (settings === null) return { async open() {}, ofCalls: pass, ofRefusals: pass, close() {} };
  const refusals = createMemoryLimiter(settings);
  let calls: Limiter | null = null;
  const opened = (): Limiter => {
    if (!calls) throw new Error('the store of the rate limit is not open');
    return calls;
  };
  return {
    async open() {
      calls = await createLimiter(strapi, settings);
    },
    ofCalls: (ctx, next) => limitCall(opened(), ctx, next),
    ofRefusals: (ctx, next) => limitRefusal(refusals, ctx, next),
    close: () => calls?.close(),
  };
};

type Next = Parameters<Handler>[1];

/**
 * Counts for the API token of a request, else for the address it comes from. Strapi has looked the token up by then, so
 * that a made-up one counts for nobody.
 */
async function limitCall(limiter: Limiter, ctx: Context, next: Next): Promise<unknown> {
  const token = tokenOf(ctx);
  const allowance = await limiter.consume(token === null ? `address:${customerOf(ctx)}` : `token:${token}`);
  announce(ctx, allowance);
  if (allowance.isSpent) refuse(ctx, allowance);
  return next();
}

/**
 * Counts missing and wrong tokens and addresses that are none. Who has spent the allowance on these is refused, whatever
 * is asked for, until the window ends: it would not keep anybody from guessing tokens to let the right one through.
 */
async function limitRefusal(limiter: Limiter, ctx: Context, next: Next): Promise<void> {
  const customer = customerOf(ctx);
  const before = await limiter.peek(customer);
  if (before.remaining === 0) {
    announce(ctx, before);
    refuse(ctx, before);
  }
  await next();
  if (isRefused(ctx) && !isCounted(ctx)) announce(ctx, await limiter.consume(customer));
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-06, the last that has one for each number. */
function announce(ctx: Context, { limit, remaining, window, reset }: Allowance): void {
  ctx.set({
    'RateLimit-Policy': `${limit};w=${window}`,
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(reset),
  });
}

function isRefused({ status }: Context): boolean {
  return status >= 400 && status < 500;
}

function isCounted(ctx: Context): boolean {
  return ctx.response.get('RateLimit-Limit') !== '';
}

function refuse(ctx: Context, { limit, window, reset }: Allowance): never {
  ctx.set('Retry-After', String(reset));
  throw tooManyRequests(reason('rate-limited', { limit, window, reset }), languageOf(ctx.state as RequestState));
}
