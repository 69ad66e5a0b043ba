import type { CaseField } from '../field.ts';
import { CASE_FIELDS } from './case-fields.ts';

/** The name of a field of a case. */
export type CaseFieldName = keyof typeof CASE_FIELDS;

/** A field with its name. */
export type NamedField = readonly [name: CaseFieldName, field: CaseField];

/** The fields in the order of the schema, for whoever treats them by their kind. */
export const CASE_FIELD_LIST = Object.entries(CASE_FIELDS) as unknown as readonly NamedField[];

/** True of a field that is read out of the text of the case, so that it says nothing the text does not. */
export function isDerived({ kind }: CaseField): boolean {
  return kind === 'figures' || kind === 'citations';
}

/** The fields as people read them, and as reading needs them: what is derived from the others stands last. */
export const READING_ORDER: readonly NamedField[] = [
  ...CASE_FIELD_LIST.filter(([, field]) => !isDerived(field)),
  ...CASE_FIELD_LIST.filter(([, field]) => isDerived(field)),
];
