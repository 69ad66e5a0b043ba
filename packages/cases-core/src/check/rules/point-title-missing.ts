import { rule } from '../rule.ts';

export const pointTitleMissing = rule('point-title-missing', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { points }] of value.sections.entries()) {
      for (const [j, { title, number }] of points.entries()) {
        if (title !== '') continue;
        yield { case: value.id, path: `${path}/sections/${i}/points/${j}/title`, params: { number } };
      }
    }
  }
});
