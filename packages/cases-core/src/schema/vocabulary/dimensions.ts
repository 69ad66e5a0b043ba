import type { Bilingual } from '../field.ts';
import { DIMENSION_UNITS, type DimensionKey } from './dimension-units.ts';

const LABELS: Readonly<Record<DimensionKey, Bilingual>> = {
  share: { zh: '比例', en: 'Share' },
  points: { zh: '百分点', en: 'Percentage points' },
  multiple: { zh: '倍数', en: 'Multiple' },
  money: { zh: '金额', en: 'Money' },
  duration: { zh: '时长', en: 'Duration' },
  count: { zh: '数量', en: 'Count' },
  people: { zh: '人数', en: 'People' },
  weight: { zh: '重量', en: 'Weight' },
  volume: { zh: '体积', en: 'Volume' },
  distance: { zh: '距离', en: 'Distance' },
  area: { zh: '面积', en: 'Area' },
  energy: { zh: '能量与功率', en: 'Energy and power' },
  speed: { zh: '速度', en: 'Speed' },
  order: { zh: '量级', en: 'Order of size' },
};

/** The keys of {@link DIMENSIONS}, in its order. */
export const DIMENSION_KEYS = Object.keys(DIMENSION_UNITS) as [DimensionKey, ...DimensionKey[]];

/**
 * The kinds of measures, by which figures can be compared. `unit` is the base unit that most of a kind are converted to;
 * `derive/figures/unit-table.ts` says which units that are, and which keep a base unit of their own.
 */
export const DIMENSIONS = DIMENSION_KEYS.map((key) => ({ key, unit: DIMENSION_UNITS[key], label: LABELS[key] }));
