import { CASE_FIELDS, type CaseField, type FieldKind } from '@fta/cases-core/schema';
import { type CaseContent, EDITED_FIELDS } from '../../../../shared/content.ts';

export type { CaseContent };

/** The name of a field that editors write. */
export type ContentFieldName = keyof CaseContent;

export type ContentField = readonly [name: ContentFieldName, field: CaseField];

/** The fields of {@link CaseContent}, in the order of the schema. */
export const CONTENT_FIELDS: readonly ContentField[] = EDITED_FIELDS.map(([name]) => [name, CASE_FIELDS[name]]);

/** Fields of some kinds, in the order of these kinds. */
export function fieldsOf(...kinds: readonly FieldKind[]): readonly ContentField[] {
  return kinds.flatMap((kind) => CONTENT_FIELDS.filter(([, field]) => field.kind === kind));
}
