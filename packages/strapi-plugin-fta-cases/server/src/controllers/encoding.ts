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

/**
 * The encoding that the reader likes best by the weights of `Accept-Encoding` (RFC 9110, 12.5.3); of several alike the best
 * of ours, since readers name them without a preference, in any order. `null` for none, which the reader may like best, too.
 */
export function acceptedEncoding(header: string): Encoding | null {
  const weights = new Map(header.toLowerCase().split(',').map(weighed));
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  const ranked = ENCODINGS.filter((encoding) => weightOf(encoding) > 0 && weightOf(encoding) >= plain);
  return ranked.sort((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

/** An entry of the header: the coding and its weight, 1 where none is given, 0 for one that is none. */
function weighed(entry: string): [string, number] {
  const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return [coding, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0];
}

/** `bytes` compressed; `tag` is the strong ETag of the result. */
export async function encoded(tag: string, bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  const before = kept.get(tag);
  if (before) return before;
  const result = await COMPRESS[encoding](bytes);
  kept.set(tag, result);
  return result;
}
