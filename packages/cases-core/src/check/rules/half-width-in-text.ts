import { isHan } from '../../text/characters.ts';
import type { FindCorrections } from '../correction.ts';
import { rule } from '../rule.ts';

const HALF_WIDTH = /[,;:?!().]/g;

export const halfWidthInText = rule('half-width-in-text', function* ({ cases }) {
  for (const { texts } of cases) {
    for (const { case: id, path, text } of texts) {
      const marks = marksIn(text);
      const first = marks[0];
      if (first) yield { case: id, path, span: [first.index, first.index + 1], params: { count: marks.length } };
    }
  }
});

function marksIn(text: string) {
  return [...text.matchAll(HALF_WIDTH)].filter(({ index }) => touchesHan(text, index));
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
/** More characters than a marker and what stands before it. */
const LONGEST_MARKER = 8;
/** 一. begins a list: its stop is no 。 */
const LIST_STOP = /(?:^|[。；;：:\s])[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u;

/** All marks of the text, the other bracket of a pair with them, and the space that only half-width marks need. */
export const correctHalfWidth: FindCorrections = function* ({ path, text, view }) {
  const touching = marksIn(text).map(({ index }) => index);
  if (
    touching.some((at) => text.charAt(at) === '.' && LIST_STOP.test(text.slice(Math.max(0, at - LONGEST_MARKER), at)))
  )
    return;
  const isTitle = view.titles.some((site) => site.path === path);
  yield withPartners(text, touching).map((start) => {
    const mark = text.charAt(start);
    const closesTitle = isTitle && mark === '.' && start === text.length - 1;
    const end =
      start + 1 + (mark === '(' ? 0 : (/^ +(?=\p{Script=Han})/u.exec(text.slice(start + 1))?.[0].length ?? 0));
    return { path, start, end, replacement: closesTitle ? '' : (FULL_WIDTH[mark] ?? mark) };
  });
};

/** In (甲A) one bracket touches Chinese and the other does not. */
function withPartners(text: string, marks: readonly number[]): number[] {
  const wanted = new Set(marks);
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/gu)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const partner = open.pop();
    if (partner === undefined) continue;
    if (wanted.has(partner) && bracket === ')') wanted.add(index);
    if (wanted.has(index) && text.charAt(partner) === '(') wanted.add(partner);
  }
  return [...wanted].sort((a, b) => a - b);
}

/** Brackets count by what they hold, (AI) is fine; a full stop behind Han alone, so that 第1.2节 is fine. */
function touchesHan(text: string, at: number): boolean {
  const [behindHan, beforeHan] = [isHan(text.charCodeAt(at - 1)), isHan(text.charCodeAt(at + 1))];
  switch (text.charAt(at)) {
    case '(':
      return beforeHan;
    case ')':
      return behindHan;
    case '.':
      return behindHan && !/[\w.]/.test(text.charAt(at + 1));
    default:
      return behindHan || beforeHan;
  }
}
