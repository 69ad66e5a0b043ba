import * as z from 'zod';
import { field } from './field.ts';
import { lineText, nameText, paragraphText } from './text.ts';
import { DIMENSION_KEYS } from './vocabulary/dimensions.ts';
import { INDICATOR_KEYS } from './vocabulary/indicators.ts';

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

const number = z.number().nullable();
/** The place of another figure in the list of the same case. */
const placeInCase = z.number().int().min(0).max(1_000_000).nullable();

/** The amount of a figure in the base unit of its dimension; see {@link DIMENSIONS}. */
export const baseSchema = z
  .object({
    value: field(number, { zh: '数值', en: 'Value' }),
    min: field(number, { zh: '下限', en: 'Minimum' }),
    max: field(number, { zh: '上限', en: 'Maximum' }),
    unit: field(nameText, { zh: '单位', en: 'Unit' }),
  })
  .strict();

/**
 * A quantity as stated: `value`, or `min` and `max` of a range, in `unit`; `asOf` an ISO 8601 date or period. From
 * `dimension` on what is made of it: `base` is the amount in the base unit of its dimension, so that figures with the same
 * base unit compare; `pair` is the place, in the figures of the case, of the other end of a change (`from` and `to` point
 * at each other, a stated change at the `to` it is of); `repeats` is that of an earlier statement of the same.
 */
export const figureSchema = z
  .object({
    text: field(paragraphText, { zh: '原文', en: 'Text' }),
    value: field(number, { zh: '数值', en: 'Value' }),
    min: field(number, { zh: '下限', en: 'Minimum' }),
    max: field(number, { zh: '上限', en: 'Maximum' }),
    unit: field(nameText, { zh: '单位', en: 'Unit' }),
    qualifier: field(z.enum(QUALIFIERS), { zh: '限定', en: 'Qualifier' }),
    change: field(z.enum(CHANGES).nullable(), { zh: '变化', en: 'Change' }),
    asOf: field(isoPeriod.nullable(), { zh: '时点', en: 'As of' }),
    label: field(lineText, { zh: '指标', en: 'Label' }),
    ...spanFields,
    dimension: field(z.enum(DIMENSION_KEYS).nullable(), { zh: '量纲', en: 'Dimension' }),
    base: field(baseSchema.nullable(), { zh: '基准值', en: 'Base value' }),
    indicator: field(z.enum(INDICATOR_KEYS).nullable(), { zh: '指标类别', en: 'Indicator' }),
    pair: field(placeInCase, { zh: '变化的另一端', en: 'Other end of the change' }),
    repeats: field(placeInCase, { zh: '重复的指标', en: 'Earlier statement' }),
  })
  .strict();

/**
 * A figure as it is stated, before what it measures is known: how documents that are older than these fields have it.
 * Any of them may be there.
 */
export const statedFigureSchema = figureSchema.partial({
  dimension: true,
  base: true,
  indicator: true,
  pair: true,
  repeats: true,
});

/** A figure that may lack what is made of its statement. */
export type StatedFigure = z.infer<typeof statedFigureSchema>;

/** A quantity that a case states, with its place in the text. */
export type Figure = z.infer<typeof figureSchema>;
