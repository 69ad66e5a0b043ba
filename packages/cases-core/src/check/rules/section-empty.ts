import { rule } from '../rule.ts';

export const sectionEmpty = rule('section-empty', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { heading, lead, points }] of value.sections.entries()) {
      if (lead.length > 0 || points.length > 0) continue;
      yield { case: value.id, path: `${path}/sections/${i}`, params: { heading } };
    }
  }
});
