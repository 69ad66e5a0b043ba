import type * as z from 'zod';
import { inner } from '../../../shared/form-text.ts';

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
