import { titleKey } from '../../text/title-key.ts';
import { rule } from '../rule.ts';

export const caseTitleRepeated = rule('case-title-repeated', function* ({ cases }) {
  const seen = new Map<string, number>();
  for (const { value, path } of cases) {
    const words = titleKey(value.title);
    if (words === '') continue;
    const first = seen.get(words);
    if (first === undefined) seen.set(words, value.number);
    else yield { case: value.id, path: `${path}/title`, params: { first } };
  }
});
