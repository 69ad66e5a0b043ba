import { rule } from '../rule.ts';

const COMMA = /[，、,]$/u;

export const unfinishedParagraph = rule('unfinished-paragraph', function* ({ cases }) {
  for (const { case: id, path, text } of cases.flatMap(({ paragraphs }) => paragraphs)) {
    if (!COMMA.test(text)) continue;
    yield { case: id, path, span: [text.length - 1, text.length], params: { mark: text.slice(-1) } };
  }
});
