import type { CaseField } from '../field.ts';
import { CASE_FIELDS } from './case-fields.ts';

/** The name of a field of a case. */
export type CaseFieldName = keyof typeof CASE_FIELDS;

/** A field with its name. */
export type NamedField = readonly [name: CaseFieldName, field: CaseField];

/** The fields in the order of the schema, for whoever treats them by their kind. */
export const CASE_FIELD_LIST = Object.entries(CASE_FIELDS) as unknown as readonly NamedField[];
