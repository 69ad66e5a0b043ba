import * as z from 'zod';
import { caseSchema } from '../schema/case.ts';
import { type Figure, type StatedFigure, statedFigureSchema } from '../schema/figure.ts';
import type { Section } from '../schema/section.ts';
import { indicatorEach } from './figures/indicator.ts';
import { measured } from './figures/measure.ts';
import { pairEach } from './figures/pairs.ts';
import { repeatEach, wordsBefore } from './figures/repeats.ts';
import { textsOf } from './texts.ts';

/**
 * Figures that were stated, with what is made of their statement: in a document that is older than those fields, or that
 * somebody wrote without them. Whatever is there is kept, corrections by hand too.
 *
 * @example
 * ```js
 * import { completedFigures, derivedFigures } from '@fta/cases-core';
 *
 * const lead = ['办理时间由3天缩短至6小时。'];
 * const older = derivedFigures(lead, []).map(({ dimension, base, indicator, pair, repeats, ...stated }) => stated);
 * console.log(completedFigures(older, lead, [])[0].base.value); // 72
 * ```
 */
export function completedFigures(
  stated: readonly StatedFigure[],
  lead: readonly string[],
  sections: readonly Section[],
): Figure[] {
  const texts = new Map(textsOf(lead, sections));
  const known = stated.map((figure) => {
    const { dimension, base } = measured(figure);
    return { ...figure, dimension: given(figure.dimension, dimension), base: given(figure.base, base) };
  });
  const pairs: (number | null)[] = known.map(() => null);
  const indicators: Figure['indicator'][] = known.map(() => null);
  for (const [path, places] of placesByPath(known)) {
    const text = texts.get(path) ?? '';
    const found = places.flatMap((at) => known[at] ?? []);
    const others = pairEach(text, found);
    const keys = indicatorEach(text, found, others);
    for (const [index, at] of places.entries()) {
      pairs[at] = places[others[index] ?? -1] ?? null;
      indicators[at] = keys[index] ?? null;
    }
  }
  const repeats = repeatEach(
    known,
    known.map(({ path, start }) => wordsBefore(texts.get(path) ?? '', start)),
  );
  return known.map(({ dimension, base, indicator, pair, repeats: earlier, ...statement }, at) => ({
    ...statement,
    dimension,
    base,
    indicator: given(indicator, indicators[at] ?? null),
    pair: given(pair, pairs[at] ?? null),
    repeats: given(earlier, repeats[at] ?? null),
  }));
}

const { lead, sections } = caseSchema.shape;
const statedCase = z.looseObject({ lead, sections, figures: z.array(statedFigureSchema) });
const statedBatch = z.looseObject({ cases: z.array(z.unknown()) });

/**
 * JSON of a batch with the figures of its cases completed, as documents older than what is made of a figure need it. What
 * has not the shape of a batch or a case is left as it is, for the schema to refuse.
 */
export function completedBatch(json: unknown): unknown {
  const batch = statedBatch.safeParse(json);
  return batch.success ? { ...batch.data, cases: batch.data.cases.map(completedCase) } : json;
}

function completedCase(json: unknown): unknown {
  const single = statedCase.safeParse(json);
  if (!single.success) return json;
  return { ...single.data, figures: completedFigures(single.data.figures, single.data.lead, single.data.sections) };
}

function given<Value>(stated: Value | undefined, made: Value): Value {
  return stated === undefined ? made : stated;
}

/** Places in the list, by the string they stand in, each in text order. */
function placesByPath(figures: readonly StatedFigure[]): Map<string, number[]> {
  const byPath = new Map<string, number[]>();
  for (const [at, { path }] of figures.entries()) {
    const places = byPath.get(path);
    if (places) places.push(at);
    else byPath.set(path, [at]);
  }
  const startOf = (at: number) => figures[at]?.start ?? 0;
  for (const places of byPath.values()) places.sort((a, b) => startOf(a) - startOf(b));
  return byPath;
}
