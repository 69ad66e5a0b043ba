import type { FiguresPage, OtherUnitsPage, SelectionPage } from '../content/figures-pages.ts';
import { PATHS } from '../content/paths.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { contentAt, NO_PAGE, namesBelow } from '../views/content.ts';
import { FiguresView } from '../views/figures-view.tsx';
import { metadataOf } from '../views/metadata.ts';
import { OtherUnitsView, SelectionView, selectionHeading } from '../views/selection-view.tsx';
import type { ParameterRoute, Route } from './route.ts';

/** Figures across cases. */
export function figuresRoute(language: Language): Route {
  const { heading: title } = TEXTS[language].figures;
  return {
    metadata: () => metadataOf({ language, path: PATHS.figures, title }),
    Page: () => <FiguresView language={language} page={contentAt<FiguresPage>(PATHS.figures)} />,
  };
}

/** The figures of a unit, of a unit and a topic, or of all units that are seldom used. */
export function selectionRoute(language: Language): ParameterRoute<{ selection: string[] }> {
  const pathOf = (selection: readonly string[]) => `${PATHS.figures}${selection.join('/')}/`;
  return {
    params: () => namesBelow(PATHS.figures).map((name) => ({ selection: name.split('/') })),
    async metadata({ params }) {
      const { selection } = await params;
      const path = pathOf(selection);
      if (selection[0] === NO_PAGE) return {};
      const { figures } = TEXTS[language];
      if (path === PATHS.otherUnits) return metadataOf({ language, path, title: figures.otherUnits });
      const page = contentAt<SelectionPage>(path);
      const description = fill(figures.unitIntro, { figures: page.summary.figures, cases: page.summary.cases });
      return metadataOf({ language, path, title: selectionHeading(page, language), description });
    },
    async Page({ params }) {
      const { selection } = await params;
      const path = pathOf(selection);
      if (selection[0] === NO_PAGE) return null;
      if (path === PATHS.otherUnits) {
        return <OtherUnitsView language={language} page={contentAt<OtherUnitsPage>(path)} />;
      }
      return <SelectionView language={language} page={contentAt<SelectionPage>(path)} />;
    },
  };
}
