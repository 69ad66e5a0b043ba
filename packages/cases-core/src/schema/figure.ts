import * as z from 'zod';
import { field } from './field.ts';
import { lineText, nameText, paragraphText } from './text.ts';

/** The precision of a figure: as stated, 超 (`over`), 约 (`about`), 不到 (`under`). */
export const QUALIFIERS = ['exact', 'over', 'about', 'under'] as const;
/** The ways a figure states a change: by how much (`increase`, `decrease`), or one end of it (`from`, `to`). */
export const CHANGES = ['increase', 'decrease', 'from', 'to'] as const;

const offset = z.number().int().min(0).max(100_000_000);

/** JSON Pointer (RFC 6901) inside the case, to the string that `start` and `end` count in. */
const textPointer = z.string().regex(/^\/(?:lead\/\d+|sections\/\d+\/(?:lead\/\d+|points\/\d+\/paragraphs\/\d+))$/);

const isoPeriod = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\.\.))?$/);

/** Where a figure or citation stands: a string of the case and UTF-16 offsets in it. */
export const spanFields = {
  path: field(textPointer, { zh: '位置', en: 'Path' }),
  start: field(offset, { zh: '起点', en: 'Start' }),
  end: field(offset, { zh: '终点', en: 'End' }),
};

/** A quantity as stated: `value`, or `min` and `max` of a range, in `unit`; `asOf` an ISO 8601 date or period. */
export const figureSchema = z
  .object({
    text: field(paragraphText, { zh: '原文', en: 'Text' }),
    value: field(z.number().nullable(), { zh: '数值', en: 'Value' }),
    min: field(z.number().nullable(), { zh: '下限', en: 'Minimum' }),
    max: field(z.number().nullable(), { zh: '上限', en: 'Maximum' }),
    unit: field(nameText, { zh: '单位', en: 'Unit' }),
    qualifier: field(z.enum(QUALIFIERS), { zh: '限定', en: 'Qualifier' }),
    change: field(z.enum(CHANGES).nullable(), { zh: '变化', en: 'Change' }),
    asOf: field(isoPeriod.nullable(), { zh: '时点', en: 'As of' }),
    label: field(lineText, { zh: '指标', en: 'Label' }),
    ...spanFields,
  })
  .strict();

/** A quantity that a case states, with its place in the text. */
export type Figure = z.infer<typeof figureSchema>;
