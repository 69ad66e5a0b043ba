import type { Figure } from '../schema/figure.ts';

/** The values a figure may stand for, in the unit all of its kind are converted to. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** Units that measure the same thing, as multiples of one of them. */
const CONVERSIONS: readonly (readonly [pattern: RegExp, unit: string, factor: number])[] = [
  [/^(?:TEU|标箱|标准箱|个?标准集装箱|个标箱|个标准箱)$/iu, 'TEU', 1],
  [/^(?:秒|秒钟)$/u, '分钟', 1 / 60],
  [/^(?:分|分钟)$/u, '分钟', 1],
  [/^(?:小时|个小时|h)$/iu, '分钟', 60],
  [/^(?:天|日)$/u, '分钟', 24 * 60],
  [/^(?:月|个月)$/u, '个月', 1],
  [/^(?:年|周年)$/u, '个月', 12],
  [/^(?:公里|千米|km)$/iu, '米', 1000],
  [/^(?:米|m)$/iu, '米', 1],
  [/^(?:吨|t)$/iu, '吨', 1],
  [/^(?:公斤|千克|kg)$/iu, '吨', 1 / 1000],
  [/^(?:元|人民币|元人民币)$/u, '元', 1],
  [/^(?:%|％)$/u, '%', 1],
];

/** How far 约 and 近 may be off. */
const ABOUT = 0.1;

/** Reads a figure as an interval: 超 is open above, 不到 below, 约 a tenth either way. `null` where it has no value. */
export function quantityOf(figure: Figure): Quantity | null {
  const bounds = boundsOf(figure);
  if (!bounds) return null;
  const [, unit, factor] = CONVERSIONS.find(([pattern]) => pattern.test(figure.unit)) ?? [null, figure.unit, 1];
  return { low: bounds[0] * factor, high: bounds[1] * factor, unit };
}

function boundsOf({ value, min, max, qualifier }: Figure): readonly [low: number, high: number] | null {
  const low = min ?? value;
  const high = max ?? value;
  if (low === null || high === null || low > high || low < 0) return null;
  if (qualifier === 'over') return [low, Number.POSITIVE_INFINITY];
  if (qualifier === 'under') return [0, high];
  if (qualifier === 'about') return [low * (1 - ABOUT), high * (1 + ABOUT)];
  return [low, high];
}

/** The value itself, or the middle of a range, in the unit of {@link quantityOf}. */
export function middleOf(figure: Figure): number | null {
  const quantity = quantityOf({ ...figure, qualifier: 'exact' });
  return quantity && (quantity.low + quantity.high) / 2;
}

export function overlap(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high && b.low <= a.high;
}
