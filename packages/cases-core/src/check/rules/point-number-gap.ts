import { rule } from '../rule.ts';

export const pointNumberGap = rule('point-number-gap', function* ({ cases }) {
  for (const { value, path } of cases) {
    let last = 0;
    for (const [i, { heading, points }] of value.sections.entries()) {
      let previous = 0;
      // A number that comes again is told as that.
      const seen = new Set<number>();
      for (const [j, { number }] of points.entries()) {
        const expected = previous + 1;
        // In plans and regulations the numbers run on through all sections.
        const runsOn = previous === 0 && number === last + 1;
        if (number !== expected && !seen.has(number) && !runsOn) {
          const at = `${path}/sections/${i}/points/${j}/number`;
          yield { case: value.id, path: at, params: { heading, number, expected } };
        }
        seen.add(number);
        previous = number;
      }
      last = previous || last;
    }
  }
});
