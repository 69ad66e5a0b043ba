import type { Case } from '../schema/case.ts';

/** Batch and time of publication of the cases of an index, and how their text is compared. */
export interface IndexOptions {
  /** Batch id of a case that is given without its batch. By default its id without the number at the end. */
  batchOf?: (it: Case) => string;
  /** When a case was last published, as an ISO 8601 time; by default nothing is known of it. */
  updatedAt?: (it: Case) => string | undefined;
  /**
   * Pairs of UTF-16 units, one behind the other, of which the first counts as the second in text and queries, such as
   * 關关; `TRADITIONAL` of `@fta/cases-core/words` has those of traditional characters. By default none.
   */
  traditional?: string;
  /**
   * Groups of terms that mean the same: a word of a query that is one of them finds the others too. `SYNONYMS` of
   * `@fta/cases-core/words` has those of the field, to take over or to add to. By default none.
   */
  synonyms?: readonly (readonly string[])[];
}
