import type { ProviderReading } from '../../derive/providers.ts';
import type { SectionKind } from '../../schema/vocabulary/sections.ts';
import type { MarkerStyle } from '../lines/markers.ts';
import type { SectionStyle } from '../lines/section-heading.ts';
import type { Piece } from '../source/piece.ts';

/** The outline of a document before it becomes a batch: pieces that know their place in the source. */
export interface BatchDraft {
  /** Read from canonical Markdown: what is not stated is blank, nothing is concluded from the title. */
  readonly canonical: boolean;
  title: Piece | null;
  fields: Fields;
  cases: CaseDraft[];
}

export interface CaseDraft {
  number: number | null;
  numberPiece: Piece | null;
  /** How the title is marked, `null` for not at all. */
  style: MarkerStyle | null;
  title: Piece | null;
  provider: Piece | null;
  providerForm: ProviderReading['form'] | null;
  fields: Fields;
  lead: Piece[];
  sections: SectionDraft[];
  /** Paragraphs of the fields that have a heading of their own, by that heading. */
  headed: Map<string, Piece[]>;
}

export interface SectionDraft {
  kind: SectionKind;
  /** Whether the vocabulary lists the heading. */
  known: boolean;
  style: SectionStyle;
  number: number | null;
  heading: Piece | null;
  lead: Piece[];
  points: PointDraft[];
}

export interface PointDraft {
  number: number;
  style: MarkerStyle | null;
  title: Piece | null;
  /** The text runs on in the line of the title. */
  runIn: boolean;
  paragraphs: Piece[];
}

/** Labelled values at the head of a batch or case (`- 主题：…`), by label. */
export type Fields = Map<string, Piece>;

/** Where the characters went that are kept in no field. */
export interface Ledger {
  /** List markers, brackets around headings, closing stops of titles. */
  readonly markup: Piece[];
  /** Words that only name a field: 提供, 提供单位, 主题. */
  readonly labels: Piece[];
  /** Text that belongs to no case. */
  readonly frontMatter: Piece[];
}
