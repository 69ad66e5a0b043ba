import { type Citation, citationSchema, type Figure } from '@fta/cases-core/schema';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { labelOf } from '../translations/schema-text.ts';
import { useText } from '../translations/use-text.ts';
import { type Column, EntriesTable } from './EntriesTable.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import type { FieldInputProps } from './field-input.ts';

const { title, documentNumber } = citationSchema.shape;
const CITATION_COLUMNS: readonly Column<Citation>[] = [
  { label: labelOf(title), isLong: true, cell: (citation) => citation.title },
  { label: labelOf(documentNumber), cell: (citation) => citation.documentNumber },
];

/** Input of the custom field for what is derived from the text: shown, never typed. The attribute tells which it is. */
export default function DerivedInput(props: FieldInputProps<Figure[]> | FieldInputProps<Citation[]>) {
  return props.name === 'citations' ? (
    <DerivedField field={props as FieldInputProps<Citation[]>}>
      {(citations) => <EntriesTable columns={CITATION_COLUMNS} entries={citations} placeOf={(citation) => citation} />}
    </DerivedField>
  ) : (
    <DerivedField field={props as FieldInputProps<Figure[]>}>
      {(figures) => <FiguresTable figures={figures} />}
    </DerivedField>
  );
}

interface DerivedFieldProps<T> {
  readonly field: FieldInputProps<T[]>;
  readonly children: (entries: readonly T[]) => ReactNode;
}

function DerivedField<T>({ field, children }: DerivedFieldProps<T>) {
  const { t } = useText();
  const entries = field.value ?? [];
  return (
    <FieldFrame name={field.name} label={field.label} note={t('derived.note')}>
      {entries.length === 0 ? <Typography textColor="neutral600">{t('derived.none')}</Typography> : children(entries)}
    </FieldFrame>
  );
}
