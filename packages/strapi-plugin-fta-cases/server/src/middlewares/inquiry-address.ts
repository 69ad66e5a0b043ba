import type { Core } from '@strapi/types';
import type { Context } from '../api-path.ts';
import { inquiryRoot } from '../inquiry-page/address.ts';
import { laterPage, nowherePage } from '../inquiry-page/page.ts';
import { readerLanguage, respond } from '../inquiry-page/respond.ts';

/** Every answer to twenty passages, percent-encoded, with room to spare. */
const LARGEST_FORM = 512 * 1024;

/**
 * Around everything that is done with a request for the page of an inquiry. The token is taken out of the address before
 * anybody can log it, a form is looked at before it is read, and what fails is a plain page too.
 */
export function inquiryAddress(strapi: Core.Strapi): Core.MiddlewareHandler {
  const page = inquiryRoot(strapi);
  const prefix = `${page}/`.toLowerCase();
  return async (ctx, next) => {
    if (!ctx.path.toLowerCase().startsWith(prefix)) return next();
    ctx.state.inquiryToken = ctx.path.slice(prefix.length);
    ctx.url = page;
    if (ctx.method === 'POST' && !isOwnForm(ctx)) return respond(ctx, 404, nowherePage(readerLanguage(ctx)));
    await next();
    if (ctx.type === 'text/html') return;
    const isWrong = ctx.status >= 400 && ctx.status < 500 && ctx.status !== 429;
    const language = readerLanguage(ctx);
    respond(ctx, ctx.status, isWrong ? nowherePage(language) : laterPage(language));
  };
}

/** The token in the address of a request. */
export function inquiryTokenOf({ state }: Pick<Context, 'state'>): string {
  return typeof state.inquiryToken === 'string' ? state.inquiryToken : '';
}

/** A form as the page sends it, and from the page as far as the browser says. */
function isOwnForm(ctx: Context): boolean {
  const site = ctx.get('Sec-Fetch-Site');
  const length = ctx.request.length;
  return (
    (site === '' || site === 'same-origin') &&
    ctx.is('application/x-www-form-urlencoded') !== false &&
    length !== undefined &&
    length <= LARGEST_FORM
  );
}
