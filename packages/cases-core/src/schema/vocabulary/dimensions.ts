import type { Bilingual } from '../field.ts';

/**
 * The kinds of measures, by which figures can be compared. `unit` is the base unit that most of a kind are converted to;
 * `derive/figures/unit-table.ts` says which units that are, and which keep a base unit of their own.
 */
export const DIMENSIONS = [
  { key: 'share', unit: '%', label: { zh: '比例', en: 'Share' } },
  { key: 'points', unit: '百分点', label: { zh: '百分点', en: 'Percentage points' } },
  { key: 'multiple', unit: '倍', label: { zh: '倍数', en: 'Multiple' } },
  { key: 'money', unit: '元', label: { zh: '金额', en: 'Money' } },
  { key: 'duration', unit: 'h', label: { zh: '时长', en: 'Duration' } },
  { key: 'count', unit: '', label: { zh: '数量', en: 'Count' } },
  { key: 'people', unit: '人', label: { zh: '人数', en: 'People' } },
  { key: 'weight', unit: 'kg', label: { zh: '重量', en: 'Weight' } },
  { key: 'volume', unit: 'm³', label: { zh: '体积', en: 'Volume' } },
  { key: 'distance', unit: 'km', label: { zh: '距离', en: 'Distance' } },
  { key: 'area', unit: 'm²', label: { zh: '面积', en: 'Area' } },
  { key: 'energy', unit: 'kWh', label: { zh: '能量与功率', en: 'Energy and power' } },
  { key: 'speed', unit: 'km/h', label: { zh: '速度', en: 'Speed' } },
  { key: 'order', unit: '级', label: { zh: '量级', en: 'Order of size' } },
] as const satisfies readonly { key: string; unit: string; label: Bilingual }[];

/** One of the keys of {@link DIMENSIONS}. */
export type DimensionKey = (typeof DIMENSIONS)[number]['key'];

/** The keys of {@link DIMENSIONS}, in its order. */
export const DIMENSION_KEYS = DIMENSIONS.map((dimension) => dimension.key) as [DimensionKey, ...DimensionKey[]];
