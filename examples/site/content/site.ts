import { type CaseIndex, createIndex } from '@fta/cases-core/query';
import type { BatchHead } from '@fta/cases-core/rest';
import type { Batch } from '@fta/cases-core/schema';
import type { Origin } from './origin.ts';

/** Everything the pages are made of. */
export interface Site {
  /** Those with public cases, each with these in the order of their numbers; the newest batch first. */
  readonly batches: readonly Batch[];
  readonly index: CaseIndex;
  /** When the case was last published; `null` where that is not known. */
  updatedAt(id: string): string | null;
  /** The pages it was read from; `null` where they are not known. */
  origin(id: string): Origin | null;
}

/** The pages' material out of what is public. */
export function siteOf({ batches, updatedAt, origin }: Omit<Site, 'index'>): Site {
  const ordered = batches.filter(({ cases }) => cases.length > 0).toSorted(newestFirst);
  return { batches: ordered, index: createIndex(ordered), updatedAt, origin };
}

/** The batch without its cases. */
export function headOf({ cases: _, ...head }: Batch): BatchHead {
  return head;
}

function newestFirst(a: Batch, b: Batch): number {
  return (b.year ?? 0) - (a.year ?? 0) || b.ordinal - a.ordinal || (a.id < b.id ? -1 : 1);
}
