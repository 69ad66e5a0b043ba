import type { LayoutContext } from '../context.ts';
import { layoutRule } from '../rule.ts';

export const lines = layoutRule('layout-lines', function* (context) {
  const { layout, pages } = context;
  const expected = layout.page.lines;
  const found = new Set<number>();
  for (const { height, top, bottom, linePitch } of pages) {
    const line = usualLine(context) ?? linePitch;
    if (height === undefined || top === undefined || bottom === undefined || !line) continue;
    found.add(Math.floor((height - top - bottom) / line));
  }
  found.delete(expected);
  for (const count of found) yield { line: null, params: { found: count, expected } };
});

/** The fixed height of lines that most paragraphs of text have, `undefined` where most have none. */
function usualLine({ paragraphs }: LayoutContext): number | undefined {
  const counts = new Map<number | undefined, number>();
  for (const { level, paragraph } of paragraphs)
    if (level === 'text') counts.set(paragraph.line, (counts.get(paragraph.line) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
