import { type Citation, citationSchema, type Figure, figureSchema } from '@fta/cases-core/schema';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type * as z from 'zod';
import { PlaceLink } from '../review/PlaceLink.tsx';
import { labelOf } from '../translations/schema-text.ts';
import { useText, type Wording } from '../translations/use-text.ts';
import { WrappedTd } from '../WrappedTd.tsx';
import { amountOf } from './amount.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldInputProps } from './field-input.ts';

interface Column<T> {
  readonly schema: z.ZodType;
  /** Long text, which may take several lines. */
  readonly isLong?: boolean;
  readonly cell: (entry: T, wording: Wording) => ReactNode;
}

const figure = figureSchema.shape;
const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  { schema: figure.text, isLong: true, cell: ({ text }) => text },
  { schema: figure.value, cell: amountOf },
  { schema: figure.unit, cell: ({ unit }) => unit },
  { schema: figure.qualifier, cell: ({ qualifier }, { t }) => t(`qualifier.${qualifier}`) },
  { schema: figure.change, cell: ({ change }, { t }) => change && t(`change.${change}`) },
  { schema: figure.asOf, cell: ({ asOf }) => asOf },
  { schema: figure.label, isLong: true, cell: ({ label }) => label },
];

const citation = citationSchema.shape;
const CITATION_COLUMNS: readonly Column<Citation>[] = [
  { schema: citation.title, isLong: true, cell: ({ title }) => title },
  { schema: citation.documentNumber, cell: ({ documentNumber }) => documentNumber },
];

/** Many narrow columns beside the side panel. */
const Compact = styled(Table)`
  th,
  td {
    height: auto;
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[1]}`};
  }
`;

/** Input of the custom field for what is derived from the text: shown, never typed. The attribute tells which it is. */
export default function DerivedInput(props: FieldInputProps<Figure[]> | FieldInputProps<Citation[]>) {
  return props.name === 'citations' ? (
    <DerivedTable field={props as FieldInputProps<Citation[]>} columns={CITATION_COLUMNS} />
  ) : (
    <DerivedTable field={props as FieldInputProps<Figure[]>} columns={FIGURE_COLUMNS} />
  );
}

interface DerivedTableProps<T> {
  readonly field: FieldInputProps<T[]>;
  readonly columns: readonly Column<T>[];
}

function DerivedTable<T extends Figure | Citation>({ field, columns }: DerivedTableProps<T>) {
  const wording = useText();
  const { t, say } = wording;
  const entries = field.value ?? [];
  return (
    <FieldFrame name={field.name} label={field.label} note={t('derived.note')}>
      {entries.length === 0 ? (
        <Typography textColor="neutral600">{t('derived.none')}</Typography>
      ) : (
        <Compact colCount={columns.length + 1} rowCount={entries.length + 1}>
          <Thead>
            <Tr>
              {columns.map(({ schema }) => (
                <Th key={labelOf(schema).en}>
                  <Typography variant="sigma">{say(labelOf(schema))}</Typography>
                </Th>
              ))}
              <Th>
                <Typography variant="sigma">{t('derived.place')}</Typography>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {entries.map((entry) => (
              <Tr key={`${entry.path} ${entry.start}`}>
                {columns.map(({ schema, isLong, cell }) => {
                  const Cell = isLong ? WrappedTd : Td;
                  return (
                    <Cell key={labelOf(schema).en}>
                      <Typography variant="pi">{cell(entry, wording)}</Typography>
                    </Cell>
                  );
                })}
                <WrappedTd>
                  <PlaceLink pointer={entry.path} />
                </WrappedTd>
              </Tr>
            ))}
          </Tbody>
        </Compact>
      )}
    </FieldFrame>
  );
}
