import { rule } from '../rule.ts';

export const contentsMissing = rule('contents-missing', function* ({ profile, contents, cases }) {
  if (profile.contents && contents?.length === 0 && cases.length > 1) yield { case: null, path: null, params: {} };
});
