import { rule } from '../rule.ts';
import { isHan } from '../words.ts';

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

/** A full stop counts only behind Han and before neither letter nor digit: 第1.2节 and a.中 are left alone. */
function touchesHan(text: string, at: number): boolean {
  const behindHan = isHan(text.charCodeAt(at - 1));
  if (text.charAt(at) === '.') return behindHan && !/[\w.]/.test(text.charAt(at + 1));
  return behindHan || isHan(text.charCodeAt(at + 1));
}
