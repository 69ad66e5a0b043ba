import type { ListPage } from '../content/list-page.ts';
import { PATHS } from '../content/paths.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { contentAt, NO_PAGE, namesBelow } from '../views/content.ts';
import { ListView } from '../views/list-view.tsx';
import { metadataOf } from '../views/metadata.ts';
import type { ParameterRoute, Route } from './route.ts';

/** The list of cases. */
export function listRoute(language: Language): Route {
  return {
    metadata: () => metadataOf({ language, path: PATHS.list }),
    Page: () => <ListView language={language} page={contentAt<ListPage>(PATHS.list)} />,
  };
}

/** Its further pages. */
export function listPageRoute(language: Language): ParameterRoute<{ page: string }> {
  const pathOf = (page: string) => `${PATHS.listPage}${page}/`;
  return {
    params: () => namesBelow(PATHS.listPage).map((page) => ({ page })),
    async metadata({ params }) {
      const { page } = await params;
      if (page === NO_PAGE) return {};
      const { pages } = contentAt<ListPage>(pathOf(page));
      const title = fill(TEXTS[language].list.page, { page, pages });
      return metadataOf({ language, path: pathOf(page), title });
    },
    async Page({ params }) {
      const { page } = await params;
      if (page === NO_PAGE) return null;
      return <ListView language={language} page={contentAt<ListPage>(pathOf(page))} />;
    },
  };
}
