import type { Language } from '@fta/cases-core';
import type { Context } from '../api-path.ts';
import { STYLE_SOURCE } from './style.ts';

/** Nothing is loaded, framed, kept or told to others; the form goes to where the page came from. */
const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Languages of the page, the first where the reader wants neither. */
const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

type Negotiating = Pick<Context, 'acceptsLanguages'>;

export function readerLanguage(ctx: Negotiating): Language {
  return ctx.acceptsLanguages([...LANGUAGES]) === 'en' ? 'en' : 'zh';
}

/** Answers with a page. */
export function respond(ctx: Context, status: number, page: string): void {
  ctx.status = status;
  ctx.set({ ...HEADERS });
  ctx.vary('Accept-Language');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page;
}
