import { INDICATORS, type IndicatorKey } from '@fta/cases-core/schema';
import type { FigureRow } from '../content/figure-rows.ts';
import type { Finding, FindingGroup } from '../content/findings.ts';
import { MANY_MARKS } from '../content/histogram.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { CaseOfFigure, FigureName, ShownOf } from './figure-rows-table.tsx';
import { FindingMarks } from './finding-marks.tsx';
import { topicLabel } from './labels.ts';
import { formatChange, statedChange } from './numbers.ts';

/** More rows of a group make a page that nobody reads to its end: fewer where marks lead to the others. */
const MOST_ROWS = 20;
const MOST_ROWS_BESIDE_MARKS = 10;
/** A row of marks says more than the table from so many on. */
const LEAST_MARKS = 3;

interface FindingsSectionProps {
  readonly language: Language;
  readonly group: FindingGroup;
}

export function groupId(indicator: IndicatorKey | null): string {
  return indicator ?? 'other-findings';
}

export function groupLabel(indicator: IndicatorKey | null, language: Language): string {
  const known = INDICATORS.find(({ key }) => key === indicator);
  return known?.label[language] ?? TEXTS[language].figures.otherFindings;
}

/** What cases say of one indicator: a row a finding, before and after and the change. */
export function FindingsSection({ language, group: { indicator, findings, medians } }: FindingsSectionProps) {
  const texts = TEXTS[language].figures;
  const heading = groupLabel(indicator, language);
  const stated = (['decrease', 'increase'] as const).flatMap((change) => {
    const median = medians[change];
    if (!median) return [];
    const direction = change === 'decrease' ? texts.falls : texts.rises;
    return [fill(texts.median, { direction, share: formatChange(median.share, language), count: median.count })];
  });
  const shared = findings.filter(({ share }) => share !== null);
  const shown = findings.slice(0, shared.length < MANY_MARKS ? MOST_ROWS : MOST_ROWS_BESIDE_MARKS);
  return (
    <section className="figures-section" id={groupId(indicator)}>
      <h2>{heading}</h2>
      {indicator !== null && stated.length > 0 && <p className="note">{stated.join(' · ')}</p>}
      {indicator !== null && shared.length >= LEAST_MARKS && <FindingMarks language={language} findings={shared} />}
      <table className="figure-rows pairs findings" aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            {[texts.before, texts.after, texts.changed].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">{texts.case}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding) => (
            <FindingRow key={`${finding.row.case.id} ${finding.row.number}`} language={language} finding={finding} />
          ))}
        </tbody>
      </table>
      <ShownOf language={language} shown={shown.length} total={findings.length} />
      <p className="figures-download">
        <button type="button" className="link" data-picture="" aria-label={fill(texts.pictureOf, { heading })}>
          {texts.picture}
        </button>
      </p>
    </section>
  );
}

function FindingRow({ language, finding }: { readonly language: Language; readonly finding: Finding }) {
  const texts = TEXTS[language].figures;
  const { row, from, to, stated, topics } = finding;
  return (
    <tr>
      <td lang="zh-Hans">
        <FigureName row={row} />
      </td>
      <ValueCell row={from} label={texts.before} />
      <ValueCell row={to} label={texts.after} />
      <td className="number" data-label={texts.changed}>
        {stated ? <span lang="zh-Hans">{statedChange(stated.figure)}</span> : changeIn(finding, language)}
      </td>
      <td lang="zh-Hans">
        <CaseOfFigure language={language} row={row} />
        <span className="around" lang={language === 'zh' ? 'zh-Hans' : 'en'}>
          {topics.map((topic) => topicLabel(topic, language)).join(' · ')}
        </span>
      </td>
    </tr>
  );
}

function ValueCell({ row, label }: { readonly row: FigureRow | null; readonly label: string }) {
  if (!row) return <td className="number" />;
  return (
    <td className="number" lang="zh-Hans" data-label={label}>
      {row.figure.text}
    </td>
  );
}

function changeIn({ share }: Finding, language: Language): string {
  return share === null ? '' : formatChange(share, language);
}
