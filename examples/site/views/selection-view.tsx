import { TOPICS } from '@fta/cases-core/schema';
import { drawByTopic, isLogarithmic } from '../charts/by-topic.ts';
import type { OtherUnitsPage, SelectionPage } from '../content/figures-pages.ts';
import { PATHS, selectionPath } from '../content/paths.ts';
import { unitName } from '../content/units.ts';
import { Chart } from '../parts/chart.tsx';
import { PairsSection, RankedSection } from '../parts/charted-sections.tsx';
import { FigureRowsTable } from '../parts/figure-rows-table.tsx';
import { topicLabel } from '../parts/labels.ts';
import { formatCompact, formatNumber } from '../parts/numbers.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { TopicMenu } from '../parts/side-menu.tsx';
import { UnitMenu } from '../parts/unit-menu.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface SelectionViewProps {
  readonly language: Language;
  readonly page: SelectionPage;
}

/** The figures of a unit, or of a unit and a topic, against each other. */
export function SelectionView({ language, page }: SelectionViewProps) {
  const { summary, topic, units } = page;
  return (
    <Shell language={language} path={selectionPath(summary.slug, topic)} entry="figures">
      <div className="wrap">
        <div className="with-menu">
          <UnitMenu language={language} units={units} current={summary.slug} />
          <div className="figures-content">
            <PageHead heading={selectionHeading(page, language)} />
            <TopicMenu
              language={language}
              topics={page.topics}
              current={topic}
              pathOf={(each) => selectionPath(summary.slug, each)}
            />
            <Summary language={language} page={page} />
            <Spread language={language} page={page} />
            <RankedSection language={language} name="decreases" ink="decrease" rows={page.decreases} />
            <RankedSection language={language} name="increases" ink="increase" rows={page.increases} />
            <PairsSection language={language} pairs={page.pairs} />
            <RankedSection language={language} name="rest" ink="other" rows={page.rest} />
          </div>
        </div>
      </div>
    </Shell>
  );
}

export function selectionHeading({ summary: { unit }, topic }: SelectionPage, language: Language): string {
  const texts = TEXTS[language];
  const heading = fill(texts.figures.unitHeading, { unit: unitName(unit, language) });
  return topic === null ? heading : `${heading}${texts.colon}${topicLabel(topic, language)}`;
}

function Summary({ language, page: { summary } }: SelectionViewProps) {
  const texts = TEXTS[language].figures;
  const entries = [
    [texts.count, summary.figures],
    [texts.cases, summary.cases],
    [texts.least, summary.min],
    [texts.middle, summary.median],
    [texts.greatest, summary.max],
  ] as const;
  return (
    <dl className="summary-numbers">
      {entries.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value >= 1e5 ? formatCompact(value, language) : formatNumber(value, language)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const LEAST_DOTS = 5;

function Spread({ language, page: { spread } }: SelectionViewProps) {
  const texts = TEXTS[language].figures;
  const topics = TOPICS.filter(({ key }) => spread.some(({ topic }) => topic === key));
  if (spread.length < LEAST_DOTS || topics.length < 2) return null;
  const labelled = topics.map(({ key, label }) => ({ key, label: label[language] }));
  const formatValue = (value: number) => formatCompact(value, language);
  return (
    <section className="figures-section" id="topics">
      <h2>{texts.perTopic}</h2>
      <Chart
        caption={texts.perTopic}
        note={isLogarithmic(spread.map(({ value }) => value)) ? texts.perTopicNoteLogarithmic : texts.perTopicNote}
        drawFor={(width) => drawByTopic(spread, { width, topics: labelled, formatValue })}
      />
      <ul className="legend" aria-hidden="true">
        {(['decrease', 'increase', 'other'] as const).map((change) => (
          <li key={change} data-change={change}>
            {change === 'other' ? texts.rest : TEXTS[language].figure.change[change]}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OtherUnitsViewProps {
  readonly language: Language;
  readonly page: OtherUnitsPage;
}

/** Figures whose units cannot be compared. */
export function OtherUnitsView({ language, page: { units, rows } }: OtherUnitsViewProps) {
  const texts = TEXTS[language].figures;
  return (
    <Shell language={language} path={PATHS.otherUnits} entry="figures">
      <div className="wrap">
        <div className="with-menu">
          <UnitMenu language={language} units={units} current="other" />
          <div className="figures-content">
            <PageHead heading={texts.otherUnits} intro={texts.otherUnitsNote} />
            {rows.length > 0 && <FigureRowsTable language={language} label={texts.otherUnits} rows={rows} />}
          </div>
        </div>
      </div>
    </Shell>
  );
}
