import { inline, SCHEMA_VERSION } from '@fta/cases-core/schema';
import { DATA_SHAPES } from './data-shapes.ts';
import { jsonSchemas, type Shape } from './derive.ts';
import type { JsonSchema } from './types.ts';

/** What the schema is known by, wherever it is served from. */
const ID = `urn:fta-cases:schema:${SCHEMA_VERSION}`;

const addressOf = (name: string) => `#/$defs/${name}`;

/**
 * JSON Schema of the data: of a batch or a case as the whole, of each part under `$defs`, in the words of
 * the standard alone; titles are in both languages, as in `toJsonSchema` of `@fta/cases-core`.
 */
export function dataSchema(): JsonSchema {
  const shapes = Object.entries<Shape>(DATA_SHAPES);
  const schemas = jsonSchemas(Object.fromEntries(shapes.map(([name, { schema }]) => [name, schema])), addressOf);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: inline({ zh: '批次或案例', en: 'A batch or a case' }),
    anyOf: [{ $ref: addressOf('Batch') }, { $ref: addressOf('Case') }],
    $defs: Object.fromEntries(shapes.map(([name, { about }]) => [name, { title: inline(about), ...schemas[name] }])),
  };
}
