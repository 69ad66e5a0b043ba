import { PATHS } from '../content/paths.ts';
import type { RegionsPage } from '../content/regions-page.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { contentAt } from '../views/content.ts';
import { metadataOf } from '../views/metadata.ts';
import { RegionsView } from '../views/regions-view.tsx';
import type { Route } from './route.ts';

/** How many cases concern each region. */
export function regionsRoute(language: Language): Route {
  const { heading: title } = TEXTS[language].regions;
  return {
    metadata: () => metadataOf({ language, path: PATHS.regions, title }),
    Page: () => <RegionsView language={language} page={contentAt<RegionsPage>(PATHS.regions)} />,
  };
}
