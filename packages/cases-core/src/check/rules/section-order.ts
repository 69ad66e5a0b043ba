import { rule } from '../rule.ts';

export const sectionOrder = rule('section-order', function* ({ cases, profile }) {
  const order = new Map(profile.sections.map(({ kind }, rank) => [kind, rank]));
  for (const { value, path } of cases) {
    let last = { rank: -1, heading: '' };
    for (const [i, { kind, heading }] of value.sections.entries()) {
      const rank = order.get(kind);
      if (rank === undefined) continue;
      if (rank < last.rank) {
        const params = { heading, previous: last.heading };
        yield { case: value.id, path: `${path}/sections/${i}/heading`, params };
      } else last = { rank, heading };
    }
  }
});
