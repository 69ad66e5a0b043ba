import { caseSchema, fieldText, INDICATORS, REGIONS, SECTION_KINDS, TOPICS } from '@fta/cases-core/schema';
import type { ReactNode } from 'react';
import type { ComparisonProps, ComparisonTexts } from '../browser/comparison.tsx';
import { PATHS } from '../content/paths.ts';
import { sectionLabel } from '../parts/labels.ts';
import { fileHref, hrefOf } from '../parts/link.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

/** The page on which cases are compared; the browser fetches them. */
export function CompareView({ language, children }: { readonly language: Language; readonly children?: ReactNode }) {
  return (
    <Shell language={language} path={PATHS.compare} entry="list">
      <div className="wrap">
        <PageHead heading={TEXTS[language].compare.heading} />
        {children}
      </div>
    </Shell>
  );
}

/** What the comparison in the browser is given. */
export function comparisonProps(language: Language): ComparisonProps {
  return {
    language,
    texts: comparisonTexts(language),
    folderUrl: fileHref('/data/cases/'),
    listUrl: hrefOf(language, PATHS.list),
  };
}

function comparisonTexts(language: Language): ComparisonTexts {
  const { compare, figure } = TEXTS[language];
  const field = (name: 'provider' | 'regions' | 'topics' | 'summary') =>
    fieldText(caseSchema.shape[name])?.label[language] ?? name;
  return {
    compare,
    change: figure.change,
    noUnit: figure.noUnit,
    fields: {
      batch: TEXTS[language].list.facets.batch,
      provider: field('provider'),
      regions: field('regions'),
      topics: field('topics'),
      summary: field('summary'),
    },
    topics: Object.fromEntries(TOPICS.map(({ key, label }) => [key, label[language]])) as ComparisonTexts['topics'],
    indicators: Object.fromEntries(
      INDICATORS.map(({ key, label }) => [key, label[language]]),
    ) as ComparisonTexts['indicators'],
    regions: Object.fromEntries(
      REGIONS.map(({ code, label }) => [code, label[language]]),
    ) as ComparisonTexts['regions'],
    sections: SECTION_KINDS.map((kind) => ({ kind, label: sectionLabel(kind, language) })),
  };
}
