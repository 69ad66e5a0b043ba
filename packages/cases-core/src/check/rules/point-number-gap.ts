import { rule } from '../rule.ts';

export const pointNumberGap = rule('point-number-gap', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { heading, points }] of value.sections.entries()) {
      let previous = 0;
      for (const [j, { number }] of points.entries()) {
        const expected = previous + 1;
        if (number !== expected && number !== previous) {
          const at = `${path}/sections/${i}/points/${j}/number`;
          yield { case: value.id, path: at, params: { heading, number, expected } };
        }
        previous = number;
      }
    }
  }
});
