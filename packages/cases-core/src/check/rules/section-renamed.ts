import { rule } from '../rule.ts';

export const sectionRenamed = rule('section-renamed', function* ({ cases, profile }) {
  const known = new Map(profile.sections.map(({ kind, headings }) => [kind, headings]));
  for (const { value, path } of cases) {
    for (const [i, { kind, heading }] of value.sections.entries()) {
      const headings = known.get(kind);
      if (!headings || headings.includes(heading)) continue;
      const params = { heading, expected: headings.join('、') };
      yield { case: value.id, path: `${path}/sections/${i}/heading`, params };
    }
  }
});
