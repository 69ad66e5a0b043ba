import type { AboutPage } from '../content/about-page.ts';
import { PATHS } from '../content/paths.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { AboutView } from '../views/about-view.tsx';
import { contentAt } from '../views/content.ts';
import { metadataOf } from '../views/metadata.ts';
import type { Route } from './route.ts';

/** What this is. */
export function aboutRoute(language: Language): Route {
  const { heading: title, what: description } = TEXTS[language].about;
  return {
    metadata: () => metadataOf({ language, path: PATHS.about, title, description }),
    Page: () => <AboutView language={language} page={contentAt<AboutPage>(PATHS.about)} />,
  };
}
