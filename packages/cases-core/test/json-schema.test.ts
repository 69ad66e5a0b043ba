import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { batchSchema } from '../src/schema/batch.ts';
import { JSON_SCHEMA_NAMES, type JsonSchemaName, toJsonSchema } from '../src/schema/json-schema.ts';
import { titleText } from '../src/schema/text.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

/** Somebody else's validator, as it comes: strict, so that a word which the standard does not have stops it. */
function validatorOf(name: JsonSchemaName): ValidateFunction {
  return new Ajv2020().compile(toJsonSchema(name));
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

  it.each(JSON_SCHEMA_NAMES)(
    '%s compiles in a strict validator, and in engines that look neither ahead nor back',
    (name) => {
      expect(() => validatorOf(name)).not.toThrow();
      expect(JSON.stringify(toJsonSchema(name))).not.toMatch(/\(\?<?[=!]/);
    },
  );

  it('reads a line as the text rules have it, with and without the flag of code points', () => {
    const { pattern = '' } = z.toJSONSchema(titleText);
    const parts = fc.constantFrom(
      '字',
      'a',
      ' ',
      '\u3000',
      '\ufeff',
      '\n',
      '\u2028',
      '\0',
      '\x9f',
      '😀',
      '\ud83d',
      '\ude00',
    );
    const isLine = (text: string) => text.trim() === text && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (written) => {
        const text = written.join('');
        const expected = [isLine(text), isLine(text)];
        expect([new RegExp(pattern).test(text), new RegExp(pattern, 'u').test(text)]).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
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
        if (!/^\p{Script=Han}.* \/ [A-Z]/u.test(property.title ?? '')) unnamed.push(`${path}/${name}`);
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
    const takes = validatorOf('batch');
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        expect([takes(batch), takes.errors]).toEqual([true, null]);
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
      expect(takes(value)).toBe(false);
    }
  });

  it('is stricter for publication', () => {
    const takes = validatorOf('publishableCase');
    expect(takes(soundCase())).toBe(true);
    expect(takes(soundCase({ title: '创新' }))).toBe(false);
    expect(validatorOf('case')(soundCase({ title: '创新' }))).toBe(true);
  });
});
