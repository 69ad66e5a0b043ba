import { rule } from '../rule.ts';

export const pointCount = rule('point-count', function* ({ cases, profile }) {
  const limits = new Map(profile.sections.map(({ kind, points }) => [kind, points]));
  for (const { value, path } of cases) {
    for (const [i, { kind, heading, points }] of value.sections.entries()) {
      const limit = limits.get(kind);
      const count = points.length;
      if (!limit || count === 0 || (count >= limit.min && count <= limit.max)) continue;
      yield { case: value.id, path: `${path}/sections/${i}/points`, params: { heading, count, ...limit } };
    }
  }
});
