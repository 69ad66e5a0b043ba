import type { CaseField } from '../field.ts';
import { CASE_FIELD_LIST, type NamedField } from './case-field-list.ts';

/** True of a field that is read out of the text of the case, so that it says nothing the text does not. */
export function isDerived({ kind }: CaseField): boolean {
  return kind === 'figures' || kind === 'citations';
}

/** The fields as people read them, and as reading needs them: what is derived from the others stands last. */
export const READING_ORDER: readonly NamedField[] = [
  ...CASE_FIELD_LIST.filter(([, field]) => !isDerived(field)),
  ...CASE_FIELD_LIST.filter(([, field]) => isDerived(field)),
];
