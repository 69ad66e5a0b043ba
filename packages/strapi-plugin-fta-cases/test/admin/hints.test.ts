import { batchSchema, caseSchema, publishableCaseSchema } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { hintIn } from '../../admin/src/translations/hints.ts';
import { contentTypes } from '../../server/src/content-types/index.ts';
import { formText } from '../../shared/form-text.ts';

const HAN = /\p{Script=Han}/u;

interface Edit {
  readonly edit: { readonly description: string };
}

/** Helps that Strapi's settings have of the fields that the schema knows. */
const descriptions = [contentTypes.case, contentTypes.batch, contentTypes.provider].flatMap(({ schema }) =>
  Object.values(schema.config.metadatas as Readonly<Record<string, Edit>>)
    .map(({ edit }) => edit.description)
    .filter((description) => description !== ''),
);

describe('the help of a field', () => {
  it('is known in both languages for every field of a case, a batch and a provider', () => {
    expect(descriptions.length).toBeGreaterThan(5);
    for (const description of descriptions) {
      expect(hintIn(description, 'zh')).toBe(description);
      expect(hintIn(description, 'en'), description).not.toMatch(HAN);
    }
  });

  it('has the limits of what may be printed', () => {
    const help = formText(caseSchema.shape.summary, publishableCaseSchema.shape.summary).help;
    expect(hintIn(help?.zh ?? '', 'en')).toMatch(/characters/);
  });

  it('names no limit of a title, also where the settings have one from an earlier version', () => {
    const { zh = '' } = formText(caseSchema.shape.title, publishableCaseSchema.shape.title).help ?? {};
    expect(zh).toMatch(/\d/);
    expect(hintIn(zh, 'zh')).not.toMatch(/\d/);
    expect(hintIn(zh, 'en')).not.toMatch(/\d|\p{Script=Han}/u);
  });

  it('stays as somebody wrote it in the settings', () => {
    expect(hintIn('本单位另有规定', 'en')).toBe('本单位另有规定');
    expect(hintIn(formText(batchSchema.shape.id).help?.zh ?? '', 'zh')).toBe(
      formText(batchSchema.shape.id).help?.zh ?? '',
    );
  });
});
