import * as z from 'zod';
import { batchSchema } from './batch.ts';
import { caseSchema, draftCaseSchema } from './case.ts';
import { type Bilingual, inline } from './field.ts';
import { publishableBatchSchema, publishableCaseSchema } from './publishable.ts';

/** The shapes that can be had as JSON Schema. */
const SCHEMAS = {
  batch: { schema: batchSchema, label: { zh: '案例汇编', en: 'Batch of cases' } },
  case: { schema: caseSchema, label: { zh: '案例', en: 'Case' } },
  draftCase: { schema: draftCaseSchema, label: { zh: '案例草稿', en: 'Draft of a case' } },
  publishableCase: { schema: publishableCaseSchema, label: { zh: '可发布的案例', en: 'Case fit to be published' } },
  publishableBatch: { schema: publishableBatchSchema, label: { zh: '可发布的汇编', en: 'Batch fit to be published' } },
} as const satisfies Record<string, { schema: z.ZodType; label: Bilingual }>;

/** One of {@link JSON_SCHEMA_NAMES}. */
export type JsonSchemaName = keyof typeof SCHEMAS;

/** The shapes that {@link toJsonSchema} knows. */
export const JSON_SCHEMA_NAMES = Object.keys(SCHEMAS) as JsonSchemaName[];

/**
 * JSON Schema (draft 2020-12) of one of the project's shapes, derived from the zod schema, in the words of the standard
 * alone: titles and descriptions are in both languages. What zod refines beyond JSON Schema (a case has practices and
 * outcomes, spans match their text, ids are unique) is not in it.
 */
export function toJsonSchema(name: JsonSchemaName): z.core.JSONSchema.JSONSchema {
  const { schema, label } = SCHEMAS[name];
  const { $schema, ...derived } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { ...($schema !== undefined && { $schema }), title: inline(label), ...derived };
}
