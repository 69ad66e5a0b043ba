import type { Run } from './piece.ts';

/** The runs of a line without the asterisks that Markdown reading left in them, and how far the line is bold. */
export interface StrongReading {
  readonly runs: readonly Run[];
  readonly boldUntil: number;
  readonly boldCarried: boolean;
}

/** A list marker may stand before the bold that begins a line: `1. **标题**`. */
export const LONGEST_MARKER = 8;

const MARKS = /\*{2,}/g;

/**
 * Reads the bold marks that CommonMark passes over: in `**标题。**正文` the closing pair has punctuation before it and a
 * letter behind it, which makes it no closing pair there. Bold may go on over the lines of a block.
 */
export class StrongReader {
  #block = -1;
  #bold = false;

  read(source: string, line: Omit<StrongReading, 'runs'> & { block: number }, runs: readonly Run[]): StrongReading {
    if (line.block !== this.#block) this.#bold = false;
    this.#block = line.block;
    const { boldCarried } = line;
    const marked = runs.some((run) => run.as === undefined && hasMarks(source, run));
    if (!this.#bold && !marked) return { runs, boldUntil: line.boldUntil, boldCarried };
    const carried = this.#bold || boldCarried;
    let { boldUntil } = line;
    let length = 0;
    let fromStart = this.#bold;
    const kept: Run[] = [];
    const keep = (run: Run) => {
      if (run.end <= run.start) return;
      kept.push(run);
      length += run.end - run.start;
      if (fromStart && this.#bold) boldUntil = Math.max(boldUntil, run.end);
    };
    for (const run of runs) {
      if (run.as !== undefined) {
        keep(run);
        continue;
      }
      let at = run.start;
      for (const match of source.slice(run.start, run.end).matchAll(MARKS)) {
        keep({ start: at, end: run.start + match.index });
        if (match[0].length % 4 !== 0) {
          fromStart = !this.#bold && length <= LONGEST_MARKER && boldUntil === 0;
          this.#bold = !this.#bold;
        }
        at = run.start + match.index + match[0].length;
      }
      keep({ start: at, end: run.end });
    }
    return { runs: kept, boldUntil, boldCarried: carried };
  }
}

function hasMarks(source: string, run: Run): boolean {
  const at = source.indexOf('**', run.start);
  return at >= 0 && at < run.end;
}
