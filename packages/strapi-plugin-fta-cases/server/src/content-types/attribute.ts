import { type Bilingual, fieldText } from '@fta/cases-core';
import type * as z from 'zod';

/** A scalar attribute of a Strapi content type, as far as the schema decides it. */
export type ScalarAttribute =
  | { type: 'string'; maxLength: number; column: { type: 'text'; args: ['longtext'] } }
  | { type: 'integer'; min?: number; max?: number }
  | { type: 'enumeration'; enum: string[] };

/**
 * Strapi cuts strings at 255 unless told otherwise, also in drafts. What is fit to print is asked at submission; what a
 * document says has to be kept until then.
 */
const LONGEST_LINE = 100_000;

/**
 * The attribute that holds a value of the schema: string, whole number or enumeration.
 * @throws TypeError for any other schema, which is a mistake of the caller's.
 */
export function attributeOf(schema: z.ZodType): ScalarAttribute {
  const { def } = inner(schema);
  switch (def.type) {
    case 'string':
    case 'literal':
      return longString();
    case 'number':
      return { type: 'integer', ...bounds(inner(schema) as z.ZodNumber) };
    case 'enum': {
      const values = Object.values((def as unknown as { entries: Record<string, string> }).entries);
      return values.every((value) => ENUM_NAME.test(value)) ? { type: 'enumeration', enum: values } : longString();
    }
    default:
      throw new TypeError(`no attribute for a schema of type ${def.type}`);
  }
}

/** What Strapi takes for a value of an enumeration. */
const ENUM_NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

const longString = (): ScalarAttribute => ({
  type: 'string',
  maxLength: LONGEST_LINE,
  column: { type: 'text', args: ['longtext'] },
});

function inner(schema: z.ZodType): z.ZodType {
  return schema.def.type === 'nullable' ? inner((schema as z.ZodNullable<z.ZodType>).unwrap()) : schema;
}

function bounds(schema: z.ZodNumber): { min?: number; max?: number } {
  const { minValue, maxValue } = schema;
  return { ...(minValue !== null && { min: minValue }), ...(maxValue !== null && { max: maxValue }) };
}

/** JSON kept as text: PostgreSQL's jsonb would reorder keys, and bytes are to come back as they went in. */
const jsonColumn = { column: { type: 'text', args: ['longtext'] } } as const;

export const jsonAttribute = { type: 'json', ...jsonColumn } as const;

/** A JSON attribute with an input of its own in the edit view. */
export function customField(name: string) {
  return { type: 'customField', customField: name, ...jsonColumn } as const;
}

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
