import { mainFormat } from '../context.ts';
import { grouped } from '../grouped.ts';
import { LEVEL_NAMES, layoutRule } from '../rule.ts';

export const size = layoutRule('layout-size', function* ({ layout: { levels }, paragraphs }) {
  const groups = grouped(paragraphs, ({ paragraph, level }) => {
    const points = mainFormat(paragraph).size / 2;
    return points === levels[level].size ? null : points;
  });
  for (const { first, difference, count } of groups) {
    const expected = levels[first.level].size;
    yield { line: first.line, params: { level: LEVEL_NAMES[first.level], found: difference, expected, count } };
  }
});
