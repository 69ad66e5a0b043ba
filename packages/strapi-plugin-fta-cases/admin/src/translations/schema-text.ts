import { type Bilingual, type FieldText, fieldText } from '@fta/cases-core/schema';
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

/** What the schema says of how to fill a field in. */
export function helpOf(schema: z.ZodType): Bilingual | undefined {
  return textOf(schema).help;
}
