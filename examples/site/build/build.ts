import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparedCase } from '../content/compared-case.ts';
import { contentFile } from '../content/files.ts';
import { listingsOf, pagesOf } from '../content/pages.ts';
import { searchSource } from '../content/search-source.ts';
import { headOf, type Site, siteOf } from '../content/site.ts';
import { CMS_URL } from '../environment.ts';
import { readPublication } from '../source/cms.ts';
import { codeFingerprint } from './fingerprint.ts';
import { type Folders, WORK_FOLDER } from './folders.ts';
import { alone } from './lock.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { isPage, planOf } from './plan.ts';
import { publish } from './publish.ts';
import { renderPages } from './render.ts';

export interface Outcome {
  /** Where the changes of the CMS that are in the site end. */
  readonly cursor: string;
  readonly cases: number;
  /** All pages, in one language. */
  readonly pages: number;
  /** Paths of the pages that were rendered anew, and of those that are no more. */
  readonly rendered: readonly string[];
  readonly removed: readonly string[];
}

/** Brings the site up to date with the CMS: fetches what has changed, renders the pages that look different now. */
export function buildSite(folders: Folders, signal?: AbortSignal): Promise<Outcome> {
  return alone(join(WORK_FOLDER, 'lock'), () => build(folders, signal));
}

async function build(folders: Folders, signal: AbortSignal | undefined): Promise<Outcome> {
  const { batches, updatedAt, cursor } = await readPublication(CMS_URL, join(folders.cache, 'copy.json'));
  const site = siteOf(batches, updatedAt);
  const pages = pagesOf(site);
  const sources = [...pages, ...listingsOf(site, pages)];
  const code = await codeFingerprint();
  const plan = planOf(sources, code, await readManifest(folders), folders.out);
  const rendered = plan.render.map(({ path }) => path).filter(isPage);
  const outcome = { cursor, cases: site.index.size, pages: pages.length, rendered, removed: plan.remove };
  if (plan.render.length === 0 && plan.remove.length === 0) return outcome;
  await renderPages(folders, plan.render, code, signal);
  await publish(folders.out, { pages: pages.map(({ path }) => path), rendered, data: dataOf(site) });
  for (const path of plan.remove) await rm(contentFile(folders.cache, path), { force: true });
  await writeManifest(folders, plan.manifest);
  return outcome;
}

/** What the pages fetch: the source of the search index, and each case for those who compare it. */
function dataOf(site: Site): Map<string, string> {
  const cases = site.batches.flatMap((batch) =>
    batch.cases.map((it): [string, unknown] => [
      `data/cases/${it.id}.json`,
      { case: it, batch: headOf(batch) } satisfies ComparedCase,
    ]),
  );
  const files: [string, unknown][] = [['data/search.json', searchSource(site)], ...cases];
  return new Map(files.map(([name, content]) => [name, JSON.stringify(content)]));
}
