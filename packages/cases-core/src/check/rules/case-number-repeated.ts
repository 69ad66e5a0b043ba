import { rule } from '../rule.ts';

export const caseNumberRepeated = rule('case-number-repeated', function* ({ cases }) {
  const seen = new Set<number>();
  for (const { value, path } of cases) {
    const { id, number } = value;
    if (seen.has(number)) yield { case: id, path: `${path}/number`, params: { number } };
    seen.add(number);
  }
});
