import { type FigureEntry, filterFigures, groupFigures, sortKeys } from './figures.ts';
import { leastByKey } from './order.ts';
import type { IndexParts } from './parts.ts';
import type { FiguresQuery } from './query.ts';
import type { FigureHit, FiguresResult, Sentence } from './result.ts';
import { pageBounds } from './search.ts';
import { allowedCases } from './select.ts';
import { sentenceAt } from './sentence.ts';

export function listFigures(parts: IndexParts, query: FiguresQuery): FiguresResult {
  const found = filterFigures(figuresOfCases(parts, query), query);
  const { page, pageSize, from, to } = pageBounds(query);
  const shown = leastByKey(keysOf(found, query), from, to);
  return {
    total: found.length,
    page,
    pageSize,
    figures: shown.flatMap((i) => figureHit(parts, found[i])),
    groups: query.groupBy ? groupFigures(found, query.groupBy) : [],
  };
}

function figuresOfCases(parts: IndexParts, query: FiguresQuery): readonly FigureEntry[] {
  const wanted = query.case ?? [];
  const ids = new Set(typeof wanted === 'string' ? [wanted] : wanted);
  if (ids.size === 0 && query.filters === undefined) return parts.figures;
  const allowed = allowedCases(parts, query.filters, []);
  const isWanted = (id: string | undefined) => ids.size === 0 || (id !== undefined && ids.has(id));
  return parts.figures.filter(({ it }) => allowed[it] === 1 && isWanted(parts.entries[it]?.case.id));
}

function keysOf(figures: readonly FigureEntry[], { sort = 'case', order = 'asc' }: FiguresQuery): Float64Array {
  if (sort === 'case') return Float64Array.from(figures, (_, i) => (order === 'asc' ? i : -i));
  const values = Float64Array.from(figures, (it) => (order === 'asc' ? it.least : it.greatest));
  return sortKeys(values, order);
}

function figureHit(parts: IndexParts, it: FigureEntry | undefined): FigureHit[] {
  const entry = parts.entries[it?.it ?? -1];
  if (it === undefined || entry === undefined) return [];
  return [{ caseId: entry.case.id, case: entry.case, figure: it.figure, sentence: sentenceOf(parts, it) }];
}

/** The figure's own text where its span lies outside the strings of its case. */
function sentenceOf(parts: IndexParts, { figure: { path, start, end, text }, it }: FigureEntry): Sentence {
  const [{ paths, strings, firstStrings }, at] = parts.text.lie(it);
  const place = paths.slice(firstStrings[at], firstStrings[at + 1]).indexOf(path);
  const string = place < 0 ? undefined : strings[(firstStrings[at] as number) + place];
  return string !== undefined && start <= end && end <= string.length
    ? sentenceAt(string, start, end)
    : { text, start };
}
