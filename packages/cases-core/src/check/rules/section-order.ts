import { rule } from '../rule.ts';

export const sectionOrder = rule('section-order', function* ({ cases, profile }) {
  const order = new Map(profile.sections.map(({ kind }, rank) => [kind, rank]));
  for (const { value, path } of cases) {
    let last = { rank: -1, heading: '' };
    // A section that comes again is told as that.
    const seen = new Set<string>();
    for (const [i, { kind, heading }] of value.sections.entries()) {
      const rank = order.get(kind);
      if (rank === undefined || seen.has(kind)) continue;
      seen.add(kind);
      if (rank < last.rank) {
        const params = { heading, previous: last.heading };
        yield { case: value.id, path: `${path}/sections/${i}/heading`, params };
      } else last = { rank, heading };
    }
  }
});
