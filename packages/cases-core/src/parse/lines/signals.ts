import type { NoiseReason } from '../../schema/vocabulary/noise-reasons.ts';

/**
 * The layout of one line of a text as its document shows it, beside the words: what Markdown says by marks, other
 * formats say by styles, faces, sizes and tables. A text that comes with signals is plain: nothing in it is Markdown.
 */
export interface LineSignal {
  /**
   * `row`: the line is a row of a table, each of its cells closed by a tab, the paragraphs of a cell parted by vertical tabs.
   * `picture`: a picture stands there, and the line is what it is called. A `text` by default.
   */
  readonly kind?: 'text' | 'row' | 'picture';
  /** Level of the heading that the line is set as, 1 for the highest; 0, the default, for none. */
  readonly level?: number;
  /**
   * By what the level is known: a bookmark or a tag of the document, a style or outline level that names it, or a face and
   * size that set it off.
   */
  readonly levelBy?: 'bookmark' | 'tag' | 'style' | 'face';
  /** How many UTF-16 units from the start of the line on are set off by bold or by the face of headings. */
  readonly bold?: number;
  /** Opens with a bullet that is no part of the text. */
  readonly bullet?: boolean;
  /** Columns by which the line is indented. */
  readonly indent?: number;
  /** Belongs to one paragraph, or one table, with the line before it. */
  readonly continues?: boolean;
  /** Why the line is no part of the text. */
  readonly noise?: NoiseReason;
  /** Line, counted from 1, that a note, a comment or a deletion belongs to. */
  readonly about?: number;
  /** What of the line a tracked change has put there. */
  readonly changes?: readonly LineChange[];
  /** Figures of the line that two readings of a picture give in two ways. */
  readonly doubts?: readonly LineDoubt[];
}

/** A stretch of a line, in UTF-16 units from its start, of which another reading of its page says something else. */
export interface LineDoubt {
  readonly start: number;
  readonly end: number;
  readonly second: string;
  /** From 1. */
  readonly page: number;
}

/** A stretch of a line, in UTF-16 units from its start, that a tracked change has written or moved there. */
export interface LineChange {
  readonly kind: 'insertion' | 'move';
  readonly start: number;
  readonly end: number;
}

/** A text in plain lines, and what its layout shows of each of them, in the same order. */
export interface SignalledText {
  readonly text: string;
  readonly signals: readonly LineSignal[];
}
