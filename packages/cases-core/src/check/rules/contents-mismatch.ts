import { matchContents } from '../contents.ts';
import { rule } from '../rule.ts';

export const contentsMismatch = rule('contents-mismatch', function* (context) {
  for (const { entry, found } of matchContents(context).different) {
    const { id, number, title } = found.value;
    yield { case: id, path: `${found.path}/title`, params: { number, listed: entry.title, heading: title } };
  }
});
