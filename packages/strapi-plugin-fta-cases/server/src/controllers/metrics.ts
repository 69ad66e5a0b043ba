import type { Core } from '@strapi/types';
import { service } from '../service.ts';
import { readQuery } from './query.ts';
import type { RequestContext } from './request-context.ts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases/metrics. Not called `find`: a token for reading cases need not see how the server does. */
  async scrape(ctx: RequestContext) {
    readQuery(ctx, []);
    const { type, text } = await service(strapi, 'metrics').exposition();
    ctx.set('Cache-Control', 'no-store');
    ctx.set('Content-Type', type);
    ctx.body = text;
  },
});
