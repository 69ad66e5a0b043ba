import { rule } from '../rule.ts';

export const caseNumberGap = rule('case-number-gap', function* ({ cases }) {
  let previous: number | null = null;
  // A number that comes again is told as that.
  const seen = new Set<number>();
  for (const { value, path } of cases) {
    const { id, number } = value;
    const follows = previous === null || seen.has(number) || number === previous + 1;
    if (!follows && previous !== null) yield { case: id, path: `${path}/number`, params: { previous, number } };
    seen.add(number);
    previous = number;
  }
});
