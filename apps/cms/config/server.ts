import type { Core } from '@strapi/strapi';
import { homeOf } from '../src/home.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: homeOf(process.env).public },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: env('LOG_LEVEL', 'warn') } },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: env.bool('MCP', false) },
});
