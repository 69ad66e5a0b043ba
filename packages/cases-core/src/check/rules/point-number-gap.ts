import { rule } from '../rule.ts';

export const pointNumberGap = rule('point-number-gap', function* ({ cases }) {
  for (const { value, path } of cases) {
    let last = 0;
    for (const [i, { heading, points }] of value.sections.entries()) {
      let previous = 0;
      for (const [j, { number }] of points.entries()) {
        const expected = previous + 1;
        // In plans and regulations the numbers run on through all sections.
        const runsOn = previous === 0 && number === last + 1;
        if (number !== expected && number !== previous && !runsOn) {
          const at = `${path}/sections/${i}/points/${j}/number`;
          yield { case: value.id, path: at, params: { heading, number, expected } };
        }
        previous = number;
      }
      last = previous || last;
    }
  }
});
