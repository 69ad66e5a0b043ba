import {
  type Bilingual,
  batchSchema,
  CASE_FIELD_LIST,
  caseSchema,
  providerSchema,
  publishableBatchSchema,
  publishableCaseSchema,
} from '@fta/cases-core/schema';
import type * as z from 'zod';
import { CONTRIBUTORS_TEXT, formText } from '../../../shared/form-text.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/** The help of every field of a form, which Strapi keeps in its settings in one language, by what it is in Chinese. */
const HELPS: ReadonlyMap<string, Bilingual> = new Map(allHelps().map((help) => [help.zh, help]));

/** The help of a field in the language; what somebody has written in the settings stays as it is. */
export function hintIn(hint: string, language: keyof Bilingual): string {
  return HELPS.get(hint)?.[language] ?? hint;
}

function allHelps(): Bilingual[] {
  const cases = CASE_FIELD_LIST.flatMap(([name, { kind }]) => {
    const printed = (publishableCaseSchema.shape as Shape)[name];
    const limits = kind === 'provider' ? publishableCaseSchema.shape.provider.shape.name : printed;
    return formText((caseSchema.shape as Shape)[name] as z.ZodType, limits).help ?? [];
  });
  return [
    ...cases,
    ...helpsOf(batchSchema.shape),
    ...helpsOf(providerSchema.shape),
    titleOfBatch(),
    CONTRIBUTORS_TEXT.help,
  ].filter((help) => help !== null);
}

function helpsOf(shape: Shape) {
  return Object.values(shape).map((schema) => formText(schema).help);
}

function titleOfBatch() {
  return formText(batchSchema.shape.title, publishableBatchSchema.shape.title).help;
}
