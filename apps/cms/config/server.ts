import type { Core } from '@strapi/strapi';
import { homeOf } from '../src/home.ts';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Longer than the 60 s for which proxies keep a connection: the side that closes first must be the one that asks, or what
  // it sends in that moment is reset.
  http: { serverOptions: { keepAliveTimeout: 65_000 } },
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: homeOf(process.env).public },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: env('LOG_LEVEL', 'warn') } },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: env.bool('MCP', false) },
});
