import { rule } from '../rule.ts';

export const sectionUnexpected = rule('section-unexpected', function* ({ cases, profile }) {
  const expected = new Set(profile.sections.map(({ kind }) => kind));
  for (const { value, path } of cases) {
    for (const [i, { kind, heading }] of value.sections.entries()) {
      if (kind === 'other' || expected.has(kind)) continue;
      yield { case: value.id, path: `${path}/sections/${i}/heading`, params: { heading } };
    }
  }
});
