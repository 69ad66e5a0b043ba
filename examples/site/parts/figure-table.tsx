import { caseSchema, fieldText, figureSchema } from '@fta/cases-core/schema';
import type { FigureInSentence } from '../content/case-page.ts';
import { segmentsOf } from '../content/segments.ts';
import { unitName } from '../content/units.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { formatQuantity } from './numbers.ts';

interface FigureTableProps {
  readonly language: Language;
  readonly figures: readonly FigureInSentence[];
}

/** The figures of a case under the sentences they stand in. */
export function FigureTable({ language, figures }: FigureTableProps) {
  if (figures.length === 0) return null;
  const label = (field: 'label' | 'unit' | 'change') => fieldText(figureSchema.shape[field])?.label[language];
  return (
    <section className="case-figures" id="figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{fieldText(caseSchema.shape.figures)?.label[language]}</h2>
      <p className="note">{TEXTS[language].case.figuresNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{label('label')}</th>
            <th scope="col" className="number">
              {TEXTS[language].figures.value}
            </th>
            <th scope="col">{label('unit')}</th>
            <th scope="col">{label('change')}</th>
          </tr>
        </thead>
        {bySentence(figures).map((group) => (
          <SentenceGroup key={group[0]?.number} language={language} group={group} />
        ))}
      </table>
    </section>
  );
}

interface NumberedFigure extends FigureInSentence {
  readonly number: number;
}

function SentenceGroup({
  language,
  group,
}: {
  readonly language: Language;
  readonly group: readonly NumberedFigure[];
}) {
  const [first] = group;
  if (first === undefined) return null;
  const marks = group.map(({ figure: { start, end }, number }) => ({
    start: start - first.sentence.start,
    end: end - first.sentence.start,
    number,
  }));
  let offset = 0;
  return (
    <tbody>
      <tr className="sentence">
        <th colSpan={4} scope="rowgroup" lang="zh-Hans">
          {segmentsOf(first.sentence.text, marks).map(({ text, span, isFirst }) => {
            const key = offset;
            offset += text.length;
            if (span === null) return text;
            return isFirst ? (
              <a key={key} className="mark" href={`#figure-${span.number}-text`}>
                {text}
              </a>
            ) : (
              <span key={key} className="mark">
                {text}
              </span>
            );
          })}
        </th>
      </tr>
      {group.map(({ figure, number }) => (
        <tr key={number} id={`figure-${number}`} tabIndex={-1}>
          <td lang="zh-Hans">{figure.label}</td>
          <td className="number">{formatQuantity(figure, language)}</td>
          <td lang="zh-Hans">{figure.unit === '' ? '' : unitName(figure.unit, 'zh')}</td>
          <td>{TEXTS[language].figure.change[figure.change ?? 'none']}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Figures of the same sentence together, in reading order. */
function bySentence(figures: readonly FigureInSentence[]): NumberedFigure[][] {
  const groups: NumberedFigure[][] = [];
  for (const [i, each] of figures.entries()) {
    const before = groups.at(-1)?.[0];
    const isSame = before?.figure.path === each.figure.path && before.sentence.start === each.sentence.start;
    if (isSame) groups.at(-1)?.push({ ...each, number: i + 1 });
    else groups.push([{ ...each, number: i + 1 }]);
  }
  return groups;
}
