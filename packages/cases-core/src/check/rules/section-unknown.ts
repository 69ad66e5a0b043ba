import { rule } from '../rule.ts';

export const sectionUnknown = rule('section-unknown', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, { kind, heading }] of value.sections.entries()) {
      if (kind !== 'other' || heading === '') continue;
      yield { case: value.id, path: `${path}/sections/${i}/heading`, params: { heading } };
    }
  }
});
