import type * as z from 'zod';

/** A text in the two languages the project speaks. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Label and help of a field, for forms, templates and documents. */
export interface FieldText {
  readonly label: Bilingual;
  readonly help?: Bilingual;
}

interface FieldMeta extends Record<string, unknown> {
  title: string;
  description?: string;
  'x-en': { title: string; description?: string };
}

/**
 * Attaches label and help to a schema as zod metadata. Chinese is `title` and `description`,
 * which JSON Schema keeps; English travels beside them under `x-en`.
 */
export function field<T extends z.ZodType>(schema: T, label: Bilingual, help?: Bilingual): T {
  const meta: FieldMeta = {
    title: label.zh,
    'x-en': { title: label.en, ...(help && { description: help.en }) },
    ...(help && { description: help.zh }),
  };
  return schema.meta(meta) as T;
}

/** Reads back what `field` attached; `undefined` for a schema without it. */
export function fieldText(schema: z.ZodType): FieldText | undefined {
  const meta = schema.meta() as FieldMeta | undefined;
  if (!meta?.['x-en']) return undefined;
  const label = { zh: meta.title, en: meta['x-en'].title };
  if (meta.description === undefined || meta['x-en'].description === undefined) return { label };
  return { label, help: { zh: meta.description, en: meta['x-en'].description } };
}
