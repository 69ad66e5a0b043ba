import { spanHolds } from '../../schema/text-at.ts';
import { rule } from '../rule.ts';

export const spanMismatch = rule('span-mismatch', function* ({ cases }) {
  for (const { value, path } of cases) {
    for (const [i, figure] of value.figures.entries()) {
      if (spanHolds(value, figure, figure.text)) continue;
      yield { case: value.id, path: `${path}/figures/${i}`, params: { text: figure.text } };
    }
    for (const [i, citation] of value.citations.entries()) {
      if (spanHolds(value, citation, citation.title)) continue;
      yield { case: value.id, path: `${path}/citations/${i}`, params: { text: citation.title } };
    }
  }
});
