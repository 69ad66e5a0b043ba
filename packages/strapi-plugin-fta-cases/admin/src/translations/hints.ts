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
import { CONTRIBUTORS_TEXT, caseFieldText, formText } from '../../../shared/form-text.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The help of every field of a form, which Strapi keeps in its settings in one language, by what it is in Chinese; that of
 * a title also by what it was while it named a limit of its own.
 */
const HELPS: ReadonlyMap<string, Bilingual> = new Map([
  ...allHelps().map((help) => [help.zh, help] as const),
  ...formerHelps(),
]);

/** The help of a field in the language; what somebody has written in the settings stays as it is. */
export function hintIn(hint: string, language: keyof Bilingual): string {
  return HELPS.get(hint)?.[language] ?? hint;
}

function allHelps(): Bilingual[] {
  return [
    ...CASE_FIELD_LIST.map((field) => caseFieldText(field).help),
    ...helpsOf(batchSchema.shape),
    ...helpsOf(providerSchema.shape),
    titleOfBatch(),
    CONTRIBUTORS_TEXT.help,
  ].filter((help) => help !== null);
}

function formerHelps(): [zh: string, help: Bilingual][] {
  const { title } = caseSchema.shape;
  const [former, help] = [formText(title, publishableCaseSchema.shape.title).help, formText(title).help];
  return former && help ? [[former.zh, help]] : [];
}

function helpsOf(shape: Shape) {
  return Object.values(shape).map((schema) => formText(schema).help);
}

function titleOfBatch() {
  return formText(batchSchema.shape.title, publishableBatchSchema.shape.title).help;
}
