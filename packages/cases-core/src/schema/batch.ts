import * as z from 'zod';
import { caseSchema } from './case.ts';
import { field } from './field.ts';
import { nameText, slug, titleText } from './text.ts';

/** The version of the shape, which every batch carries. */
export const SCHEMA_VERSION = '1';

/** A batch is known by issuer, series and ordinal together: every issuer has its own 第一批. */
export const batchSchema = z
  .object({
    schemaVersion: field(z.literal(SCHEMA_VERSION), { zh: '格式版本', en: 'Schema version' }),
    id: field(slug, { zh: '编号', en: 'Id' }),
    title: field(titleText, { zh: '标题', en: 'Title' }),
    issuer: field(nameText, { zh: '发布单位', en: 'Issuer' }),
    series: field(nameText, { zh: '系列', en: 'Series' }),
    ordinal: field(z.number().int().min(1).max(999), { zh: '批次', en: 'Ordinal' }),
    year: field(z.number().int().min(1949).max(2199).nullable(), { zh: '年份', en: 'Year' }),
    cases: field(z.array(caseSchema), { zh: '案例', en: 'Cases' }),
  })
  .strict();

/** One document: the cases that an issuer published together. */
export type Batch = z.infer<typeof batchSchema>;
