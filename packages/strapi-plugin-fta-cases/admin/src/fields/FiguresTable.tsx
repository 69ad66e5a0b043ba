import { type Measure, measuresOf } from '@fta/cases-core/query';
import { type Figure, figureSchema } from '@fta/cases-core/schema';
import { Badge } from '@strapi/design-system';
import { labelOf } from '../translations/schema-text.ts';
import { type Column, EntriesTable } from './EntriesTable.tsx';
import { amountText, changeText, indicatorLabel, statementText } from './measure-text.ts';

const { text, value, qualifier, change, asOf, label, indicator } = figureSchema.shape;

const COLUMNS: readonly Column<Measure>[] = [
  {
    label: labelOf(text),
    isLong: true,
    cell: (measure, { t }) => (
      <>
        {statementText(measure)} {measure.figure.repeats !== null && <Badge>{t('figure.repeats')}</Badge>}
      </>
    ),
  },
  { label: labelOf(value), isLong: true, cell: amountText },
  { label: labelOf(qualifier), cell: ({ figure }, { t }) => t(`qualifier.${figure.qualifier}`) },
  { label: labelOf(change), isLong: true, cell: changeText },
  { label: labelOf(asOf), cell: ({ figure }) => figure.asOf },
  { label: labelOf(label), isLong: true, cell: ({ figure }) => figure.label },
  {
    label: labelOf(indicator),
    isLong: true,
    cell: ({ figure }, { say }) => {
      const known = indicatorLabel(figure.indicator);
      return known && say(known);
    },
  },
];

/** The figures of a case: what was before and after a change in one row, a repetition marked. */
export function FiguresTable({ figures }: { readonly figures: readonly Figure[] }) {
  return <EntriesTable columns={COLUMNS} entries={measuresOf(figures)} placeOf={({ figure }) => figure} />;
}
