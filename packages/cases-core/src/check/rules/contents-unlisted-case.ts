import { matchContents } from '../contents.ts';
import { rule } from '../rule.ts';

export const contentsUnlistedCase = rule('contents-unlisted-case', function* (context) {
  for (const { value, path } of matchContents(context).unlisted) {
    yield { case: value.id, path: `${path}/title`, params: { title: value.title } };
  }
});
