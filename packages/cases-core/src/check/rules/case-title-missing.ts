import { rule } from '../rule.ts';

export const caseTitleMissing = rule('case-title-missing', function* ({ cases }) {
  for (const { value, path } of cases) {
    if (value.title === '') yield { case: value.id, path: `${path}/title`, params: { number: value.number } };
  }
});
