import { findChanges } from '../change.ts';
import { middleOf, quantityOf } from '../quantity.ts';
import { rule } from '../rule.ts';

const FALLS = /(?:降低|下降|减少|压缩|缩短|精简|缩减|减|降|缩)(?:至|到|为|成)(?:了|约|仅)?$/u;
const RISES = /(?:提高|提升|增加|增长|上升|拓展|扩大|延长|增|升|涨)(?:至|到|为)(?:了|约|近|超)?$/u;

export const changeDirection = rule('change-direction', function* ({ cases }) {
  for (const view of cases) {
    for (const { from, to } of findChanges(view)) {
      const [falls, rises] = [FALLS.exec(to.words), RISES.exec(to.words)];
      const [before, after] = [middleOf(from.figure), middleOf(to.figure)];
      const sameUnit = quantityOf(from.figure)?.unit === quantityOf(to.figure)?.unit;
      if (before === null || after === null || !sameUnit) continue;
      const word = falls && after > before ? falls[0] : rises && after < before ? rises[0] : null;
      if (word === null) continue;
      yield {
        case: view.value.id,
        path: to.site.path,
        span: [to.figure.start, to.figure.end],
        params: { from: from.figure.text, to: to.figure.text, word },
      };
    }
  }
});
