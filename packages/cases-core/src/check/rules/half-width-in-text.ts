import { rule } from '../rule.ts';

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff';
const HALF_WIDTH = new RegExp(`[,;:?!()](?=[${HAN}])|(?<=[${HAN}])(?:[,;:?!()]|\\.(?![\\w.]))`, 'g');

export const halfWidthInText = rule('half-width-in-text', function* ({ cases }) {
  for (const { paragraphs, titles } of cases) {
    for (const { case: id, path, text } of [...titles, ...paragraphs]) {
      const marks = [...text.matchAll(HALF_WIDTH)];
      const first = marks[0];
      if (first) yield { case: id, path, span: [first.index, first.index + 1], params: { count: marks.length } };
    }
  }
});
