import type { LayoutLevel } from '../../layout/layout.ts';
import { LEVEL_NAMES, layoutRule } from '../rule.ts';

/** The levels that are known by their numbers. */
const NUMBERED: readonly LayoutLevel[] = ['section', 'point'];

export const numbersMixed = layoutRule('layout-numbers-mixed', function* ({ paragraphs }) {
  for (const level of NUMBERED) {
    const headings = paragraphs.filter((each) => each.level === level);
    const automatic = headings.filter(({ paragraph }) => paragraph.marker !== '');
    const typed = headings.filter(({ paragraph }) => paragraph.marker === '');
    const fewer = automatic.length < typed.length ? automatic : typed;
    const [first] = fewer;
    if (first && automatic.length > 0) {
      const params = { level: LEVEL_NAMES[level], automatic: automatic.length, typed: typed.length };
      yield { line: first.line, params };
    }
  }
});
