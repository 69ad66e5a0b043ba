import type { LayoutLevel } from '../../layout/layout.ts';
import { excerpt, LEVEL_NAMES, layoutRule } from '../rule.ts';

/** From the highest down. */
const ORDER: readonly LayoutLevel[] = ['title', 'section', 'point'];

export const levelSkipped = layoutRule('layout-level-skipped', function* ({ paragraphs }) {
  let before = -1;
  for (const { paragraph, level, line } of paragraphs) {
    const depth = ORDER.indexOf(level);
    if (depth < 0) continue;
    const missing = ORDER[before + 1];
    if (depth > before + 1 && missing) {
      const words = excerpt(paragraph.marker + paragraph.text);
      yield { line, params: { words, found: LEVEL_NAMES[level], expected: LEVEL_NAMES[missing] } };
    }
    before = depth;
  }
});
