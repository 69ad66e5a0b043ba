import type { FindCorrections } from '../correction.ts';
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

/** Two marks or more: the stretch that a correction looks at whole. */
const RUN = /[，、；：。]{2,}/gu;

/** Every run of the text, since the rule tells the first alone: one mark of several that are alike, and 。 of ，。 */
export const correctDoubledPunctuation: FindCorrections = function* ({ path, text }) {
  const edits = [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const mark = markOf(run);
    return mark === null ? null : { path, start: index, end: index + run.length, replacement: mark };
  });
  if (edits.every((edit) => edit !== null)) yield edits;
};

/** Three 。 are dots of an ellipsis; of two marks that say different things nobody knows which was meant. */
function markOf(run: string): string | null {
  const mark = run.slice(-1);
  if (/^[，、；]+。$/u.test(run)) return mark;
  return new Set(run).size === 1 && !(mark === '。' && run.length > 2) ? mark : null;
}
