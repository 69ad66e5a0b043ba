import { join } from 'node:path';
import { CMS_URL } from '../environment.ts';
import { readPublication } from '../source/cms.ts';
import { type Site, siteOf } from './site.ts';

/** What is kept from one build to the next; `astro.config.ts` writes the folder into the code. */
const COPY = join(process.env.KEPT ?? '.cache', 'copy.json');

let site: Promise<Site> | undefined;

/** What is public now, asked for once a build. */
export function currentSite(): Promise<Site> {
  site ??= readPublication(CMS_URL, COPY).then(siteOf);
  return site;
}
