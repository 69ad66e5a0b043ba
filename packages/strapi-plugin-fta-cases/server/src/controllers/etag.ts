import { createHash } from 'node:crypto';
import type { RequestContext } from './request.ts';

/** Answers with a strong ETag over the bytes, and with 304 and nothing where the reader has them already. */
export function answerCached(ctx: RequestContext, value: unknown, type = 'application/json; charset=utf-8'): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  ctx.set('ETag', etag);
  ctx.set('Cache-Control', 'no-cache');
  if (isKnown(ctx.get('If-None-Match'), etag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = 200;
  ctx.set('Content-Type', type);
  ctx.body = text;
}

/**
 * Whether the reader has this version. Koa's `fresh` says no to every request that carries `Cache-Control: no-cache`, and
 * by the fetch standard each one with a validator of its own does.
 */
function isKnown(validators: string, etag: string): boolean {
  const tags = validators.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
