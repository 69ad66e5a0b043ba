import type { LineChange } from '@fta/cases-core';
import type { NoiseReason } from '@fta/cases-core/schema';
import type { KeptRecord } from '../record/record.ts';

/** What a Word document holds, in the order in which it is read. */
export interface DocxDocument {
  readonly blocks: readonly Block[];
  /** Headers and footers, each once. */
  readonly running: readonly (readonly Block[])[];
  readonly footnotes: Notes;
  readonly endnotes: Notes;
  readonly comments: Notes;
  /** How its pages are set, section by section. */
  readonly pages: readonly PageSetup[];
  /** What it was written out of, where it was written here. */
  readonly record: KeptRecord;
}

/** How the pages of a section are set, as far as it says so: in twips. */
export interface PageSetup {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** Height of a line of its grid. */
  readonly linePitch: number | undefined;
}

/** Notes or comments by the id that their references name. */
export type Notes = ReadonlyMap<string, readonly Block[]>;

export type Block = Paragraph | Table;

/** How characters are set. */
export interface CharacterFormat {
  /** The typeface of Chinese characters, blank where the document leaves it to its theme. */
  readonly face: string;
  /** In half-points. */
  readonly size: number;
  readonly bold: boolean;
}

/** A stretch of one format. */
export interface Span {
  readonly length: number;
  readonly format: CharacterFormat;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The words as all tracked changes accepted leave them; a line feed is a break of line within the paragraph. */
  readonly text: string;
  /** The number that Word counts and shows before the text, blank for none. */
  readonly marker: string;
  readonly bullet: boolean;
  /** Name of its style in lower case, as Word names it in English. */
  readonly style: string;
  /** Outline level from 1 for the highest, `null` for body text. */
  readonly outline: number | null;
  readonly spans: readonly Span[];
  readonly centred: boolean;
  /** Indent of its first line, in characters. */
  readonly indent: number;
  readonly pageBreak: boolean;
  /** The height of its lines where that is fixed, in twips. */
  readonly line: number | undefined;
  /** Part of a list of contents that Word made. */
  readonly contents: boolean;
  readonly changes: readonly LineChange[];
  readonly asides: readonly Aside[];
  readonly references: readonly NoteReference[];
  /** What its pictures are called. */
  readonly pictures: readonly string[];
  /** The names of places that begin in it. */
  readonly bookmarks: readonly string[];
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly Block[];
}

/** Words of a paragraph that are no part of its text. */
export interface Aside {
  readonly reason: NoiseReason;
  readonly text: string;
}

export interface NoteReference {
  readonly kind: 'footnotes' | 'endnotes' | 'comments';
  readonly id: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly blocks: readonly Block[];
  /** Merged with the cell above. */
  readonly continues: boolean;
}
