import type { Core } from '@strapi/types';
import type { Context } from '../api-path.ts';
import { readerLanguage } from '../inquiry-page/respond.ts';
import { languageOf } from '../language.ts';
import { methodNotAllowed, reason } from '../refusals.ts';

/** Takes the language of refusals from the request, and says that they depend on it. */
export const negotiateLanguage: Core.MiddlewareHandler = async (ctx, next) => {
  ctx.state.language = readerLanguage(ctx);
  await next();
  if (ctx.status >= 400) ctx.vary('Accept-Language');
};

const REFUSED_METHODS = [405, 501];

/** Gives what the router refuses by its method, in plain text, the shape of all other refusals; `Allow` stays. */
export const refuseMethods: Core.MiddlewareHandler = async (ctx, next) => {
  await next();
  if (!REFUSED_METHODS.includes(ctx.status) || hasBody(ctx)) return;
  throw methodNotAllowed(ctx.status, reason('method-not-allowed', { method: ctx.method }), languageOf(ctx.state));
};

const hasBody = ({ body }: Context) => body !== undefined && body !== null;
