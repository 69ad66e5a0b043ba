import { createHash } from 'node:crypto';
import type { RequestContext } from './request.ts';

/** Answers with a strong ETag over the bytes, and with 304 and nothing where the reader has them already. */
export function answerCached(ctx: RequestContext, value: unknown, type = 'application/json; charset=utf-8'): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const hash = createHash('sha256').update(text).digest('base64url');
  ctx.status = 200;
  ctx.set('ETag', `"${hash}"`);
  ctx.set('Cache-Control', 'no-cache');
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.set('Content-Type', type);
  ctx.body = text;
}
