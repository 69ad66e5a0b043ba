import { rule } from '../rule.ts';

export const pointEmpty = rule('point-empty', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { points }] of value.sections.entries()) {
      if (points.every(({ paragraphs }) => paragraphs.length === 0)) continue;
      for (const [j, { title, paragraphs }] of points.entries()) {
        if (paragraphs.length > 0) continue;
        yield { case: value.id, path: `${path}/sections/${i}/points/${j}`, params: { title } };
      }
    }
  }
});
