import type { Random } from '../support/random.ts';

/** What random edits put in: markers, marks, line ends, invisible and impossible characters. */
const SPLINTERS = [
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '    ',
  '\u3000',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u00AD',
  '\u0000',
  '\u0007',
  '\u001B',
  '\u0085',
  '\u2028',
  '\u2029',
  '\uD800',
  '\uDC00',
  '\uFFFD',
  '\u{1F680}',
  '#',
  '# ',
  '## 二、',
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '~~~\n',
  '> ',
  '- ',
  '1. ',
  '2026. ',
  '一、',
  '（一）',
  '(二) ',
  '①',
  '第一，',
  '案例',
  '案例一：',
  '【案例9】',
  '【',
  '】',
  '[',
  '](',
  '![',
  '[^1]:',
  '<',
  '>',
  '</div>',
  '<!--',
  '-->',
  '&nbsp;',
  '&amp;',
  '&#0;',
  '\\',
  '\n---\n',
  '\n===\n',
  '|',
  '| a | b |\n|---|---|\n',
  '。',
  '，',
  '”',
  '“',
  '……',
  '目录\n',
  '— 3 —\n',
  '主要做法',
  '实践效果',
  '下一步工作思路',
  '（山东自贸试验区提供）',
  '提供单位：',
  '99999999999999999999',
  '{',
  '}',
  '"',
] as const;

/** One to thirty insertions, deletions, swaps and repeats at random places. */
export function randomEdits(text: string, random: Random): string {
  const edits = 1 + random.below(30);
  let edited = text;
  for (let edit = 0; edit < edits; edit += 1) edited = randomEdit(edited, random);
  return edited;
}

function randomEdit(text: string, random: Random): string {
  const [a, b] = [random.below(text.length + 1), random.below(text.length + 1)];
  const [start, end] = a < b ? [a, Math.min(b, a + 400)] : [b, Math.min(a, b + 400)];
  const stretch = text.slice(start, end);
  const replacement = random.pick([
    () => random.pick(SPLINTERS) + stretch,
    () => '',
    () => stretch + stretch,
    () => stretch.split('\n').reverse().join('\n'),
    () => stretch.replaceAll('\n', ''),
    () => random.pick(SPLINTERS).repeat(1 + random.below(40)) + stretch,
  ])();
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The text from one random place to another. */
export function truncated(text: string, random: Random): string {
  const [a, b] = [random.below(text.length), random.below(text.length)];
  return text.slice(Math.min(a, b), Math.max(a, b));
}

/** Pieces of two texts, cut anywhere and shuffled together. */
export function spliced(left: string, right: string, random: Random): string {
  const pieces = Array.from({ length: 2 + random.below(8) }, () =>
    truncated(random.pick([left, right]), random).slice(0, 3000),
  );
  return pieces.join(random.pick(['', '\n', '\n\n']));
}

/** Nothing but splinters. */
export function rubble(random: Random): string {
  return Array.from({ length: 5 + random.below(200) }, () => random.pick(SPLINTERS)).join('');
}
