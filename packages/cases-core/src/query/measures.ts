import type { Figure } from '../schema/figure.ts';

/** The figures that a case states of one thing at one place: `from` → `figure` (`stated`), or `figure` alone. */
export interface Measure {
  /** Where a change came to, or a figure that is no end of one. */
  figure: Figure;
  from: Figure | null;
  /** The change as stated for the two: 压缩67%. */
  stated: Figure | null;
  /**
   * The change as a share of what was before, negative for less: by the two, or as stated. `null` where it is none, and of a
   * share that changed: from 20 to 85 per cent is not 325 per cent more. */
  share: number | null;
}

/**
 * The figures of a case with the ends of a change, and the change stated for them, put together. Every figure is in one
 * measure, in the order in which the case has them.
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { measuresOf } from '@fta/cases-core/query';
 *
 * const { batch } = parse('# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n时间由24小时缩短至6小时。');
 * const [{ from, figure, share }] = measuresOf(batch.cases[0].figures);
 * console.log(from.text, figure.text, share); // 24小时 6小时 -0.75
 * ```
 */
export function measuresOf(figures: readonly Figure[]): Measure[] {
  const measures = figures.map((figure): Measure => ({ figure, from: null, stated: null, share: null }));
  const whole = measures.filter(({ figure }) => {
    const end = measures[figure.pair ?? -1];
    const place = figure.change === 'from' ? 'from' : 'stated';
    if (end?.figure.change !== 'to' || figure.change === 'to' || end[place]) return true;
    end[place] = figure;
    return false;
  });
  return whole.map((measure) => ({ ...measure, share: shareOf(measure) }));
}

function shareOf({ figure, from, stated }: Measure): number | null {
  const [before, after] = [amountOf(from), amountOf(figure)];
  if (figure.dimension !== 'share' && before && after !== null && from?.base?.unit === figure.base?.unit)
    return (after - before) / before;
  const { change, dimension } = stated ?? figure;
  const amount = amountOf(stated ?? figure);
  if (amount === null || dimension !== 'share' || (change !== 'increase' && change !== 'decrease')) return null;
  return ((change === 'increase' ? 1 : -1) * Math.abs(amount)) / 100;
}

/** In base units; of a range its greater end. */
function amountOf(figure: Figure | null): number | null {
  const base = figure?.base;
  return base ? (base.value ?? base.max ?? base.min) : null;
}
