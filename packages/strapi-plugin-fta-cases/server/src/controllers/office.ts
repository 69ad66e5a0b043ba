import type { Core } from '@strapi/types';
import type { Office } from '../../../shared/contracts.ts';
import { settingsOf } from '../config.ts';
import type { RequestContext } from './request-context.ts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /office */
  find(ctx: RequestContext) {
    const data: Office | null = settingsOf(strapi).office;
    ctx.body = { data };
  },
});
