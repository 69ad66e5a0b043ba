import { titleKey } from '../../text/title-key.ts';
import { rule } from '../rule.ts';

const SHORTEST = 30;

/** A case that is there twice is one fault, told by its title; its paragraphs are not told one by one. */
export const paragraphRepeated = rule('paragraph-repeated', function* ({ cases }) {
  const seen = new Map<string, number>();
  const titles = new Set<string>();
  for (const { value, paragraphs } of cases) {
    const title = titleKey(value.title);
    if (title !== '' && titles.has(title)) continue;
    titles.add(title);
    for (const { path, text } of paragraphs) {
      if (text.length < SHORTEST) continue;
      const first = seen.get(text);
      if (first === undefined) seen.set(text, value.number);
      else yield { case: value.id, path, params: { case: first } };
    }
  }
});
