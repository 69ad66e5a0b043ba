import { rule } from '../rule.ts';

export const rangeReversed = rule('range-reversed', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { text, min, max }] of value.figures.entries()) {
      if (min === null || max === null || min <= max) continue;
      yield { case: value.id, path: `${path}/figures/${i}`, params: { text, min, max } };
    }
  }
});
