import { rule } from '../rule.ts';

export const dateAfterBatch = rule('date-after-batch', function* ({ batch, cases }) {
  const { year } = batch;
  if (year === null) return;
  for (const { value, path, byPath } of cases) {
    for (const [i, { text, asOf, path: at }] of value.figures.entries()) {
      const site = byPath.get(at);
      if (asOf === null || asOf.includes('/') || !site || site.section === 'nextSteps') continue;
      if (Number(asOf.slice(0, 4)) <= year) continue;
      yield { case: value.id, path: `${path}/figures/${i}/asOf`, params: { text, asOf, year } };
    }
  }
});
