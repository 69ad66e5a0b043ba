import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A finished page, as it lies in the folder of the site. */
export interface BuiltPage {
  /** Its address below the site's: `/cases/yellow-river-1-01/`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of a finished site, with what it holds and when it was written. */
export function filesOf(out: string): Map<string, { readonly content: Buffer; readonly writtenAt: number }> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((file) => [
      file.slice(out.length + 1),
      { content: readFileSync(file), writtenAt: statSync(file).mtimeMs },
    ]),
  );
}

export function pagesOf(out: string): BuiltPage[] {
  return [...filesOf(out)]
    .filter(([name]) => name.endsWith('.html'))
    .map(([name, { content }]) => ({ path: `/${name.replace(/index\.html$/u, '')}`, html: content.toString() }));
}

/** Bytes of script that a page loads by itself, gzipped: those in the page, files it names, and what these import. */
export function scriptBytes(out: string, html: string): number {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gu)];
  const inPage = scripts.filter(([, attributes = '']) => !/\bsrc=/u.test(attributes)).map(([, , text = '']) => text);
  const named = html.matchAll(/(?:<script\b[^>]*\bsrc|\b(?:component|renderer)-url)="([^"?]+)"/gu);
  const files = new Set([...named].map(([, file = '']) => join(out, file)));
  for (const file of files) {
    const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/gu);
    for (const [, name = ''] of imports) files.add(join(dirname(file), name));
  }
  const texts = [...inPage, ...[...files].map((file) => readFileSync(file))];
  return texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
}

/** Addresses that a page leads to, loads or names. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src)="([^"]*)"/gu)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

export function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\bid="([^"]*)"/gu)].map(([, id = '']) => id));
}
