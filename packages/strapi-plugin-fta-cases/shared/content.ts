import { blankCase, CASE_FIELD_LIST, type CASE_FIELDS, type Case } from '@fta/cases-core/schema';

type Fields = typeof CASE_FIELDS;
type EditedName = { [Name in keyof Fields]: Fields[Name] extends { fixed: true } ? never : Name }[keyof Fields];

/** What editors write of a case: every field that is neither given once nor read out of the text. */
export type CaseContent = Pick<Case, EditedName>;

/** The fields of {@link CaseContent} with their kinds, in the order of the schema. */
export const EDITED_FIELDS = CASE_FIELD_LIST.filter(([, { fixed }]) => !fixed).map(
  ([name, { kind }]) => [name as EditedName, kind] as const,
);

/** The edited part of a case, keys in the order of the schema. A field that an older version does not have was blank. */
export function contentOf(source: Partial<Case>): CaseContent {
  const blank = blankCase();
  return Object.fromEntries(
    EDITED_FIELDS.map(([name]) => [name, source[name] ?? blank[name]]),
  ) as unknown as CaseContent;
}

/** A case with this content; for whoever compares or shows content as a case. */
export function caseWith(content: CaseContent): Case {
  return { ...blankCase(), ...content };
}

/** Whether two values are the same to the letter, the keys of their objects in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)]);
}
