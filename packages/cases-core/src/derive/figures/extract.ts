import type { Figure } from '../../schema/figure.ts';
import { asOfEach } from './as-of.ts';
import { changeEach } from './changes.ts';
import { readQuantities } from './grammar.ts';
import { indicatorEach } from './indicator.ts';
import { labelEach } from './label.ts';
import { measured } from './measure.ts';
import { namedAlike, pairEach } from './pairs.ts';

/**
 * A figure in one paragraph: `start` and `end` are UTF-16 offsets in it, `text` is what stands between them, and `pair` is
 * a place among the figures of the paragraph. Other paragraphs are not known here, so nothing repeats them.
 */
export type ExtractedFigure = Omit<Figure, 'path' | 'repeats'>;

/**
 * Finds the quantities stated in a paragraph: numbers with the thing they count or measure, in text order, not
 * overlapping. What counts as a figure, and how its fields are filled, follows figures-guide.md of the gold data.
 * The paragraph is all the context there is, so an `asOf` never comes from another one. Never throws; time grows
 * linearly with the text.
 *
 * @param text one paragraph of plain text, page breaks joined
 */
export function extractFigures(text: string): ExtractedFigure[] {
  const quantities = readQuantities(text);
  if (quantities.length === 0) return [];
  const changes = changeEach(text, quantities);
  const periods = asOfEach(text, quantities);
  const labels = labelEach(text, quantities, changes);
  const found = quantities.map(({ start, end, value, min, max, unit, qualifier }, index) => {
    const { dimension, base } = measured({ value, min, max, unit });
    return {
      text: text.slice(start, end),
      value,
      min,
      max,
      unit,
      qualifier,
      change: changes[index] ?? null,
      asOf: periods[index] ?? null,
      label: labels[index] ?? '',
      start,
      end,
      dimension,
      base,
    };
  });
  const pairs = pairEach(text, found);
  const named = namedAlike(found, pairs);
  const indicators = indicatorEach(text, named, pairs);
  return named.map((figure, index) =>
    Object.assign(figure, { indicator: indicators[index] ?? null, pair: pairs[index] ?? null }),
  );
}
