import { matchContents } from '../contents.ts';
import { rule } from '../rule.ts';

export const contentsMissingCase = rule('contents-missing-case', function* (context) {
  for (const { title, place } of matchContents(context).withoutCase) {
    yield { case: null, path: null, place, params: { title } };
  }
});
