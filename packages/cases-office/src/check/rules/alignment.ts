import { grouped } from '../grouped.ts';
import { LEVEL_NAMES, layoutRule } from '../rule.ts';

export const alignment = layoutRule('layout-alignment', function* ({ layout: { levels }, paragraphs }) {
  const groups = grouped(paragraphs, ({ paragraph, level }) =>
    levels[level].align === 'centre' && !paragraph.centred ? 'left' : null,
  );
  for (const { first, count } of groups) yield { line: first.line, params: { level: LEVEL_NAMES[first.level], count } };
});
