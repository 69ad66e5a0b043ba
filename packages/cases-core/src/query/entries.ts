import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';

/** A case and what the index knows about it besides its own fields. */
export interface CaseEntry {
  case: Case;
  batch: string;
  /** Title of the batch; its id where only cases were given. */
  batchTitle: string;
}

/** `yellow-river-1-07` → `yellow-river-1`: the id of a case starts as the batch id and its number. */
export function batchOfId({ id }: Case): string {
  return id.replace(/-\d+$/u, '');
}

/** All cases of `source` in index order: batch by batch as they first appear, by number within each. */
export function orderEntries(source: readonly (Case | Batch)[], batchOf: (it: Case) => string): CaseEntry[] {
  const entries = source.flatMap((item) => entriesOf(item, batchOf));
  const batches = [...new Set(entries.map(({ batch }) => batch))];
  const rankOf = new Map(batches.map((batch, rank) => [batch, rank] as const));
  const rank = ({ batch }: CaseEntry) => rankOf.get(batch) as number;
  return entries.sort((a, b) => rank(a) - rank(b) || a.case.number - b.case.number);
}

function entriesOf(item: Case | Batch, batchOf: (it: Case) => string): CaseEntry[] {
  if ('cases' in item) return item.cases.map((it) => ({ case: it, batch: item.id, batchTitle: item.title || item.id }));
  const batch = batchOf(item);
  return [{ case: item, batch, batchTitle: batch }];
}
