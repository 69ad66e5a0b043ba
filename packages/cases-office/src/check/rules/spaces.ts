import { grouped } from '../grouped.ts';
import { layoutRule } from '../rule.ts';

/** One blank may be a slip; a full-width one, or two, are an indent. */
const INDENT = /^(?:[\u3000\t]| {2}|\u00a0{2})/u;

export const spaces = layoutRule('layout-spaces', function* ({ layout: { levels }, paragraphs }) {
  const groups = grouped(paragraphs, ({ paragraph, level }) =>
    !paragraph.centred && levels[level].indent > 0 && INDENT.test(paragraph.text) ? levels[level].indent : null,
  );
  const all = new Map<number, { line: number; count: number }>();
  for (const { first, difference, count } of groups) {
    const before = all.get(difference);
    all.set(difference, { line: before?.line ?? first.line, count: count + (before?.count ?? 0) });
  }
  for (const [expected, { line, count }] of all) yield { line, params: { expected, count } };
});
