import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { isProduction } from '../src/environment.ts';
import { officeOf } from '../src/office.ts';
import { rateLimitOf } from '../src/rate-limit.ts';

/** What mail is sent with: a provider of Strapi's that is installed, with its options as JSON. Unset, none is sent. */
const mailOf = (env: Core.Config.Shared.ConfigParams['env']): Core.Config.Plugin => {
  const provider = env('MAIL_PROVIDER', '');
  if (provider === '') return {};
  const providerOptions = env.json('MAIL_PROVIDER_OPTIONS', {});
  const settings = { defaultFrom: env('MAIL_FROM', ''), defaultReplyTo: env('MAIL_FROM', '') };
  return { email: { config: { provider, providerOptions, settings } } };
};

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  ...mailOf(env),
  'fta-cases': {
    enabled: true,
    resolve: dirname(require.resolve('strapi-plugin-fta-cases/package.json')),
    config: {
      maxImportBytes: env.int('MAX_IMPORT_MB', 8) * 1024 * 1024,
      keepOriginals: env.bool('KEEP_ORIGINALS', false),
      access: env('API_ACCESS', 'public'),
      rateLimit: rateLimitOf(process.env),
      requestLog: env.bool('REQUEST_LOG', true),
      metrics: env('METRICS', 'token'),
      mcp: env.bool('MCP', false),
      siteUrl: env('SITE_URL') || null,
      notices: { mail: env.bool('MAIL_NOTICES', false), remindAfterDays: env.int('REMIND_AFTER_DAYS', 0) || null },
      office: officeOf(process.env),
      shutdown: {
        noticeMs: env.int('SHUTDOWN_NOTICE_MS', isProduction() ? 2_000 : 0),
        graceMs: env.int('SHUTDOWN_GRACE_MS', 10_000),
      },
    },
  },
});
