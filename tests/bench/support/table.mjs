/**
 * Lines of a Markdown table with columns as wide as their widest cell; all columns but the first are right-aligned.
 *
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
export function formatTable(header, rows) {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => displayWidth(row[column]))));
  const line = (row) => `| ${row.map((cell, column) => pad(cell, widths[column], column > 0)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => '-'.repeat(width + 1) + (column > 0 ? ':' : '-')).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}

function pad(cell, width, right) {
  const space = ' '.repeat(width - displayWidth(cell));
  return right ? space + cell : cell + space;
}

/** Terminals show Chinese characters two columns wide. */
function displayWidth(text) {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 2 : 1), 0);
}
