import { rule } from '../rule.ts';

export const sectionRepeated = rule('section-repeated', function* ({ cases }) {
  for (const { value, path } of cases) {
    const headings = new Map<string, string>();
    for (const [i, { kind, heading }] of value.sections.entries()) {
      if (kind === 'other') continue;
      const first = headings.get(kind);
      if (first === undefined) headings.set(kind, heading);
      else yield { case: value.id, path: `${path}/sections/${i}/heading`, params: { heading, first } };
    }
  }
});
