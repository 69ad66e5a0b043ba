import type { Figure } from '../schema/figure.ts';
import { DIMENSION_UNITS, type DimensionKey } from '../schema/vocabulary/dimension-units.ts';
import type { CaseEntry } from './entries.ts';
import { fold } from './fold.ts';
import type { FigureFilter, FigureKey } from './query.ts';
import type { FigureGroup } from './result.ts';

/** A figure with what comparing needs. */
export interface FigureEntry {
  figure: Figure;
  /** Index of its case. */
  it: number;
  /** The unit that the values are in, the figure's own or its base unit, and that unit folded. */
  shown: string;
  unit: string;
  label: string;
  /** Both ends of a range, the value twice otherwise; `NaN` where the figure has neither, or none to compare. */
  least: number;
  greatest: number;
}

/** The figures of all cases, in index order and by place in the case as the parser lists them. */
export function indexFigures(entries: readonly CaseEntry[]): FigureEntry[] {
  return entries.flatMap(({ case: { figures } }, it) =>
    figures.map((figure) => ({
      figure,
      it,
      shown: figure.unit,
      unit: fold(figure.unit),
      label: fold(figure.label),
      ...endsOf(figure),
    })),
  );
}

function endsOf({ value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>) {
  return { least: value ?? min ?? max ?? Number.NaN, greatest: value ?? max ?? min ?? Number.NaN };
}

/** Keys of a filter that a figure must have the very value of. */
const SAME = ['change', 'qualifier', 'dimension', 'indicator'] as const;

/** The figures that `filter` holds for; with a dimension and no unit, in its base unit. */
export function filterFigures(figures: readonly FigureEntry[], filter: FigureFilter): FigureEntry[] {
  const { dimension, paired, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = filter;
  const unit = filter.unit === undefined ? undefined : fold(filter.unit);
  const label = fold(filter.label ?? '');
  const bounded = filter.min !== undefined || filter.max !== undefined;
  const compared =
    dimension && unit === undefined
      ? figures.flatMap((it) => (it.figure.dimension === dimension ? inBase(it, dimension) : []))
      : figures;
  return compared.filter(
    (it) =>
      (unit === undefined || it.unit === unit) &&
      SAME.every((key) => filter[key] === undefined || it.figure[key] === filter[key]) &&
      (paired === undefined || (it.figure.pair !== null) === paired) &&
      (!bounded || (it.greatest >= min && it.least <= max)) &&
      it.label.includes(label),
  );
}

/** Of another base unit than that of the dimension there is nothing to compare. */
function inBase(it: FigureEntry, dimension: DimensionKey): FigureEntry {
  const { base } = it.figure;
  const none = { value: null, min: null, max: null };
  const ends = endsOf(base?.unit === DIMENSION_UNITS[dimension] ? base : none);
  return { ...it, unit: base?.unit ?? it.unit, shown: base?.unit ?? it.shown, ...ends };
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

/** Sums up figures by unit and, where named in `keys`, by label, change and indicator. Figures of unlike units never mix. */
export function groupFigures(figures: readonly FigureEntry[], keys: readonly FigureKey[]): FigureGroup[] {
  const groups = new Map<string, FigureEntry[]>();
  for (const it of figures) {
    const known = { ...it.figure, ...it };
    const key = [it.unit, ...keys.map((name) => known[name])].join('\n');
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
  const ascending = (end: (it: FigureEntry) => number) => valued.map(end).sort((a, b) => a - b);
  const { label = '', change = null, indicator = null } = group[0]?.figure ?? {};
  return {
    unit: group[0]?.shown ?? '',
    ...(keys.includes('label') && { label }),
    ...(keys.includes('change') && { change }),
    ...(keys.includes('indicator') && { indicator }),
    count: group.length,
    cases: new Set(group.map(({ it }) => it)).size,
    min: ascending(({ least }) => least)[0] ?? null,
    median: median(ascending(({ least, greatest }) => (least + greatest) / 2)),
    max: ascending(({ greatest }) => greatest).at(-1) ?? null,
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
