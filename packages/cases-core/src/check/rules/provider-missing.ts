import { isOfOtherKind } from '../context.ts';
import { rule } from '../rule.ts';

export const providerMissing = rule('provider-missing', function* (context) {
  if (isOfOtherKind(context)) return;
  for (const { value, path } of context.cases) {
    if (value.provider.name === '') yield { case: value.id, path: `${path}/provider`, params: {} };
  }
});
