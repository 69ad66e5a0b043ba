import type { BatchesPage, BatchPage } from '../content/batch-pages.ts';
import { PATHS } from '../content/paths.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { BatchesView, BatchView } from '../views/batch-views.tsx';
import { contentAt, NO_PAGE, namesBelow } from '../views/content.ts';
import { metadataOf } from '../views/metadata.ts';
import type { ParameterRoute, Route } from './route.ts';

/** All batches. */
export function batchesRoute(language: Language): Route {
  const { heading: title, intro: description } = TEXTS[language].batches;
  return {
    metadata: () => metadataOf({ language, path: PATHS.batches, title, description }),
    Page: () => <BatchesView language={language} page={contentAt<BatchesPage>(PATHS.batches)} />,
  };
}

/** A batch with its cases. */
export function batchRoute(language: Language): ParameterRoute<{ id: string }> {
  const pathOf = (id: string) => `${PATHS.batches}${id}/`;
  return {
    params: () => namesBelow(PATHS.batches).map((id) => ({ id })),
    async metadata({ params }) {
      const { id } = await params;
      if (id === NO_PAGE) return {};
      const { batch } = contentAt<BatchPage>(pathOf(id));
      return metadataOf({ language, path: pathOf(id), title: batch.title });
    },
    async Page({ params }) {
      const { id } = await params;
      if (id === NO_PAGE) return null;
      return <BatchView language={language} page={contentAt<BatchPage>(pathOf(id))} />;
    },
  };
}
