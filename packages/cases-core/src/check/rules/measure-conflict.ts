import type { PlacedFigure } from '../context.ts';
import { overlap, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

/** A shorter measure says too little: 营收, 同比, 其中. */
const SHORTEST = 3;
/** From this length on a measure is taken to be the same with words before it: 空箱利用率 and 内陆空箱利用率. */
const DISTINCT = 5;

export const measureConflict = rule('measure-conflict', function* ({ cases }) {
  for (const view of cases) {
    const seen: PlacedFigure[] = [];
    for (const placed of view.figures) {
      const { figure, site, measure } = placed;
      if (measure.length < SHORTEST || isEndOfChange(placed)) continue;
      const other = seen.find((earlier) => isSame(earlier, placed) && contradicts(earlier, placed));
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

/** The lead sums up what comes later, so it may word a measure more fully and leave its date out. */
function isSame(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.figure.change !== b.figure.change) return false;
  const sumsUp = a.site.section === null && b.site.section !== null && b.site.section !== 'nextSteps';
  const sameTime = a.figure.asOf === b.figure.asOf || (sumsUp && a.figure.asOf === null && !saysNow(a));
  if (!sameTime) return false;
  const [shorter, longer] = [a.measure, b.measure].sort((x, y) => x.length - y.length) as [string, string];
  return shorter === longer || (sumsUp && shorter.length >= DISTINCT && longer.endsWith(shorter));
}

function saysNow({ figure, site }: PlacedFigure): boolean {
  const sentence = site.text.slice(site.text.lastIndexOf('。', figure.start) + 1, figure.start);
  return /目前|截至|截止|现已/u.test(sentence);
}

function contradicts(a: PlacedFigure, b: PlacedFigure): boolean {
  const [first, second] = [quantityOf(a.figure), quantityOf(b.figure)];
  return first !== null && second !== null && first.unit === second.unit && !overlap(first, second);
}
