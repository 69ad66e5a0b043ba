import { refuse } from '../refusal.ts';
import { decodeHtml } from './decode.ts';

/** Parts within parts, as Word writes pictures into pages; deeper ones nobody writes. */
const DEEPEST = 4;
const NO_PAGE = { zh: '其中没有网页', en: 'no page stands in it' };

/**
 * The page of a file that browsers and Word save a page and its pictures in (RFC 2557): the first part that is a page. Its
 * pictures are not unpacked.
 * @throws Refusal where no page stands in it
 */
export function pageOfArchive(bytes: Uint8Array): string {
  // Every byte is a character of its own, so that parts are cut out of the file as they stand.
  const page = findPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), DEEPEST);
  if (page === null) throw refuse('archive-broken', { detail: NO_PAGE });
  return page;
}

function findPage(part: string, depth: number): string | null {
  const blank = /\r?\n\r?\n/.exec(part);
  if (!blank || depth === 0) return null;
  const headers = readHeaders(part.slice(0, blank.index));
  const body = part.slice(blank.index + blank[0].length);
  const type = headers.get('content-type') ?? '';
  if (/^multipart\//i.test(type)) {
    for (const inner of partsOf(body, parameterOf(type, 'boundary'))) {
      const page = findPage(inner, depth - 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  const charset = parameterOf(type, 'charset');
  return decodeHtml(transferred(body, headers.get('content-transfer-encoding') ?? ''), charset || undefined);
}

function readHeaders(source: string): Map<string, string> {
  const lines = source.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function parameterOf(type: string, name: string): string {
  for (const parameter of type.split(';').slice(1)) {
    const [key = '', value = ''] = parameter.split(/=(.*)/s);
    if (key.trim().toLowerCase() === name) return value.trim().replace(/^"|"$/g, '');
  }
  return '';
}

function partsOf(body: string, boundary: string): string[] {
  if (boundary === '') return [];
  return body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => part.replace(/^[ \t]*\r?\n/, ''));
}

function transferred(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const unwrapped = body.replace(/=[ \t]*\r?\n/g, '');
  const decoded = unwrapped.replace(/=([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
