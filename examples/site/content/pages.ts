import { aboutPage } from './about-page.ts';
import { batchesPage, batchPage } from './batch-pages.ts';
import { casePage } from './case-page.ts';
import { figuresPages } from './figures-pages.ts';
import { listPages } from './list-page.ts';
import { news } from './news.ts';
import { LISTINGS, PATHS, selectionPath } from './paths.ts';
import { regionsPage } from './regions-page.ts';
import type { Site } from './site.ts';

/** Something to be rendered, and all that it is made of: where the content is the same, so is what is rendered. */
export interface Source {
  /** The address of a page below its language's, `/` or like `/cases/yellow-river-1-01/`; the name of a listing. */
  readonly path: string;
  readonly content: unknown;
}

/** Every page of the site. */
export function pagesOf(site: Site): Source[] {
  return [...lists(site), ...cases(site), ...batches(site), ...figures(site), ...others(site)];
}

export function listingsOf(site: Site, pages: readonly Source[]): Source[] {
  const updatedAt = Object.fromEntries(
    site.batches.flatMap((batch) => batch.cases.map(({ id }) => [`${PATHS.case}${id}/`, site.updatedAt(id)])),
  );
  const entries = pages.map(({ path }) => ({ path, updatedAt: updatedAt[path] ?? null }));
  return [
    { path: LISTINGS.news, content: news(site) },
    { path: LISTINGS.siteMap, content: { entries } satisfies SiteMap },
  ];
}

export interface SiteMap {
  readonly entries: readonly { readonly path: string; readonly updatedAt: string | null }[];
}

function lists(site: Site): Source[] {
  return listPages(site).map((content) => ({
    path: content.page === 1 ? PATHS.list : `${PATHS.listPage}${content.page}/`,
    content,
  }));
}

function cases(site: Site): Source[] {
  return site.batches.flatMap((batch) =>
    batch.cases.map(({ id }, place) => ({ path: `${PATHS.case}${id}/`, content: casePage(site, batch, place) })),
  );
}

function batches(site: Site): Source[] {
  return site.batches.map((batch) => ({ path: `${PATHS.batches}${batch.id}/`, content: batchPage(batch) }));
}

function figures(site: Site): Source[] {
  const { overview, selections, others } = figuresPages(site);
  return [
    { path: PATHS.figures, content: overview },
    { path: PATHS.otherUnits, content: others },
    ...selections.map((content) => ({ path: selectionPath(content.summary.slug, content.topic), content })),
  ];
}

function others(site: Site): Source[] {
  return [
    { path: PATHS.batches, content: batchesPage(site) },
    { path: PATHS.regions, content: regionsPage(site) },
    { path: PATHS.about, content: aboutPage(site) },
    { path: PATHS.compare, content: null },
  ];
}
