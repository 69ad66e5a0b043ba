import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { batchSchema } from '../src/schema/batch.ts';
import { JSON_SCHEMA_NAMES, type JsonSchemaName, toJsonSchema } from '../src/schema/json-schema.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

/** Reads a JSON Schema back. zod compiles patterns without the u flag JSON Schema asks for, so \p{…} is spelled out. */
function readerOf(name: JsonSchemaName) {
  const text = JSON.stringify(toJsonSchema(name)).replaceAll(
    String.raw`[^\\p{Cc}\\p{Cs}\\u2028\\u2029]`,
    String.raw`(?:[^\\0-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\u2028\\u2029]|[\\ud800-\\udbff][\\udc00-\\udfff])`,
  );
  return z.fromJSONSchema(JSON.parse(text));
}

describe('toJsonSchema', () => {
  it.each(JSON_SCHEMA_NAMES)('gives %s as one self-contained object schema, the same each time', (name) => {
    const schema = toJsonSchema(name);
    const text = JSON.stringify(schema);
    expect(schema.type).toBe('object');
    expect(text).not.toContain('"$ref"');
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(JSON.stringify(toJsonSchema(name))).toBe(text);
  });

  it('is what the snapshot has', async () => {
    await expect(`${JSON.stringify(toJsonSchema('batch'), null, 2)}\n`).toMatchFileSnapshot(
      '__snapshots__/batch.schema.snap',
    );
    await expect(`${JSON.stringify(toJsonSchema('publishableCase'), null, 2)}\n`).toMatchFileSnapshot(
      '__snapshots__/publishable-case.schema.snap',
    );
  });

  it('names every field in both languages', () => {
    const unnamed: string[] = [];
    const visit = (schema: z.core.JSONSchema.JSONSchema, path: string) => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (typeof property === 'boolean') continue;
        if (!property.title || !property['x-en']) unnamed.push(`${path}/${name}`);
        visit(property, `${path}/${name}`);
      }
      if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)) {
        visit(schema.items, `${path}[]`);
      }
    };
    for (const name of JSON_SCHEMA_NAMES) visit(toJsonSchema(name), name);
    expect(unnamed).toEqual([]);
  });

  it('takes the batches that the zod schema takes, and refuses what it refuses', () => {
    const read = readerOf('batch');
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        expect(read.safeParse(batch).success).toBe(true);
      }),
      { numRuns: 50 },
    );
    const batch = batchOf(soundCase());
    const wrong = [
      { ...batch, ordinal: 0 },
      { ...batch, id: 'A b' },
      { ...batch, colour: 'red' },
      { ...batch, cases: [{ ...soundCase(), lead: [''] }] },
      { ...batch, cases: [{ ...soundCase(), number: 1.5 }] },
    ];
    for (const value of wrong) {
      expect(batchSchema.safeParse(value).success).toBe(false);
      expect(read.safeParse(value).success).toBe(false);
    }
  });

  it('is stricter for publication', () => {
    const read = readerOf('publishableCase');
    expect(read.safeParse(soundCase()).success).toBe(true);
    expect(read.safeParse(soundCase({ title: '创新' })).success).toBe(false);
    expect(readerOf('case').safeParse(soundCase({ title: '创新' })).success).toBe(true);
  });
});
