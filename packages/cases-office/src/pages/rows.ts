import type { StyleSpan, TextLine } from './model.ts';

/** In ems: a gap that parts what stands in a line as a tab does. */
const TAB = 1.9;

/** What stands side by side in one column as one line each, gaps as blanks or tabs. */
export function joinRows(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    const beside =
      before &&
      before.page === line.page &&
      line.left >= before.right - line.size / 2 &&
      Math.abs(before.baseline - line.baseline) <= 0.3 * Math.min(before.size, line.size);
    if (beside) rows[rows.length - 1] = joined(before, line);
    else rows.push(line);
  }
  return rows;
}

function joined(a: TextLine, b: TextLine): TextLine {
  const gap = b.left - a.right > TAB * Math.max(a.size, b.size) ? '\t' : ' ';
  const [style] = b.spans;
  const blank: StyleSpan[] = style ? [{ length: 1, style: style.style }] : [];
  return {
    ...(a.text.length >= b.text.length ? a : b),
    text: a.text + gap + b.text,
    left: a.left,
    right: b.right,
    bottom: Math.min(a.bottom, b.bottom),
    top: Math.max(a.top, b.top),
    spans: [...a.spans, ...blank, ...b.spans],
    edges: [...a.edges, ...b.edges],
  };
}
