import { type Measure, measuresOf } from '@fta/cases-core/query';
import type { Figure } from '@fta/cases-core/schema';
import { TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { AskFigure } from '../../asking/AskFigure.tsx';
import { amountText, changeText, indicatorLabel, statementText } from '../../fields/measure-text.ts';
import { useCasePlaces } from '../../review/case-places.ts';
import { useText, type Wording } from '../../translations/use-text.ts';
import { useFirstRows } from '../../use-first-rows.tsx';

/** So many at first: the panel is narrow, and rows cost time while somebody types. */
const SHOWN = 40;

const COLUMNS = ['desk.figures.words', 'desk.figures.amount', 'desk.figures.about'] as const;

/** The figures that the text states, as they were read; pressed, each leads to its place. */
export function FiguresTab({ figures }: { readonly figures: readonly Figure[] }) {
  const wording = useText();
  const { t } = wording;
  const places = useCasePlaces();
  const { rows, more } = useFirstRows(measuresOf(figures), SHOWN);
  if (figures.length === 0) return <Typography variant="pi">{t('desk.figures.none')}</Typography>;
  return (
    <>
      <Table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{t(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((measure) => (
            <tr key={`${measure.figure.path} ${measure.figure.start}`}>
              <td>
                <TextButton onClick={() => places?.go?.(measure.figure.path)}>{statementText(measure)}</TextButton>
                <AskFigure figure={measure.figure} />
              </td>
              <td>{amountText(measure)}</td>
              <td>{aboutOf(measure, wording)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </>
  );
}

function aboutOf(measure: Measure, wording: Wording): string {
  const { t, say } = wording;
  const { label, indicator, qualifier, asOf, repeats } = measure.figure;
  const known = indicatorLabel(indicator);
  const parts = [
    known ? say(known) : label,
    qualifier !== 'exact' && t(`qualifier.${qualifier}`),
    changeText(measure, wording),
    asOf,
    repeats !== null && t('figure.repeats'),
  ];
  return parts.filter(Boolean).join(' · ');
}

const Table = styled.table`
  button {
    justify-content: flex-start;
    text-align: start;
  }
  width: 100%;
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.5;

  th,
  td {
    padding: 0.6rem 0.4rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 600;
    white-space: nowrap;
  }
`;
