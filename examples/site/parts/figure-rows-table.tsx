import { type FigurePair, type FigureRow, reduction } from '../content/figure-rows.ts';
import { excerptAround } from '../content/segments.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { Marked } from './case-entry.tsx';
import { hrefOfCase } from './link.ts';
import { formatChange, formatNumber } from './numbers.ts';

/** More rows make a page that nobody reads to its end. */
const MOST_ROWS = 100;

interface FigureRowsTableProps {
  readonly language: Language;
  /** Names the table for those who do not see what is above it. */
  readonly label: string;
  readonly rows: readonly FigureRow[];
}

/** Figures of many cases with the words around them. */
export function FigureRowsTable({ language, label, rows }: FigureRowsTableProps) {
  const texts = TEXTS[language].figures;
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <>
      <table className="figure-rows" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col" className="number">
              {texts.value}
            </th>
            <th scope="col">{texts.case}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.case.id} ${row.number}`}>
              <td lang="zh-Hans">
                <FigureName row={row} />
              </td>
              <td className="number" lang="zh-Hans">
                {row.figure.text}
              </td>
              <td lang="zh-Hans">
                <CaseOfFigure language={language} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf language={language} shown={shown.length} total={rows.length} />
    </>
  );
}

interface PairsTableProps extends Omit<FigureRowsTableProps, 'rows'> {
  readonly pairs: readonly FigurePair[];
}

/** What was before and after, with the change between. */
export function PairsTable({ language, label, pairs }: PairsTableProps) {
  const texts = TEXTS[language].figures;
  const shown = pairs.slice(0, MOST_ROWS);
  return (
    <>
      <table className="figure-rows pairs" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col" className="number">
              {texts.before}
            </th>
            <th scope="col" className="number">
              {texts.after}
            </th>
            <th scope="col" className="number">
              {texts.changed}
            </th>
            <th scope="col">{texts.case}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair) => (
            <tr key={`${pair.to.case.id} ${pair.to.number}`}>
              <td lang="zh-Hans">
                <FigureName row={pair.to} />
              </td>
              <td className="number" lang="zh-Hans" data-label={texts.before}>
                {pair.from.figure.text}
              </td>
              <td className="number" lang="zh-Hans" data-label={texts.after}>
                {pair.to.figure.text}
              </td>
              <td className="number" data-label={texts.changed}>
                {changeOf(pair, language)}
              </td>
              <td lang="zh-Hans">
                <CaseOfFigure language={language} row={pair.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf language={language} shown={shown.length} total={pairs.length} />
    </>
  );
}

export function FigureName({ row: { figure, sentence, mark } }: { readonly row: FigureRow }) {
  const { text, span } = excerptAround(sentence, mark);
  return (
    <>
      {figure.label !== '' && <strong>{figure.label}</strong>}
      <span className="around">
        <Marked text={text} marks={[span]} />
      </span>
    </>
  );
}

export function CaseOfFigure({ language, row }: { readonly language: Language; readonly row: FigureRow }) {
  return (
    <>
      <a href={`${hrefOfCase(language, row.case.id)}#figure-${row.number}-text`}>{row.case.title}</a>
      <span className="around">{row.case.provider}</span>
    </>
  );
}

export function ShownOf({ language, shown, total }: { language: Language; shown: number; total: number }) {
  if (shown === total) return null;
  const values = { shown: formatNumber(shown, language), total: formatNumber(total, language) };
  return <p className="note">{fill(TEXTS[language].figures.shown, values)}</p>;
}

function changeOf(pair: FigurePair, language: Language): string {
  return formatChange(-(reduction(pair) ?? 0), language);
}
