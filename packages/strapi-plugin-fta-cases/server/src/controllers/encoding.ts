import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** Encodings of answers, the better first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes of compressed answers that are kept: the same lists are asked for again and again. */
const MOST_KEPT = 32 * 1024 * 1024;

/** Higher ones take several times as long for a few per cent. */
const BROTLI_QUALITY = 5;

const kept = new LRUCache<string, Buffer>({ maxSize: MOST_KEPT, sizeCalculation: (bytes) => bytes.length });

const COMPRESS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/** `bytes` compressed; `tag` is the strong ETag of the result. */
export async function encoded(tag: string, bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  const before = kept.get(tag);
  if (before) return before;
  const result = await COMPRESS[encoding](bytes);
  kept.set(tag, result);
  return result;
}
