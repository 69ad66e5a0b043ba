import { rule } from '../rule.ts';

export const providerMissing = rule('provider-missing', function* ({ cases }) {
  for (const { value, path } of cases) {
    if (value.provider.name === '') yield { case: value.id, path: `${path}/provider`, params: {} };
  }
});
