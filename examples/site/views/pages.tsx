import type { ReactNode } from 'react';
import { aboutPage } from '../content/about-page.ts';
import { batchesPage, batchPage } from '../content/batch-pages.ts';
import { caseItem } from '../content/case-item.ts';
import { casePage } from '../content/case-page.ts';
import { currentSite } from '../content/current-site.ts';
import { figuresPages } from '../content/figures-pages.ts';
import { listPages } from '../content/list-page.ts';
import { findingsPath, PATHS, selectionPath } from '../content/paths.ts';
import { regionsPage } from '../content/regions-page.ts';
import type { Site } from '../content/site.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { AboutView } from './about-view.tsx';
import { BatchesView, BatchView } from './batch-views.tsx';
import { CaseView } from './case-view.tsx';
import { CompareView, comparisonProps } from './compare-view.tsx';
import { FindingsView, findingsHeading } from './findings-view.tsx';
import { ListView, pathOfPage, searchProps } from './list-view.tsx';
import { RegionsView } from './regions-view.tsx';
import { OtherUnitsView, SelectionView, selectionHeading } from './selection-view.tsx';

/** A page of the site, in any language. */
export interface Page {
  /** Its address below its language's: `/` or like `/cases/yellow-river-1-01/`. */
  readonly path: string;
  readonly updatedAt?: string | null;
  /** What search engines and those who share it are told; the site's own where that is left out. */
  told(language: Language): { readonly title?: string; readonly description?: string; readonly type?: 'article' };
  View(props: { readonly language: Language; readonly children?: ReactNode }): ReactNode;
  /** What React keeps alive in the browser. */
  readonly search?: (language: Language) => ReturnType<typeof searchProps>;
  readonly comparison?: (language: Language) => ReturnType<typeof comparisonProps>;
}

let pages: Promise<Page[]> | undefined;

/** Every page of the site. */
export function currentPages(): Promise<Page[]> {
  pages ??= currentSite().then(pagesOf);
  return pages;
}

function pagesOf(site: Site): Page[] {
  const { findings, selections, others } = figuresPages(site);
  const [about, batches, regions] = [aboutPage(site), batchesPage(site), regionsPage(site)];
  return [
    ...listPages(site).map(
      (page): Page => ({
        path: pathOfPage(page.page),
        told: (language) =>
          page.page === 1 ? {} : { title: fill(TEXTS[language].list.page, { page: page.page, pages: page.pages }) },
        View: (props) => <ListView {...props} page={page} />,
        ...(page.cases > 0 && { search: (language) => searchProps(page, language) }),
      }),
    ),
    ...site.batches.flatMap((batch) =>
      batch.cases.map((it, place): Page => {
        const page = casePage(site, batch, place);
        return {
          path: `${PATHS.case}${it.id}/`,
          updatedAt: site.updatedAt(it.id),
          told: () => ({ title: it.title, description: caseItem(it, batch).summary, type: 'article' }),
          View: ({ language }) => page && <CaseView language={language} page={page} />,
        };
      }),
    ),
    ...site.batches.map(
      (batch): Page => ({
        path: `${PATHS.batches}${batch.id}/`,
        told: () => ({ title: batch.title }),
        View: ({ language }) => <BatchView language={language} page={batchPage(batch)} />,
      }),
    ),
    ...findings.map(
      (page): Page => ({
        path: findingsPath(page.topic),
        told: (language) => ({ title: findingsHeading(page, language) }),
        View: ({ language }) => <FindingsView language={language} page={page} />,
      }),
    ),
    {
      path: PATHS.otherUnits,
      told: (language) => ({ title: TEXTS[language].figures.otherUnits }),
      View: ({ language }) => <OtherUnitsView language={language} page={others} />,
    },
    ...selections.map(
      (page): Page => ({
        path: selectionPath(page.summary.slug, page.topic),
        told: (language) => ({
          title: selectionHeading(page, language),
          description: fill(TEXTS[language].figures.unitIntro, {
            figures: page.summary.figures,
            cases: page.summary.cases,
          }),
        }),
        View: ({ language }) => <SelectionView language={language} page={page} />,
      }),
    ),
    {
      path: PATHS.batches,
      told: (language) => ({ title: TEXTS[language].batches.heading, description: TEXTS[language].batches.intro }),
      View: ({ language }) => <BatchesView language={language} page={batches} />,
    },
    {
      path: PATHS.regions,
      told: (language) => ({ title: TEXTS[language].regions.heading }),
      View: ({ language }) => <RegionsView language={language} page={regions} />,
    },
    {
      path: PATHS.about,
      told: (language) => ({ title: TEXTS[language].about.heading, description: TEXTS[language].about.what }),
      View: ({ language }) => <AboutView language={language} page={about} />,
    },
    {
      path: PATHS.compare,
      told: (language) => ({ title: TEXTS[language].compare.heading, description: TEXTS[language].compare.chooseHint }),
      View: (props) => <CompareView {...props} />,
      comparison: comparisonProps,
    },
  ];
}
