import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { isProduction } from '../src/environment.ts';
import { officeOf } from '../src/office.ts';
import { rateLimitOf } from '../src/rate-limit.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'fta-cases': {
    enabled: true,
    resolve: dirname(require.resolve('strapi-plugin-fta-cases/package.json')),
    config: {
      access: env('API_ACCESS', 'public'),
      rateLimit: rateLimitOf(process.env),
      requestLog: env.bool('REQUEST_LOG', true),
      metrics: env('METRICS', 'token'),
      mcp: env.bool('MCP', false),
      siteUrl: env('SITE_URL') || null,
      office: officeOf(process.env),
      shutdown: {
        noticeMs: env.int('SHUTDOWN_NOTICE_MS', isProduction() ? 2_000 : 0),
        graceMs: env.int('SHUTDOWN_GRACE_MS', 10_000),
      },
    },
  },
});
