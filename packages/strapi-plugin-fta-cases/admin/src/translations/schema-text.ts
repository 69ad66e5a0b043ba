import { type Bilingual, caseSchema, type FieldText, fieldText } from '@fta/cases-core/schema';
import type * as z from 'zod';

/** @throws TypeError for a schema without a label, which is a mistake of the caller's. */
function textOf(schema: z.ZodType): FieldText {
  const text = fieldText(schema);
  if (!text) throw new TypeError(`a schema of type ${schema.def.type} has no label`);
  return text;
}

/** What the schema calls a field. */
export function labelOf(schema: z.ZodType): Bilingual {
  return textOf(schema).label;
}

/** How a field of a case is filled in, by its attribute; `undefined` where the schema says nothing. */
export function helpOfField(name: string): Bilingual | undefined {
  const schema = (caseSchema.shape as Readonly<Record<string, z.ZodType>>)[name];
  return schema && helpOf(schema);
}

/** What the schema says of how to fill a field in. */
function helpOf(schema: z.ZodType): Bilingual | undefined {
  return textOf(schema).help;
}
