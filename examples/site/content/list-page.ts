import { FACET_NAMES, type FacetCount, type FacetName } from '@fta/cases-core/query';
import { type CaseItem, caseItem } from './case-item.ts';
import { PAGE_SIZE } from './page-size.ts';
import type { Site } from './site.ts';

export interface ListPage {
  readonly items: readonly CaseItem[];
  readonly page: number;
  readonly pages: number;
  readonly cases: number;
  readonly batches: number;
  readonly figures: number;
  /** Counts over all cases: the values that most cases have. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

/** All pages of the list; where there are no cases, one without any. */
export function listPages(site: Site): ListPage[] {
  const items = site.batches.flatMap((batch) => batch.cases.map((it) => caseItem(it, batch)));
  const counts = site.index.facets();
  const facets = Object.fromEntries(
    FACET_NAMES.map((name) => [name, (counts[name] ?? []).slice(0, VALUES_SHOWN)]),
  ) as unknown as ListPage['facets'];
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, before) => ({
    items: items.slice(before * PAGE_SIZE, (before + 1) * PAGE_SIZE),
    page: before + 1,
    pages,
    cases: items.length,
    batches: site.batches.length,
    figures: items.reduce((sum, { figures }) => sum + figures, 0),
    facets,
  }));
}

/** The search itself brings the other values; a page that named hundreds would be slow to load. */
const VALUES_SHOWN = 12;
