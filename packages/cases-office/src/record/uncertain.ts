import type { ParseResult } from '@fta/cases-core';
import { type UncertainFigure, valueAt } from '@fta/cases-core/schema';
import type { KeptRecord } from './record.ts';

/** Characters on each side of a figure by which it is told from others of the same words. */
const CONTEXT = 20;

/**
 * The figures that the record of a document marks as uncertain, where they stand in what was read of it: the words as they
 * were, where what is around them is most alike. Of words that are nowhere in it any more there is nothing to settle.
 */
export function keptUncertain(record: KeptRecord, { batch }: Pick<ParseResult, 'batch'>): UncertainFigure[] {
  if (record === null || typeof record === 'string' || record.uncertain.length === 0) return [];
  const texts = textsOf(batch);
  return record.uncertain.flatMap((figure) => {
    const known = String(valueAt(record.batch, figure.path));
    const found = texts.flatMap(([path, text]) =>
      startsOf(text, figure.first).map((start) => ({
        path,
        start,
        end: start + figure.first.length,
        alike: alike(text, start, known, figure) + (path === figure.path ? 1 : 0),
      })),
    );
    const [best] = found.sort((a, b) => b.alike - a.alike);
    if (!best) return [];
    const { path, start, end } = best;
    return [{ ...figure, path, start, end }];
  });
}

/** Fields that say nothing in words of the document. */
const NO_TEXTS: ReadonlySet<string> = new Set([
  'figures',
  'citations',
  'id',
  'key',
  'kind',
  'region',
  'regions',
  'topics',
]);

function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (NO_TEXTS.has(key) ? [] : textsOf(each, `${path}/${key}`)));
}

function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/** How much on both sides of a place is the same as around a figure of a text. */
function alike(text: string, at: number, known: string, { start, end }: UncertainFigure): number {
  let [before, after] = [0, 0];
  while (before < CONTEXT && at > before && start > before && text[at - before - 1] === known[start - before - 1])
    before++;
  const behind = at + end - start;
  while (after < CONTEXT && behind + after < text.length && text[behind + after] === known[end + after]) after++;
  return 2 * (before + after);
}
