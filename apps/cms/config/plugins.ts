import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
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
    },
  },
});
