import type { Figure } from '../schema/figure.ts';

/** The values a figure may stand for, in the unit all of its kind are converted to. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** How far 约 and 近 may be off. */
const ABOUT = 0.1;

/**
 * Reads a figure as an interval in its base unit: 超 is open above, 不到 below, 约 a tenth either way. Things that are
 * counted, and what no dimension has, compare in the unit they are written in. `null` where the figure has no value.
 */
export function quantityOf(figure: Figure): Quantity | null {
  const { base, unit, qualifier } = figure;
  const bounds = boundsOf(base?.unit ? base : figure, qualifier);
  return bounds && { low: bounds[0], high: bounds[1], unit: base?.unit || unit };
}

function boundsOf(
  { value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>,
  qualifier: Figure['qualifier'],
): readonly [low: number, high: number] | null {
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
