import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/uids.ts';

type Handler = Core.MiddlewareHandler;
export type Context = Parameters<Handler>[0];

/** The address below which the plugin's REST API lies; `/api/fta-cases` unless the project has another prefix. */
export function apiRoot(strapi: Core.Strapi): string {
  return `${strapi.config.get<string>('api.rest.prefix', '/api')}/${PLUGIN_ID}`;
}

/** The middleware for requests to the REST API only. Strapi's router knows no difference of case, so neither does this. */
export function onApi(strapi: Core.Strapi, handler: Handler): Handler {
  const root = apiRoot(strapi).toLowerCase();
  return (ctx, next) => {
    const path = ctx.path.toLowerCase();
    return path === root || path.startsWith(`${root}/`) ? handler(ctx, next) : next();
  };
}

/** What stands for the route of a request that no route took. */
const NO_ROUTE = 'none';

/** The pattern of the route that took a request, such as `/api/fta-cases/cases/:id`; known once it has been answered. */
export function routeOf(ctx: Context, root: string): string {
  const { _matchedRoute: pattern } = ctx as { _matchedRoute?: unknown };
  return typeof pattern === 'string' && pattern.startsWith(root) ? pattern : NO_ROUTE;
}
