import type { PlacedFigure } from '../context.ts';
import { overlap, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

/** A measure as short as this says too little: 营收, 同比, 其中. */
const SHORTEST = 3;

export const measureConflict = rule('measure-conflict', function* ({ cases }) {
  for (const view of cases) {
    const seen: PlacedFigure[] = [];
    for (const placed of view.figures) {
      const { figure, site, measure } = placed;
      if (measure.length < SHORTEST || isEndOfChange(placed)) continue;
      const other = seen.find((earlier) => earlier.measure === measure && contradicts(earlier, placed));
      seen.push(placed);
      if (!other) continue;
      yield {
        case: view.value.id,
        path: site.path,
        span: [figure.start, figure.end],
        params: { measure, first: other.figure.text, second: figure.text },
      };
    }
  }
});

/** Both ends of a change are values of one measure, and rightly differ. */
function isEndOfChange({ figure }: PlacedFigure): boolean {
  return figure.change === 'from' || figure.change === 'to';
}

function contradicts(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.asOf !== b.figure.asOf || a.figure.change !== b.figure.change) return false;
  const [first, second] = [quantityOf(a.figure), quantityOf(b.figure)];
  return first !== null && second !== null && first.unit === second.unit && !overlap(first, second);
}
