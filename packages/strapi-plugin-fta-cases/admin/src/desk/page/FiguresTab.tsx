import type { Figure } from '@fta/cases-core/schema';
import { TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { amountOf } from '../../fields/amount.ts';
import { useCasePlaces } from '../../review/case-places.ts';
import { useText, type Wording } from '../../translations/use-text.ts';

const COLUMNS = ['desk.figures.words', 'desk.figures.amount', 'desk.figures.about'] as const;

/** The figures that the text states, as they were read; pressed, each leads to its place. */
export function FiguresTab({ figures }: { readonly figures: readonly Figure[] }) {
  const wording = useText();
  const { t } = wording;
  const places = useCasePlaces();
  if (figures.length === 0) return <Typography variant="pi">{t('desk.figures.none')}</Typography>;
  return (
    <Table>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column}>{t(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.path} ${figure.start}`}>
            <td>
              <TextButton onClick={() => places?.go?.(figure.path)}>{figure.text}</TextButton>
            </td>
            <td>
              {amountOf(figure)}
              {figure.unit}
            </td>
            <td>{aboutOf(figure, wording)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function aboutOf({ qualifier, change, asOf, label }: Figure, { t }: Wording): string {
  const parts = [
    label,
    qualifier !== 'exact' && t(`qualifier.${qualifier}`),
    change !== null && t(`change.${change}`),
    asOf,
  ];
  return parts.filter(Boolean).join(' · ');
}

const Table = styled.table`
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
