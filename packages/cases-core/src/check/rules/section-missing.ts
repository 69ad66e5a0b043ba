import { rule } from '../rule.ts';

export const sectionMissing = rule('section-missing', function* ({ cases, profile }) {
  const required = profile.sections.filter((section) => section.required);
  for (const { value, path } of cases) {
    const missing = required.filter(({ kind }) => !value.sections.some((section) => section.kind === kind));
    if (missing.length === 0) continue;
    const sections = missing.map(({ headings }) => headings[0]).join('、');
    yield { case: value.id, path: `${path}/sections`, params: { sections } };
  }
});
