import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Context } from '../api-path.ts';

const HEADER = 'X-Request-Id';

/** An id that somebody before this server gave is kept where it can do no harm in a log or a header. */
const SAFE = /^[\w.-]{1,64}$/;

/** Gives every request an id, so that what a reader saw can be found in the log. */
export const identify: Core.MiddlewareHandler = (ctx, next) => {
  const given = ctx.get(HEADER);
  const id = SAFE.test(given) ? given : randomUUID();
  ctx.state.requestId = id;
  ctx.set(HEADER, id);
  return next();
};

export function requestIdOf(ctx: Context): string {
  return ctx.state.requestId;
}
