import type { Core } from '@strapi/types';
import { apiRoot, type Context, routeOf } from './api-path.ts';

/** A request that has been answered, or given up by whoever made it. */
export interface Observation {
  readonly method: string;
  /** The pattern of its route. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Bytes sent over the connection for it, headers included. */
  readonly bytes: number;
  /** The reader went away before everything was sent. */
  readonly isAborted: boolean;
}

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
