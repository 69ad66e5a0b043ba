import { caseItem } from '../content/case-item.ts';
import type { CasePage } from '../content/case-page.ts';
import { PATHS } from '../content/paths.ts';
import type { Language } from '../texts/language.ts';
import { CaseView } from '../views/case-view.tsx';
import { contentAt, NO_PAGE, namesBelow } from '../views/content.ts';
import { metadataOf } from '../views/metadata.ts';
import type { ParameterRoute } from './route.ts';

/** One case. */
export function caseRoute(language: Language): ParameterRoute<{ id: string }> {
  const pathOf = (id: string) => `${PATHS.case}${id}/`;
  return {
    params: () => namesBelow(PATHS.case).map((id) => ({ id })),
    async metadata({ params }) {
      const { id } = await params;
      if (id === NO_PAGE) return {};
      const { case: it, batch } = contentAt<CasePage>(pathOf(id));
      const description = caseItem(it, batch).summary;
      return metadataOf({ language, path: pathOf(id), title: it.title, description, type: 'article' });
    },
    async Page({ params }) {
      const { id } = await params;
      if (id === NO_PAGE) return null;
      return <CaseView language={language} page={contentAt<CasePage>(pathOf(id))} />;
    },
  };
}
