import { spanHolds } from '../../schema/text-at.ts';
import type { Site } from '../context.ts';
import { rule } from '../rule.ts';

export const spanMismatch = rule('span-mismatch', function* ({ cases }) {
  for (const { value, path, byPath } of cases) {
    for (const [i, figure] of value.figures.entries()) {
      if (holds(byPath.get(figure.path), figure, figure.text)) continue;
      yield { case: value.id, path: `${path}/figures/${i}`, params: { text: figure.text } };
    }
    for (const [i, citation] of value.citations.entries()) {
      if (holds(byPath.get(citation.path), citation, citation.title)) continue;
      yield { case: value.id, path: `${path}/citations/${i}`, params: { text: citation.title } };
    }
  }
});

function holds(site: Site | undefined, span: { start: number; end: number }, text: string): boolean {
  return site !== undefined && spanHolds(site.text, span, text);
}
