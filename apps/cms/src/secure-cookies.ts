import type { Core } from '@strapi/strapi';

type Handler = Parameters<Core.Strapi['server']['use']>[0];
type Context = Parameters<Handler>[0];

/**
 * Marks cookies as `Secure` that are set over TLS, here or at the proxy in front. Strapi does so in production and behind a
 * proxy that is trusted only; who claims a scheme that is not so gets a cookie that does not come back, and nothing more.
 */
export const secureCookies: Handler = async (ctx, next) => {
  await next();
  const set = ctx.res.getHeader('Set-Cookie');
  if (!Array.isArray(set) || !isOverTls(ctx)) return;
  ctx.res.setHeader(
    'Set-Cookie',
    set.map((cookie) => (/;\s*secure(?:;|$)/i.test(cookie) ? cookie : `${cookie}; Secure`)),
  );
};

function isOverTls(ctx: Context): boolean {
  const [scheme = ''] = ctx.get('X-Forwarded-Proto').split(',');
  return ctx.secure || scheme.trim().toLowerCase() === 'https';
}
