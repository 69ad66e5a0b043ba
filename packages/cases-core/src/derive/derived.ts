import type { Citation } from '../schema/citation.ts';
import type { Figure } from '../schema/figure.ts';
import type { Section } from '../schema/section.ts';
import { extractCitations } from './citations.ts';
import { extractFigures } from './figures/extract.ts';
import { repeatEach, wordsBefore } from './figures/repeats.ts';
import { textsOf } from './texts.ts';

/**
 * The figures that reading the text of a case gives, in the order of the schema's keys, so that a batch is the same JSON
 * text by every way. Written out key by key: this runs for every figure, and spreading is slow.
 */
export function derivedFigures(lead: readonly string[], sections: readonly Section[]): Figure[] {
  const figures: Figure[] = [];
  const before: string[] = [];
  for (const [path, content] of textsOf(lead, sections)) {
    const first = figures.length;
    for (const found of extractFigures(content)) {
      const { text, value, min, max, unit, qualifier, change, asOf, label, start, end } = found;
      const { dimension, base, indicator } = found;
      const pair = found.pair === null ? null : first + found.pair;
      before.push(wordsBefore(content, start));
      figures.push({
        text,
        value,
        min,
        max,
        unit,
        qualifier,
        change,
        asOf,
        label,
        path,
        start,
        end,
        dimension,
        base,
        indicator,
        pair,
        repeats: null,
      });
    }
  }
  const repeats = repeatEach(figures, before);
  for (const [at, figure] of figures.entries()) figure.repeats = repeats[at] ?? null;
  return figures;
}

/** The citations that reading the text of a case gives. */
export function derivedCitations(lead: readonly string[], sections: readonly Section[]): Citation[] {
  const citations: Citation[] = [];
  for (const [path, text] of textsOf(lead, sections)) {
    for (const { title, documentNumber, start, end } of extractCitations(text)) {
      citations.push({ title, documentNumber, path, start, end });
    }
  }
  return citations;
}
