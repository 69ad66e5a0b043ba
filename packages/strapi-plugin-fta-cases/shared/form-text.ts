import {
  type Bilingual,
  type CaseFieldName,
  caseSchema,
  type FieldKind,
  fieldText,
  type NamedField,
  publishableCaseSchema,
} from '@fta/cases-core/schema';
import type * as z from 'zod';

/** Label and help of a field, the limits of what may be printed among the help. */
export interface FormText {
  readonly label: Bilingual;
  readonly help: Bilingual | null;
}

/**
 * What a form says of a field, from the schema's metadata.
 * @throws TypeError for a schema without a label.
 */
export function formText(schema: z.ZodType, printable: z.ZodType = schema): FormText {
  const text = fieldText(schema);
  if (!text) throw new TypeError(`a schema of type ${schema.def.type} has no label`);
  const limits = limitText(printable);
  const help = [text.help, limits].filter((part) => part !== undefined);
  if (help.length === 0) return { label: text.label, help: null };
  return {
    label: text.label,
    help: { zh: help.map(({ zh }) => zh).join('；'), en: help.map(({ en }) => en).join('; ') },
  };
}

/**
 * What a form says of a field of a case. The limit of a title is the profile's, which the desk tells where it is written.
 */
export function caseFieldText([name, { kind }]: NamedField): FormText {
  const schema: z.ZodType = caseSchema.shape[name];
  return kind === 'title' ? formText(schema) : formText(schema, printed(name, kind));
}

/** The schema that has the limits of a field in print. */
function printed(name: CaseFieldName, kind: FieldKind): z.ZodType {
  const { shape } = publishableCaseSchema;
  return kind === 'provider' ? shape.provider.shape.name : shape[name];
}

function limitText(schema: z.ZodType): Bilingual | undefined {
  const text = inner(schema);
  if (text.def.type !== 'string') return undefined;
  const { minLength, maxLength } = text as z.ZodString;
  if (maxLength === null) return undefined;
  if (minLength !== null && minLength > 1) {
    return { zh: `${minLength}至${maxLength}字`, en: `${minLength} to ${maxLength} characters` };
  }
  return { zh: `不超过${maxLength}字`, en: `at most ${maxLength} characters` };
}

/** The schema of what may also be null. */
export function inner(schema: z.ZodType): z.ZodType {
  return schema.def.type === 'nullable' ? inner((schema as z.ZodNullable<z.ZodType>).unwrap()) : schema;
}

/** The accounts that write for a provider: a field of the CMS's own, which the schema does not know. */
export const CONTRIBUTORS_TEXT: FormText = {
  label: { zh: '录入人员', en: 'Contributors' },
  help: {
    zh: '列入的录入人员只能编辑其所属单位的案例',
    en: 'Contributors listed here may edit cases of their own providers only',
  },
};
