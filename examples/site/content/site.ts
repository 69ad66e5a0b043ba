import { type CaseIndex, createIndex } from '@fta/cases-core/query';
import type { BatchHead } from '@fta/cases-core/rest';
import type { Batch } from '@fta/cases-core/schema';

/** Everything the pages are made of. */
export interface Site {
  /** Those with public cases, each with these in the order of their numbers; the newest batch first. */
  readonly batches: readonly Batch[];
  readonly index: CaseIndex;
  /** When the case was last published; `null` where that is not known. */
  updatedAt(id: string): string | null;
}

/** The pages' material out of what is public. */
export function siteOf(batches: readonly Batch[], updatedAt: Site['updatedAt']): Site {
  const ordered = batches.filter(({ cases }) => cases.length > 0).toSorted(newestFirst);
  return { batches: ordered, index: createIndex(ordered), updatedAt };
}

/** The batch without its cases. */
export function headOf({ cases: _, ...head }: Batch): BatchHead {
  return head;
}

function newestFirst(a: Batch, b: Batch): number {
  return (b.year ?? 0) - (a.year ?? 0) || b.ordinal - a.ordinal || (a.id < b.id ? -1 : 1);
}
