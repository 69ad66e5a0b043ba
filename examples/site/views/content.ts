import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFile, renderFile } from '../content/files.ts';

/** Where the build has put what is to be rendered; `next dev` shows what was built last. */
const CACHE = process.env.SITE_CACHE ?? join(process.cwd(), '.cache', 'site');

/** Next asks for at least one page of each kind; one of this name stands for none. */
export const NO_PAGE = '-';

/** What a page or a listing is made of. */
export function contentAt<Content>(path: string): Content {
  return JSON.parse(readFileSync(contentFile(CACHE, path), 'utf8'));
}

/** The names of the pages below a path that are to be rendered. */
export function namesBelow(path: string): string[] {
  const paths: string[] = JSON.parse(readFileSync(renderFile(CACHE), 'utf8'));
  const names = paths
    .filter((each) => each.startsWith(path) && each !== path)
    .map((each) => each.slice(path.length, -1));
  return names.length > 0 ? names : [NO_PAGE];
}
