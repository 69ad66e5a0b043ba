import type { Figure } from '../schema/figure.ts';
import type { CaseView, PlacedFigure } from './context.ts';

/** The two ends of a change, and the stated size of it where the text gives one right there. */
export interface FigureChange {
  readonly from: PlacedFigure;
  readonly to: PlacedFigure;
  readonly stated: PlacedFigure | null;
}

/** The changes that a case tells by both ends, by the pairs of its figures. */
export function findChanges({ value, figures }: CaseView): FigureChange[] {
  const placed = new Map(figures.map((each) => [each.figure, each]));
  const otherEnd = ({ figure }: PlacedFigure) => placed.get(value.figures[figure.pair ?? -1] ?? figure);
  const sizes = new Map<PlacedFigure | undefined, PlacedFigure>();
  for (const each of figures) {
    const end = isSize(each.figure) && each.figure.pair !== null ? otherEnd(each) : undefined;
    if (end && !sizes.has(end)) sizes.set(end, each);
  }
  return figures.flatMap((to) => {
    const from = to.figure.change === 'to' ? otherEnd(to) : undefined;
    return from?.figure.change === 'from' ? [{ from, to, stated: sizes.get(to) ?? null }] : [];
  });
}

function isSize({ change, unit }: Figure): boolean {
  return (change === 'increase' || change === 'decrease') && /^(?:%|个百分点|倍)$/u.test(unit);
}

/** A percentage as stated: what it may be, and whether it counts points. */
export function statedBounds({
  value,
  min,
  max,
  qualifier,
  text,
  unit,
}: Figure): readonly [low: number, high: number] | null {
  const low = size(min ?? value);
  const high = size(max ?? value);
  if (low === null || high === null || low > high) return null;
  const rounded = unit === '倍' ? high * 0.1 : rounding(text);
  const slack = Math.max(rounded, qualifier === 'about' ? high * 0.1 : 0);
  if (qualifier === 'over') return [low - rounded, Number.POSITIVE_INFINITY];
  if (qualifier === 'under') return [0, high + slack];
  return [low - slack, high + slack];
}

/** 同比-4.3% is a decrease by 4.3%. */
function size(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

/** Half a unit of the last digit given; tens are taken as rounded to tens. */
function rounding(text: string): number {
  const last = text
    .replace(/\s+/g, '')
    .match(/\d+(?:\.\d+)?/g)
    ?.at(-1);
  const decimals = last?.split('.')[1]?.length;
  if (decimals) return 0.6 * 10 ** -decimals;
  return last?.endsWith('0') ? 5 : 1;
}
