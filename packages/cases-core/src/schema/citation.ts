import * as z from 'zod';
import { field } from './field.ts';
import { spanFields } from './figure.ts';
import { lineText, nameText } from './text.ts';

export const citationSchema = z
  .object({
    title: field(lineText, { zh: '文件名', en: 'Title' }),
    documentNumber: field(nameText.nullable(), { zh: '文号', en: 'Document number' }),
    ...spanFields,
  })
  .strict();

export type Citation = z.infer<typeof citationSchema>;
