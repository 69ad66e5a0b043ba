import { createHash } from 'node:crypto';
import { acceptedEncoding, ENCODINGS, type Encoding, encoded } from './encoding.ts';
import type { RequestContext } from './request-context.ts';

/** What is answered: bytes, made when they are needed, and what they are made of. */
export interface Representation {
  /** Content type. */
  readonly type?: string;
  /** Two representations with the same one have the same bytes. Without it the bytes themselves are hashed. */
  readonly validator?: string;
  body(): Buffer | Promise<Buffer>;
  /** What is packed already gains nothing by an encoding. */
  readonly packed?: true;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Below this many bytes a compressed answer is not worth the work. */
const LEAST_COMPRESSED = 1024;

/**
 * Answers with a strong ETag, one for each encoding, and with 304 and nothing where the reader has the representation
 * already. `no-cache`: kept as long as one likes, and asked about before each use.
 */
export async function answer(
  ctx: RequestContext,
  { type = JSON_TYPE, validator, body, packed }: Representation,
): Promise<void> {
  const bytes = validator === undefined ? await body() : null;
  const hash = createHash('sha256')
    .update(validator ?? '')
    .update(bytes ?? '')
    .digest('base64url');
  ctx.set('Cache-Control', 'no-cache');
  ctx.vary('Accept-Encoding');
  const known = knownTag(ctx.get('If-None-Match'), hash);
  if (known !== null) {
    ctx.set('ETag', known);
    ctx.status = 304;
    return;
  }
  const plain = bytes ?? (await body());
  const encoding = packed || plain.length < LEAST_COMPRESSED ? null : acceptedEncoding(ctx.get('Accept-Encoding'));
  const tag = tagOf(hash, encoding);
  ctx.set('ETag', tag);
  ctx.status = 200;
  ctx.set('Content-Type', type);
  if (encoding === null) {
    ctx.body = plain;
    return;
  }
  ctx.set('Content-Encoding', encoding);
  ctx.body = await encoded(tag, plain, encoding);
}

export function answerJson(ctx: RequestContext, value: unknown, type?: string): Promise<void> {
  return answer(ctx, { ...(type !== undefined && { type }), body: () => Buffer.from(JSON.stringify(value)) });
}

function tagOf(hash: string, encoding: Encoding | null): string {
  return encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/**
 * The tag by which the reader has this version, in whichever encoding. Koa's `fresh` says no to every request that
 * carries `Cache-Control: no-cache`, and by the fetch standard each one with a validator of its own does.
 */
function knownTag(validators: string, hash: string): string | null {
  const tags = validators.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const own = [null, ...ENCODINGS].map((encoding) => tagOf(hash, encoding));
  if (tags.includes('*')) return tagOf(hash, null);
  return own.find((tag) => tags.includes(tag)) ?? null;
}
