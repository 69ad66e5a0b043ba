import { API_ROOT } from '@fta/cases-core/rest';
import type { ReactNode } from 'react';
import type { CaseSearchProps } from '../browser/case-search.tsx';
import type { FacetGroup } from '../browser/facet-panel.tsx';
import { FACETS } from '../browser/question.ts';
import type { SearchTexts } from '../browser/search-texts.ts';
import type { ListPage } from '../content/list-page.ts';
import { PATHS } from '../content/paths.ts';
import { CMS_URL } from '../environment.ts';
import { entryTexts } from '../parts/entry-texts.ts';
import { fileHref, hrefOf } from '../parts/link.ts';
import { formatNumber } from '../parts/numbers.ts';
import { Shell } from '../parts/shell.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface ListViewProps {
  readonly language: Language;
  readonly page: ListPage;
  /** The search. */
  readonly children?: ReactNode;
}

/** Hides the page's own list before it is painted where the address asks for other cases. */
const HIDE_OWN_LIST = `if(/[?&](q|batch|provider|region|topic|section|indicator|sort|pages)=/.test(location.search))document.documentElement.dataset.searching=''`;

/** A page of the list of cases, which the search turns into what is asked for. */
export function ListView({ language, page, children }: ListViewProps) {
  const { list } = TEXTS[language];
  const number = (value: number) => formatNumber(value, language);
  return (
    <Shell language={language} path={pathOfPage(page.page)} entry="list">
      <script data-site="" dangerouslySetInnerHTML={{ __html: HIDE_OWN_LIST }} />
      <div className="wrap">
        <header className="hero">
          <h1>{list.heading}</h1>
          {page.cases > 0 && (
            <p>
              {fill(list.intro, {
                batches: number(page.batches),
                cases: number(page.cases),
                figures: number(page.figures),
              })}
            </p>
          )}
        </header>
        {page.cases === 0 ? <NoCases language={language} /> : children}
      </div>
    </Shell>
  );
}

/** What the search in the browser is given. */
export function searchProps(page: ListPage, language: Language): CaseSearchProps {
  return {
    language,
    texts: searchTexts(language),
    entryTexts: entryTexts(language),
    facets: facetGroups(page, language),
    total: page.cases,
    sourceUrl: fileHref('/data/search.json'),
    items: page.items,
    apiUrl: `${CMS_URL}${API_ROOT}/cases`,
    pager: pagerOf(page, language),
  };
}

function searchTexts(language: Language): SearchTexts {
  const { intro, empty, emptyHint, page, pages, previous, next, figures, ...texts } = TEXTS[language].list;
  return texts;
}

function NoCases({ language }: { readonly language: Language }) {
  const { list } = TEXTS[language];
  return (
    <div className="nothing">
      <p>{list.empty}</p>
      <p>{list.emptyHint}</p>
    </div>
  );
}

function pagerOf({ page, pages }: ListPage, language: Language): CaseSearchProps['pager'] {
  if (pages === 1) return null;
  const { list } = TEXTS[language];
  const linkTo = (target: number, label: string) =>
    target < 1 || target > pages ? null : { href: hrefOf(language, pathOfPage(target)), label };
  return {
    label: list.pages,
    place: fill(list.page, { page, pages }),
    previous: linkTo(page - 1, list.previous),
    next: linkTo(page + 1, list.next),
  };
}

export function pathOfPage(page: number): string {
  return page === 1 ? PATHS.list : `${PATHS.listPage}${page}/`;
}

/** A facet of one value would choose nothing. */
function facetGroups({ facets }: ListPage, language: Language): FacetGroup[] {
  return FACETS.map((name) => ({
    name,
    values: facets[name].map(({ value, label, count }) => ({ value, label: label[language], count })),
  })).filter(({ values }) => values.length > 1);
}
