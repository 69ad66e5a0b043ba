import { join, resolve } from 'node:path';

/** This example. */
export const SITE_FOLDER = resolve(import.meta.dirname, '..');

/** What builds share: one at a time works here. */
export const WORK_FOLDER = join(SITE_FOLDER, '.cache');

/** Where Next puts what it exports; `next.config.ts` names it too. */
export const EXPORT_FOLDER = join(WORK_FOLDER, 'export');

/** What is kept from one build to the next. */
export interface Folders {
  /** The mirror of the CMS, the content of every page, and what was built from them. */
  readonly cache: string;
  /** The finished site. */
  readonly out: string;
}

export function foldersFrom({ SITE_CACHE, SITE_OUT }: NodeJS.ProcessEnv): Folders {
  return {
    cache: resolve(SITE_CACHE || join(WORK_FOLDER, 'site')),
    out: resolve(SITE_OUT || join(SITE_FOLDER, 'out')),
  };
}
