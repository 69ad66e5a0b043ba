import { rule } from '../rule.ts';

export const titleLength = rule('title-length', function* ({ cases, profile }) {
  for (const view of cases) {
    for (const { case: id, path, text } of view.titles) {
      if (text === '' || path.endsWith('/heading')) continue;
      const { min, max } = path === `${view.path}/title` ? profile.titles.case : profile.titles.point;
      const length = [...text].length;
      if (length < min || length > max) yield { case: id, path, params: { title: text, length, min, max } };
    }
  }
});
