import { join, resolve } from 'node:path';

export const SITE_FOLDER = resolve(import.meta.dirname, '..');
/** What is kept from one build to the next. It lies in this folder, where what is built finds its libraries. */
export const CACHE = join(SITE_FOLDER, '.cache', process.env.SITE_CACHE || 'site');
/** The copy of what is public. */
export const COPY = join(CACHE, 'copy.json');
export const OUT = resolve(process.env.SITE_OUT || join(SITE_FOLDER, 'out'));
