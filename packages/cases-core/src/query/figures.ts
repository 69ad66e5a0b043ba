import type { Figure } from '../schema/figure.ts';
import type { CaseEntry } from './entries.ts';
import { fold } from './fold.ts';
import type { FigureFilter, FigureKey } from './query.ts';
import type { FigureGroup } from './result.ts';

/** A figure with what comparing needs. */
export interface FigureEntry {
  figure: Figure;
  /** Index of its case. */
  it: number;
  unit: string;
  label: string;
  /** Both ends of a range, the value twice otherwise; `NaN` where the figure has neither. */
  least: number;
  greatest: number;
}

/** The figures of all cases, in index order and by place in the case as the parser lists them. */
export function indexFigures(entries: readonly CaseEntry[]): FigureEntry[] {
  return entries.flatMap(({ case: { figures } }, it) =>
    figures.map((figure) => ({
      figure,
      it,
      unit: fold(figure.unit),
      label: fold(figure.label),
      least: figure.value ?? figure.min ?? figure.max ?? Number.NaN,
      greatest: figure.value ?? figure.max ?? figure.min ?? Number.NaN,
    })),
  );
}

export function filterFigures(figures: readonly FigureEntry[], filter: FigureFilter): FigureEntry[] {
  const { change, qualifier, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = filter;
  const unit = filter.unit === undefined ? undefined : fold(filter.unit);
  const label = fold(filter.label ?? '');
  const bounded = filter.min !== undefined || filter.max !== undefined;
  return figures.filter(
    (it) =>
      (unit === undefined || it.unit === unit) &&
      (change === undefined || it.figure.change === change) &&
      (qualifier === undefined || it.figure.qualifier === qualifier) &&
      (!bounded || (it.greatest >= min && it.least <= max)) &&
      it.label.includes(label),
  );
}

/** The greatest (`desc`) or least (`asc`) value among `figures` of each of `count` cases; `NaN` where there is none. */
export function bestValues(figures: readonly FigureEntry[], count: number, order: 'asc' | 'desc'): Float64Array {
  const best = new Float64Array(count).fill(Number.NaN);
  for (const { it, least, greatest } of figures) {
    const known = best[it] as number;
    const value = order === 'asc' ? least : greatest;
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(known) || (order === 'asc' ? value < known : value > known)) best[it] = value;
  }
  return best;
}

/** Keys that sort `values` in `order` when ascending, with `NaN` last. */
export function sortKeys(values: Float64Array, order: 'asc' | 'desc'): Float64Array {
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
    return order === 'asc' ? value : -value;
  });
}

/** Sums up figures by unit and, where named in `keys`, by label and change. Figures of unlike units never mix. */
export function groupFigures(figures: readonly FigureEntry[], keys: readonly FigureKey[]): FigureGroup[] {
  const groups = new Map<string, FigureEntry[]>();
  for (const it of figures) {
    const key = [it.unit, ...keys.map((name) => (name === 'change' ? it.figure.change : it[name]))].join('\n');
    const group = groups.get(key);
    if (group) group.push(it);
    else groups.set(key, [it]);
  }
  return [...groups.values()]
    .map((group) => summarise(group, keys))
    .sort((a, b) => compareText(a.unit, b.unit) || b.count - a.count || compareText(a.label ?? '', b.label ?? ''));
}

function summarise(group: readonly FigureEntry[], keys: readonly FigureKey[]): FigureGroup {
  const valued = group.filter(({ least }) => !Number.isNaN(least));
  const middles = valued.map(({ least, greatest }) => (least + greatest) / 2).sort((a, b) => a - b);
  const { unit = '', label = '', change = null } = group[0]?.figure ?? {};
  return {
    unit,
    ...(keys.includes('label') && { label }),
    ...(keys.includes('change') && { change }),
    count: group.length,
    cases: new Set(group.map(({ it }) => it)).size,
    min: valued.length > 0 ? valued.reduce((least, it) => Math.min(least, it.least), Number.POSITIVE_INFINITY) : null,
    median: median(middles),
    max: valued.length > 0 ? valued.reduce((most, it) => Math.max(most, it.greatest), Number.NEGATIVE_INFINITY) : null,
  };
}

function median(ascending: readonly number[]): number | null {
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
