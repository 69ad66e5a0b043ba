import { PATHS } from '../content/paths.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { CompareView } from '../views/compare-view.tsx';
import { metadataOf } from '../views/metadata.ts';
import type { Route } from './route.ts';

/** Cases side by side. */
export function compareRoute(language: Language): Route {
  const { heading: title, chooseHint: description } = TEXTS[language].compare;
  return {
    metadata: () => metadataOf({ language, path: PATHS.compare, title, description }),
    Page: () => <CompareView language={language} />,
  };
}
