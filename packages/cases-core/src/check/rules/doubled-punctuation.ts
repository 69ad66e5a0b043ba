import { rule } from '../rule.ts';

const DOUBLED = /[，、；：][，、；：。]|。(?:。|[，、；：])/u;

export const doubledPunctuation = rule('doubled-punctuation', function* ({ cases }) {
  for (const { texts } of cases) {
    for (const { case: id, path, text } of texts) {
      const match = DOUBLED.exec(text);
      if (!match) continue;
      const span = [match.index, match.index + match[0].length] as const;
      yield { case: id, path, span, params: { marks: match[0] } };
    }
  }
});
