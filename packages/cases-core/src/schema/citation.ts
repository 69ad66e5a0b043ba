import * as z from 'zod';
import { field } from './field.ts';
import { spanFields } from './figure.ts';
import { lineText, nameText } from './text.ts';

/** A cited document: its title without 《》, its number (国发〔2023〕9号) or `null`, and its place. */
export const citationSchema = z
  .object({
    title: field(lineText, { zh: '文件名', en: 'Title' }),
    documentNumber: field(nameText.nullable(), { zh: '文号', en: 'Document number' }),
    ...spanFields,
  })
  .strict();

/** A document that a case names, with its place in the text. */
export type Citation = z.infer<typeof citationSchema>;
