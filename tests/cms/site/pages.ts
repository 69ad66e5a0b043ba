import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Bytes of script that a page loads first, gzipped: every script tag, of files and in the page itself. */
export function scriptBytes(out: string, html: string): number {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gu)];
  return scripts.reduce((sum, [, attributes = '', text = '']) => {
    const file = /\bsrc="([^"?]+)/u.exec(attributes)?.[1];
    return sum + gzipSync(file === undefined ? text : readFileSync(join(out, file))).byteLength;
  }, 0);
}

/** Addresses that a page leads to, loads or names. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src)="([^"]*)"/gu)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

export function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\bid="([^"]*)"/gu)].map(([, id = '']) => id));
}
