import { type Change, findChanges, statedBounds } from '../change.ts';
import { middleOf, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

export const changeContradicted = rule('change-contradicted', function* ({ cases }) {
  for (const view of cases) {
    for (const change of findChanges(view.figures)) {
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
function contradiction({ from, to, stated }: Change): string | null {
  const [before, after, claimed] = [quantityOf(from.figure), quantityOf(to.figure), stated && statedBounds(stated.figure)];
  const [middleBefore, middleAfter] = [middleOf(from.figure), middleOf(to.figure)];
  if (!before || !after || !stated || !claimed || middleBefore === null || middleAfter === null) return null;
  if (before.unit !== after.unit || middleBefore === 0) return null;
  const falls = stated.figure.change === 'decrease';

  const points = falls
    ? ([before.low - after.high, before.high - after.low] as const)
    : ([after.low - before.high, after.high - before.low] as const);
  const inPoints = stated.figure.unit === '个百分点';
  if (inPoints && before.unit !== '%') return null;
  if (before.unit === '%' && meets(points, claimed)) return null;

  const ratio = [after.low / before.high, after.high / before.low].map((part) => (falls ? 1 - part : part - 1) * 100);
  const share = [Math.min(...ratio), Math.max(...ratio)] as const;
  if (!inPoints && meets(share, claimed)) return null;

  const difference = Math.abs(middleAfter - middleBefore);
  return inPoints ? `${round(difference)}个百分点` : `${round((difference / middleBefore) * 100)}%`;
}

function meets(a: readonly [number, number], b: readonly [number, number]): boolean {
  return !(a[0] > b[1] || a[1] < b[0]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
