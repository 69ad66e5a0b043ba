import { type FigureChange, findChanges, statedBounds } from '../change.ts';
import { middleOf, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

export const changeContradicted = rule('change-contradicted', function* ({ cases }) {
  for (const view of cases) {
    for (const change of findChanges(view)) {
      const { from, to, stated } = change;
      if (!stated) continue;
      const computed = contradiction(change);
      if (computed === null) continue;
      const { figure, site } = stated;
      yield {
        case: view.value.id,
        path: site.path,
        span: [figure.start, figure.end],
        params: { from: from.figure.text, to: to.figure.text, computed, stated: figure.text },
      };
    }
  }
});

/** What the two ends really give, where the stated change cannot be that; `null` where it can. */
function contradiction({ from, to, stated }: FigureChange): string | null {
  const [before, after] = [quantityOf(from.figure), quantityOf(to.figure)];
  const claimed = stated && statedBounds(stated.figure);
  if (!before || !after || !stated || !claimed || before.unit !== after.unit || before.low === 0) return null;
  const { unit, change } = stated.figure;
  const sign = change === 'decrease' ? -1 : 1;

  /** Points where percentages change; times as much or times more, since 增长3倍 is said of both; otherwise a share. */
  const points = ends(sign * (after.low - before.high), sign * (after.high - before.low));
  const [least, most] = [after.low / before.high, after.high / before.low];
  const share = ends(sign * (least - 1) * 100, sign * (most - 1) * 100);
  const readings = {
    个百分点: before.unit === '%' ? [points] : [],
    倍: [ends(least, most), ends(least - 1, most - 1)],
    '%': before.unit === '%' ? [share, points] : [share],
  }[unit];
  if (!readings?.length || readings.some((reading) => meets(reading, claimed))) return null;

  const [start, end] = [middleOf(from.figure), middleOf(to.figure)];
  if (start === null || end === null) return null;
  if (unit === '个百分点') return `${round(Math.abs(end - start))}个百分点`;
  return unit === '倍' ? `${round(end / start)}倍` : `${round((Math.abs(end - start) / start) * 100)}%`;
}

function ends(a: number, b: number): readonly [low: number, high: number] {
  return a < b ? [a, b] : [b, a];
}

function meets(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && a[1] >= b[0];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
