import type { Figure } from '@fta/cases-core/schema';

/** The number of a figure as it was read, or its range. */
export function amountOf({ value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>): string {
  if (value !== null) return String(value);
  return min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
}
