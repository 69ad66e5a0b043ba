import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../content/pages.ts';
import { LANGUAGES, pathIn } from '../texts/language.ts';
import { hashOf, type Manifest } from './manifest.ts';

export interface Plan {
  /** What the site will have been built from. */
  readonly manifest: Manifest;
  /** What has to be rendered. */
  readonly render: readonly Source[];
  /** Paths of pages that are no more. */
  readonly remove: readonly string[];
}

/** What is to be done where `before` was built into `out`. */
export function planOf(sources: readonly Source[], code: string, before: Manifest, out: string): Plan {
  const hashes = Object.fromEntries(sources.map((source) => [source.path, hashOf(source)]));
  const isKept = ({ path }: Source) =>
    before.code === code && before.sources[path] === hashes[path] && (!isPage(path) || isPublished(out, path));
  return {
    manifest: { code, sources: hashes },
    render: sources.filter((source) => !isKept(source)),
    remove: Object.keys(before.sources).filter((path) => hashes[path] === undefined),
  };
}

/** Whether a source is a page; feeds and the site map are none. */
export function isPage(path: string): boolean {
  return path.startsWith('/');
}

/** The file of a page, below the folder of the site. */
export function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}

function isPublished(out: string, path: string): boolean {
  return LANGUAGES.every((language) => existsSync(join(out, fileOf(pathIn(language, path)))));
}
