import { type FigureHit, fold } from '@fta/cases-core/query';
import type { Figure, TopicKey } from '@fta/cases-core/schema';
import type { Site } from './site.ts';

/** A figure among those of other cases. */
export interface FigureRow {
  readonly case: { readonly id: string; readonly title: string; readonly provider: string };
  /** Which of the case's figures it is, from 1. */
  readonly number: number;
  readonly figure: Figure;
  readonly sentence: string;
  /** Where the figure stands in the sentence. */
  readonly mark: { readonly start: number; readonly end: number };
}

/** What was so and became so: 由24小时缩短至6小时. */
export interface FigurePair {
  readonly from: FigureRow;
  readonly to: FigureRow;
}

/** A row with what it is chosen by. */
export interface Candidate {
  readonly row: FigureRow;
  readonly topics: readonly TopicKey[];
  /** The unit as units are compared. */
  readonly unit: string;
}

const AT_ONCE = 100;

/** The figures of all cases, case by case in reading order. */
export function candidatesOf({ index }: Site): Candidate[] {
  const { total } = index.figures({ pageSize: 1 });
  const pages = Array.from({ length: Math.ceil(total / AT_ONCE) }, (_, page) =>
    index.figures({ page: page + 1, pageSize: AT_ONCE }),
  );
  return pages.flatMap(({ figures }) => figures).map(candidate);
}

function candidate({ case: it, figure, sentence }: FigureHit): Candidate {
  const { start, end } = figure;
  return {
    row: {
      case: { id: it.id, title: it.title, provider: it.provider.name },
      number: it.figures.indexOf(figure) + 1,
      figure,
      sentence: sentence.text,
      mark: { start: start - sentence.start, end: end - sentence.start },
    },
    topics: it.topics,
    unit: fold(figure.unit),
  };
}

/** The value a figure is compared by: that of a range is its greater end. `null` where it has none. */
export function magnitude({ value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>): number | null {
  return value ?? max ?? min;
}

/** The greatest value first; figures without one come last. */
export function ranked(rows: readonly FigureRow[]): FigureRow[] {
  const key = ({ figure }: FigureRow) => magnitude(figure) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => key(b) - key(a) || 0);
}

/** Each figure that says where a change started with the one that says where it came to. */
export function pairsIn(candidates: readonly Candidate[]): FigurePair[] {
  const ends = new Map(candidates.map(({ row }) => [keyOf(row, row.number - 1), row]));
  return candidates.flatMap(({ row }) => {
    const to = row.figure.change === 'from' && row.figure.pair !== null ? ends.get(keyOf(row, row.figure.pair)) : null;
    return to && reduction({ from: row, to }) !== null ? [{ from: row, to }] : [];
  });
}

/** Names a figure among those of all cases by its place among those of its own. */
function keyOf({ case: { id } }: FigureRow, place: number): string {
  return `${id} ${place}`;
}

/** The share by which the second is less than the first, in base units; negative where it is more. */
export function reduction({ from, to }: FigurePair): number | null {
  const [before, after] = [baseOf(from), baseOf(to)];
  if (!before || !after || before.unit !== after.unit || before.value === 0) return null;
  return (before.value - after.value) / before.value;
}

function baseOf({ figure: { base } }: FigureRow): { readonly value: number; readonly unit: string } | null {
  const value = base && magnitude(base);
  return base && value !== null ? { value, unit: base.unit } : null;
}
