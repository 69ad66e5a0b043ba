import type { Run } from '../source/piece.ts';

/** The runs of a line without emphasis marks, and how far the line is bold. */
export interface StrongReading {
  readonly runs: readonly Run[];
  /**
   * Source offset up to which the line is bold from its start, or from behind its list marker, on; the end of its last
   * run where it is bold as a whole, else 0.
   */
  readonly boldUntil: number;
  /** The bold goes on from the line before. */
  readonly boldCarried: boolean;
}

/** A list marker may stand before the bold that begins a line: `1. **标题**`. */
const LONGEST_MARKER = 8;
/** Pairs of asterisks, single ones around words, underscores around words; a row of underscores is a blank to fill in. */
const MARKS =
  /(?=[*_])(?:\*{2,}|(?<![\d*])\*(?=[^\s*][^*]{0,99}(?<=\S)\*(?![\d*]))|(?<=(?<![\d*])\*[^*]{1,100})(?<=\S)\*(?![\d*])|(?<![A-Za-z0-9_])__?(?=[^\s_][^_]{0,99}_)|(?<=(?<![A-Za-z0-9])_[^_]{1,100})(?<=\S)__?(?![A-Za-z0-9_]))/gu;

/**
 * Reads emphasis. CommonMark's rules for it fail Chinese: in `**标题。**正文` the closing pair has punctuation before it
 * and a letter behind it, so it closes nothing there. Here pairs of asterisks open and close in turn, over the lines of
 * a block.
 */
export class StrongReader {
  #block = -1;
  #bold = false;

  read(source: string, block: number, runs: readonly Run[]): StrongReading {
    if (block !== this.#block) this.#bold = false;
    this.#block = block;
    const carried = this.#bold;
    if (!carried && !runs.some((run) => run.as === undefined && /[*_]/.test(source.slice(run.start, run.end)))) {
      return { runs, boldUntil: 0, boldCarried: false };
    }
    const line = new StrongLine(carried);
    for (const run of runs) {
      if (run.as !== undefined) {
        line.keep(run, this.#bold);
        continue;
      }
      let at = run.start;
      for (const match of source.slice(run.start, run.end).matchAll(MARKS)) {
        line.keep({ start: at, end: run.start + match.index }, this.#bold);
        at = run.start + match.index + match[0].length;
        if (!/^\*{2,}$/.test(match[0]) || match[0].length % 4 === 0) continue;
        this.#bold = !this.#bold;
        if (this.#bold) line.open();
      }
      line.keep({ start: at, end: run.end }, this.#bold);
    }
    return { runs: line.runs, boldUntil: line.boldUntil, boldCarried: carried };
  }
}

class StrongLine {
  readonly runs: Run[] = [];
  boldUntil = 0;
  #length = 0;
  /** Whether what is bold now has been bold from the line's start on. */
  #fromStart: boolean;

  constructor(carried: boolean) {
    this.#fromStart = carried;
  }

  keep(run: Run, bold: boolean): void {
    if (run.end <= run.start) return;
    this.runs.push(run);
    this.#length += run.end - run.start;
    if (bold && this.#fromStart) this.boldUntil = run.end;
  }

  open(): void {
    const adjoins = this.boldUntil > 0 && this.boldUntil === this.runs.at(-1)?.end;
    this.#fromStart = adjoins || (this.boldUntil === 0 && this.#length <= LONGEST_MARKER);
  }
}
