import { rule } from '../rule.ts';

export const providerUnknown = rule('provider-unknown', function* ({ cases }) {
  for (const { value, path } of cases) {
    const { kind, name } = value.provider;
    if (kind === 'other' && name !== '') yield { case: value.id, path: `${path}/provider/name`, params: { name } };
  }
});
