import type { TextPlace } from '@fta/cases-core/rest';

/** What is shown at a place of the file, and leads to the text. */
export interface ShownPlaces {
  readonly documentId: string;
  readonly places: readonly WordsAt[];
  /** Of the text in hand. */
  readonly place: TextPlace | null;
  readonly goTo: (pointer: string) => void;
}

export interface WordsAt extends TextPlace {
  /** Those of the saved case. */
  readonly words: string;
}
