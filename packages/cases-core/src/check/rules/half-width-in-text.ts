import { isHan } from '../../text/characters.ts';
import { rule } from '../rule.ts';

const HALF_WIDTH = /[,;:?!().]/g;

export const halfWidthInText = rule('half-width-in-text', function* ({ cases }) {
  for (const { texts } of cases) {
    for (const { case: id, path, text } of texts) {
      const marks = [...text.matchAll(HALF_WIDTH)].filter(({ index }) => touchesHan(text, index));
      const first = marks[0];
      if (first) yield { case: id, path, span: [first.index, first.index + 1], params: { count: marks.length } };
    }
  }
});

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
