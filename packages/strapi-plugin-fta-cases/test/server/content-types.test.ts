import { caseSchema, fieldText, SECTION_KINDS } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { attributeOf } from '../../server/src/content-types/attribute.ts';
import { CONTENT } from '../../server/src/content-types/case.ts';
import { contentTypes } from '../../server/src/content-types/index.ts';
import { formText } from '../../shared/form-text.ts';

describe('the content types', () => {
  it('are as they were reviewed: an attribute that goes takes its column and what is in it along', async () => {
    await expect(`${JSON.stringify(contentTypes, null, 2)}\n`).toMatchFileSnapshot('./content-types.snapshot.json');
  });

  it('hold every part of a case, in the order of the schema', () => {
    expect(Object.keys(CONTENT)).toEqual(Object.keys(caseSchema.shape));
    const { attributes, config } = contentTypes.case.schema;
    for (const name of Object.values(CONTENT).flatMap(Object.keys)) expect(attributes).toHaveProperty(name);
    const shown = config.layouts.edit.flat().map(({ name }) => name);
    for (const kept of Object.values(CONTENT))
      expect(shown).toEqual(expect.arrayContaining(Object.keys(kept).slice(0, 1)));
  });

  it('share no object, since Strapi writes into them', () => {
    const seen = new Set<object>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(seen.has(value)).toBe(false);
      seen.add(value);
      for (const each of Object.values(value)) visit(each);
    };
    for (const { schema } of Object.values(contentTypes)) visit(schema.attributes);
  });

  it('label the form as the schema does, with the limits of what may be printed, but that of a title', () => {
    const { title } = contentTypes.case.schema.config.metadatas;
    expect(title?.edit.label).toBe(fieldText(caseSchema.shape.title)?.label.zh);
    expect(title?.edit.description).not.toMatch(/\d+字/);
    expect(contentTypes.case.schema.config.metadatas.summary?.edit.description).toContain('不超过500字');
  });
});

describe('attributeOf', () => {
  it.each([
    [z.string(), { type: 'string', maxLength: 100_000, column: { type: 'text', args: ['longtext'] } }],
    [z.number().int().min(1).max(9).nullable(), { type: 'integer', min: 1, max: 9 }],
    [z.enum(SECTION_KINDS), { type: 'enumeration', enum: [...SECTION_KINDS] }],
    [
      z.enum(['370000', '410000']),
      { type: 'string', maxLength: 100_000, column: { type: 'text', args: ['longtext'] } },
    ],
  ])('%#', (schema, attribute) => {
    expect(attributeOf(schema)).toEqual(attribute);
  });

  it('refuses what has no attribute, and a field without a label', () => {
    expect(() => attributeOf(z.array(z.string()))).toThrow(/array/);
    expect(() => formText(z.string())).toThrow(/no label/);
  });
});
