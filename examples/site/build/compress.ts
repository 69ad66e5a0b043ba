import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:css|html|js|json|svg|txt|xml)$/u;
const LEAST_BYTES = 1024;

/** Slower ones gain some per cent and take many times as long. */
const BROTLI_QUALITY = 6;
const GZIP_LEVEL = 8;

/** The compressed forms of a file by the ending that is added to its name. */
export const ENCODINGS = ['.br', '.gz'] as const;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export async function compressed(
  name: string,
  content: Uint8Array,
): Promise<Readonly<Record<(typeof ENCODINGS)[number], Uint8Array>> | null> {
  if (!COMPRESSIBLE.test(name) || content.byteLength < LEAST_BYTES) return null;
  const [br, gz] = await Promise.all([
    compressBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    compressGzip(content, { level: GZIP_LEVEL }),
  ]);
  return { '.br': br, '.gz': gz };
}
