import type { Language } from '@fta/cases-core/schema';
import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { CUSTOM_FIELD } from '../../shared/uids.ts';
import { REVIEW_STATES } from '../../shared/workflow.ts';
import { YEAR_INPUT } from './fields/year.ts';
import { hintIn } from './translations/hints.ts';
import { languageOf } from './translations/language.ts';

interface LayoutOfView {
  readonly layout: EditLayout;
}

/**
 * The edit view without what tells an editor nothing: limits that are none, and the state, which the panel shows. Help is
 * in the language of the panel. Fields of a case are read there only: they are written on the desk.
 */
export function tidyLayout<T extends LayoutOfView>(view: T): T {
  const { layout } = view;
  const language = languageOf(document.documentElement.lang);
  const isCase = layout.layout.flat(2).some(isOfCase);
  const shown = (field: EditFieldLayout) => ({
    ...withHintIn(language, withoutTechnicalLimit(withPlainYear(field))),
    ...(isCase && { disabled: true }),
  });
  const panels = layout.layout.map((panel) =>
    panel.map((row) => row.filter((field) => !isReviewState(field)).map(shown)),
  );
  return { ...view, layout: { ...layout, layout: panels.map((panel) => panel.filter((row) => row.length > 0)) } };
}

/** The sections of a case are kept in a field of our own, which nothing else has. */
function isOfCase({ attribute }: EditFieldLayout): boolean {
  return 'customField' in attribute && attribute.customField === CUSTOM_FIELD.sections;
}

function isReviewState({ name, attribute }: EditFieldLayout): boolean {
  return name === 'reviewState' && 'enum' in attribute && attribute.enum.join() === REVIEW_STATES.join();
}

/** Years have an input of their own, under a type that Strapi's types do not know. */
function withPlainYear(field: EditFieldLayout): EditFieldLayout {
  if (field.name !== 'year' || field.type !== 'integer') return field;
  return { ...field, type: YEAR_INPUT as typeof field.type };
}

function withHintIn(language: Language, field: EditFieldLayout): EditFieldLayout {
  return typeof field.hint === 'string' ? { ...field, hint: hintIn(field.hint, language) } : field;
}

/** Text columns have to have a limit; what may be printed is said in the help of the field. */
const NO_LIMIT = 100_000;

function withoutTechnicalLimit(field: EditFieldLayout): EditFieldLayout {
  const { attribute } = field;
  if (!('maxLength' in attribute) || Number(attribute.maxLength) < NO_LIMIT) return field;
  const { maxLength: _none, ...rest } = attribute;
  return { ...field, attribute: rest } as EditFieldLayout;
}
