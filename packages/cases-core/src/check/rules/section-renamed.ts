import type { FindCorrections } from '../correction.ts';
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

/** The first heading that the profile has for the kind of the section. */
export const correctSectionName: FindCorrections = function* ({ path, text, view, context: { profile } }) {
  const section = view.value.sections.find((_, i) => path === `${view.path}/sections/${i}/heading`);
  const usual = profile.sections.find(({ kind }) => kind === section?.kind)?.headings[0];
  if (usual !== undefined) yield [{ path, start: 0, end: text.length, replacement: usual }];
};
