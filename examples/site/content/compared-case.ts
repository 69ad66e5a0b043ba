import type { BatchHead } from '@fta/cases-core/rest';
import type { Case } from '@fta/cases-core/schema';

/** What the page of comparison fetches of each case. */
export interface ComparedCase {
  readonly case: Case;
  readonly batch: BatchHead;
}
