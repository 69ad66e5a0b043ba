import { rule } from '../rule.ts';

const SHORTEST = 30;

export const paragraphRepeated = rule('paragraph-repeated', function* ({ cases }) {
  const seen = new Map<string, number>();
  for (const { value, paragraphs } of cases) {
    for (const { path, text } of paragraphs) {
      if (text.length < SHORTEST) continue;
      const first = seen.get(text);
      if (first === undefined) seen.set(text, value.number);
      else yield { case: value.id, path, params: { case: first } };
    }
  }
});
