import { CASE_FIELD_LIST, type CASE_FIELDS, type Case, type CaseField, type FieldKind } from '@fta/cases-core/schema';

/** Kinds of fields that say which case it is, and those that are read out of the text: nobody writes them in it. */
type GivenKind = 'id' | 'number' | 'figures' | 'citations';

/** The name of a field that editors write. */
export type ContentFieldName = {
  [Name in keyof typeof CASE_FIELDS]: (typeof CASE_FIELDS)[Name]['kind'] extends GivenKind ? never : Name;
}[keyof typeof CASE_FIELDS];

/** What editors write of a case: all of it but its identity and what is derived from the text. */
export type CaseContent = Pick<Case, ContentFieldName>;

export type ContentField = readonly [name: ContentFieldName, field: CaseField];

const GIVEN: ReadonlySet<FieldKind> = new Set<GivenKind>(['id', 'number', 'figures', 'citations']);

/** The fields of {@link CaseContent}, in the order of the schema. */
export const CONTENT_FIELDS = CASE_FIELD_LIST.filter(
  ([, { kind, fixed }]) => !GIVEN.has(kind) && !fixed,
) as unknown as readonly ContentField[];

/** Fields of some kinds, in the order of these kinds. */
export function fieldsOf(...kinds: readonly FieldKind[]): readonly ContentField[] {
  return kinds.flatMap((kind) => CONTENT_FIELDS.filter(([, field]) => field.kind === kind));
}
