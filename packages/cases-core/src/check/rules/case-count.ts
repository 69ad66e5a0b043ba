import { rule } from '../rule.ts';

export const caseCount = rule('case-count', function* ({ batch, profile }) {
  const found = batch.cases.length;
  if (profile.cases === null || profile.cases === found) return;
  yield { case: null, path: '/cases', params: { found, expected: profile.cases } };
});
