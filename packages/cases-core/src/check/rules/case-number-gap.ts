import { rule } from '../rule.ts';

export const caseNumberGap = rule('case-number-gap', function* ({ cases }) {
  let previous: number | null = null;
  for (const { value, path } of cases) {
    const { id, number } = value;
    const follows = previous === null || number === previous || number === previous + 1;
    if (!follows && previous !== null) yield { case: id, path: `${path}/number`, params: { previous, number } };
    previous = number;
  }
});
