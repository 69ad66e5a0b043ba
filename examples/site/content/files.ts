import { join } from 'node:path';

/** Where the build hands over the content of a page or listing to what renders it. */
export function contentFile(cache: string, path: string): string {
  return join(cache, 'content', path, 'content.json');
}

/** Where the build says which pages are to be rendered. */
export function renderFile(cache: string): string {
  return join(cache, 'render.json');
}
