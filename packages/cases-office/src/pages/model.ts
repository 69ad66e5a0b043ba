/** A rectangle of a page in points, from the lower left corner of the page as it is seen. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** How characters are set on a page. */
export interface GlyphStyle {
  /** The typeface, blank where the document has no name for it. */
  readonly face: string;
  /** In points, as printed. */
  readonly size: number;
  readonly bold: boolean;
  /** Degrees by which the line of writing is turned on the page as it is seen, counterclockwise, from 0 up to 360. */
  readonly turned: number;
  /** Level of the heading that the document's own tags make of it, 0 for none. */
  readonly tagged: number;
}

/** A character, or several drawn as one. */
export interface Glyph {
  readonly text: string;
  /** From where the pen stands before it to where it stands behind it. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly style: GlyphStyle;
}

/** A drawn line, upright or level, as thin as it is. */
export interface Rule {
  readonly box: Box;
  readonly upright: boolean;
}

/** A figure of which two readings of a picture say different things. */
export interface Doubt {
  /** Which of the glyphs of its page it is made of: from one, up to another. */
  readonly from: number;
  readonly to: number;
  /** What the other reading says. */
  readonly second: string;
  /** Where it stands on the page as it is seen. */
  readonly box: Box;
  /** The strip of the page with the figure, as a PNG, where it was asked for. */
  readonly strip?: Uint8Array;
}

/** A page as it is printed, its glyphs in the order of the document. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Figures to be looked at, of a page that was read from its picture. */
  readonly doubts?: readonly Doubt[];
}

/** A stretch of one style within a line. */
export interface StyleSpan {
  readonly length: number;
  readonly style: GlyphStyle;
}

/** Characters side by side on one baseline, with nothing wider than a blank between them. */
export interface TextLine extends Box {
  readonly page: number;
  readonly text: string;
  readonly baseline: number;
  /** Size of most of its characters, in points. */
  readonly size: number;
  readonly spans: readonly StyleSpan[];
  /** Where each UTF-16 unit of the text begins, and where the last one ends. */
  readonly edges: readonly number[];
  /** Degrees, see {@link GlyphStyle}. */
  readonly turned: number;
}

/** A stretch of the text of a block, and where it stands. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line: TextLine;
}
