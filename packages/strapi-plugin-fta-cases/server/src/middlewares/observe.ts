import type { Core } from '@strapi/types';
import { apiRoot, type Context, routeOf } from '../api-path.ts';
import type { Observation } from '../services/metrics.ts';

type Observer = (observation: Observation, ctx: Context) => void;

/** Tells the observers of every request once nothing more is sent for it: with its final status, whoever set it. */
export function observe(strapi: Core.Strapi, observers: readonly Observer[]): Core.MiddlewareHandler {
  const root = apiRoot(strapi);
  return (ctx, next) => {
    const { socket } = ctx.req;
    const start = performance.now();
    const bytesBefore = socket.bytesWritten;
    ctx.res.once('close', () => {
      const observation = {
        method: ctx.method,
        route: routeOf(ctx, root),
        status: ctx.res.statusCode,
        milliseconds: performance.now() - start,
        bytes: socket.bytesWritten - bytesBefore,
        isAborted: !ctx.res.writableFinished,
      };
      for (const observer of observers) observer(observation, ctx);
    });
    return next();
  };
}
