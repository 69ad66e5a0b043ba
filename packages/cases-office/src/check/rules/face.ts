import { isOfKind } from '../../layout/faces.ts';
import { mainFormat } from '../context.ts';
import { grouped } from '../grouped.ts';
import { LEVEL_NAMES, layoutRule } from '../rule.ts';

export const face = layoutRule('layout-face', function* ({ layout: { levels }, paragraphs }) {
  const groups = grouped(paragraphs, ({ paragraph, level }) => {
    const stated = mainFormat(paragraph).face;
    return stated === '' || isOfKind(stated, levels[level].face) ? null : stated;
  });
  for (const { first, difference, count } of groups) {
    const expected = levels[first.level].face.name;
    yield { line: first.line, params: { level: LEVEL_NAMES[first.level], found: difference, expected, count } };
  }
});
