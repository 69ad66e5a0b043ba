import {
  type Citation,
  citationSchema,
  type Figure,
  figureSchema,
  publishableCaseSchema,
} from '@fta/cases-core/schema';
import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import { RemarksContext } from '../remarks/Remarks.tsx';
import { useFieldRemarks } from '../remarks/use-field-remarks.ts';
import { PlaceLink } from '../review/PlaceLink.tsx';
import { useCaseReview } from '../review/use-case-review.ts';
import { labelOf } from '../translations/schema-text.ts';
import { useText, type Wording } from '../translations/use-text.ts';
import { WrappedTd } from '../WrappedTd.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldInputProps } from './field-input.ts';

interface Column<T> {
  readonly schema: z.ZodType;
  readonly cell: (entry: T, wording: Wording) => ReactNode;
}

const figure = figureSchema.shape;
const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  { schema: figure.text, cell: ({ text }) => text },
  { schema: figure.value, cell: valueText },
  { schema: figure.unit, cell: ({ unit }) => unit },
  { schema: figure.qualifier, cell: ({ qualifier }, { t }) => t(`qualifier.${qualifier}`) },
  { schema: figure.change, cell: ({ change }, { t }) => change && t(`change.${change}`) },
  { schema: figure.asOf, cell: ({ asOf }) => asOf },
  { schema: figure.label, cell: ({ label }) => label },
];

const citation = citationSchema.shape;
const CITATION_COLUMNS: readonly Column<Citation>[] = [
  { schema: citation.title, cell: ({ title }) => title },
  { schema: citation.documentNumber, cell: ({ documentNumber }) => documentNumber },
];

/** Input of the custom field for what is derived from the text: shown, never typed. The attribute tells which it is. */
export default function DerivedInput(props: FieldInputProps<Figure[]> | FieldInputProps<Citation[]>) {
  return props.name === 'citations' ? (
    <DerivedTable
      field={props as FieldInputProps<Citation[]>}
      columns={CITATION_COLUMNS}
      printable={publishableCaseSchema.shape.citations}
    />
  ) : (
    <DerivedTable
      field={props as FieldInputProps<Figure[]>}
      columns={FIGURE_COLUMNS}
      printable={publishableCaseSchema.shape.figures}
    />
  );
}

interface DerivedTableProps<T> {
  readonly field: FieldInputProps<T[]>;
  readonly columns: readonly Column<T>[];
  readonly printable: z.ZodType;
}

function DerivedTable<T extends Figure | Citation>({ field, columns, printable }: DerivedTableProps<T>) {
  const wording = useText();
  const { t, say } = wording;
  const review = useCaseReview();
  const entries = field.value ?? [];
  const remarks = useFieldRemarks({ ...field, value: entries }, printable, review);
  return (
    <RemarksContext.Provider value={remarks}>
      <FieldFrame name={field.name} label={field.label} hint={t('derived.note')}>
        {entries.length === 0 ? (
          <Typography textColor="neutral600">{t('derived.none')}</Typography>
        ) : (
          <Table colCount={columns.length + 1} rowCount={entries.length + 1}>
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
                  {columns.map(({ schema, cell }) => (
                    <WrappedTd key={labelOf(schema).en}>
                      <Typography variant="pi">{cell(entry, wording)}</Typography>
                    </WrappedTd>
                  ))}
                  <WrappedTd>
                    <PlaceLink pointer={entry.path} />
                  </WrappedTd>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </FieldFrame>
    </RemarksContext.Provider>
  );
}

function valueText({ value, min, max }: Figure): string {
  if (value !== null) return String(value);
  return min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
}
