/** A mark of a histogram: where its bin is, and its place among the marks of the bin. */
interface Mark {
  /** Of the values that were given. */
  readonly index: number;
  /** From the left and the width, as fractions of the whole. */
  readonly left: number;
  readonly width: number;
  /** From the bottom, counted in marks. */
  readonly level: number;
}

/** Changes by their size, a mark each, and the ends of the axis they lie on. */
export interface Histogram {
  /** From the least value to the greatest. */
  readonly marks: readonly Mark[];
  readonly least: number;
  readonly greatest: number;
  /** The marks of the highest bin, above each other. */
  readonly levels: number;
}

/** From so many on, marks are thin and make up bars. */
export const MANY_MARKS = 60;

/** What lies farther out stands in the last bin. */
const FARTHEST = 2;
const BIN_WIDTHS = [0.02, 0.05, 0.1] as const;
const MOST_BINS = 32;
/** A bin with more marks has them beside each other too. */
const MOST_LEVELS = 40;

/** Lays out changes, as shares of what was before: in bins from round number to round number, with zero among them. */
export function histogramOf(shares: readonly number[]): Histogram {
  const bounded = shares.map((share) => Math.min(FARTHEST, Math.max(-1, share)));
  const ends = [Math.min(0, ...bounded), Math.max(0, ...bounded)] as const;
  const size = BIN_WIDTHS.find((width) => (ends[1] - ends[0]) / width <= MOST_BINS) ?? 0.1;
  const [first, end] = [Math.floor(inBins(ends[0], size)), Math.ceil(inBins(ends[1], size))];
  const bins = Math.max(1, end - first);
  const counts = new Map<number, number>();
  const placed = [...bounded.keys()]
    .sort((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0))
    .map((index) => {
      const bin = Math.min(bins - 1, Math.floor(inBins(bounded[index] ?? 0, size)) - first);
      const before = counts.get(bin) ?? 0;
      counts.set(bin, before + 1);
      return { index, bin, before };
    });
  const most = Math.max(1, ...counts.values());
  const across = Math.ceil(most / MOST_LEVELS);
  return {
    marks: placed.map(({ index, bin, before }) => ({
      index,
      left: (bin + (before % across) / across) / bins,
      width: 1 / across / bins,
      level: Math.floor(before / across),
    })),
    least: first * size,
    greatest: end * size,
    levels: Math.ceil(most / across),
  };
}

/** Without what binary fractions add: 0.15 is three bins of 0.05. */
function inBins(share: number, size: number): number {
  return Math.round((share / size) * 1e6) / 1e6;
}
