import type { Core } from '@strapi/types';
import { service } from '../service.ts';
import { readQuery } from './query.ts';
import type { RequestContext } from './request-context.ts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/fta-cases/health */
  async find(ctx: RequestContext) {
    ctx.set('Cache-Control', 'no-store');
    readQuery(ctx, []);
    const data = await service(strapi, 'health').state();
    ctx.status = data.status === 'up' ? 200 : 503;
    ctx.body = { data, meta: {} };
  },
});
