import { rule } from '../rule.ts';

export const caseIdRepeated = rule('case-id-repeated', function* ({ cases }) {
  const seen = new Set<string>();
  for (const { value, path } of cases) {
    if (seen.has(value.id)) yield { case: value.id, path: `${path}/id`, params: { id: value.id } };
    seen.add(value.id);
  }
});
