import type { Bilingual } from '@fta/cases-core/schema';
import * as z from 'zod';
import type { JsonSchema } from './types.ts';

/** A shape that has a name. */
export interface Shape {
  readonly schema: z.ZodType;
  readonly about: Bilingual;
  /** What each value of an enumeration is called. */
  readonly values?: Readonly<Record<string, Bilingual>>;
  /** Of OpenAPI's own. */
  readonly keywords?: JsonSchema;
}

/**
 * JSON Schemas (draft 2020-12) by name, of what the schemas come to once they have read something. One that stands in
 * another is referred to under the address of its name.
 */
export function jsonSchemas<Name extends string>(
  schemas: Readonly<Record<Name, z.ZodType>>,
  addressOf: (name: string) => string,
): Readonly<Record<Name, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries<z.ZodType>(schemas)) registry.add(schema, { id });
  const derived = z.toJSONSchema(registry, { io: 'output', uri: addressOf }).schemas;
  const own: Record<string, JsonSchema> = {};
  for (const [name, { $id: _id, $schema: _dialect, ...schema }] of Object.entries(derived)) own[name] = schema;
  return own as Record<Name, JsonSchema>;
}
