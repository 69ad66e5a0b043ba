import { rule } from '../rule.ts';

export const pointNumberRepeated = rule('point-number-repeated', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { heading, points }] of value.sections.entries()) {
      const seen = new Set<number>();
      for (const [j, { number }] of points.entries()) {
        const at = `${path}/sections/${i}/points/${j}/number`;
        if (seen.has(number)) yield { case: value.id, path: at, params: { heading, number } };
        seen.add(number);
      }
    }
  }
});
