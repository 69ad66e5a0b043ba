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
  const rankOf = new Map<string, number>();
  const ranked = source
    .flatMap((item) => entriesOf(item, batchOf))
    .map((entry) => ({ entry, rank: rankOf.get(entry.batch) ?? enter(rankOf, entry.batch) }));
  ranked.sort((a, b) => a.rank - b.rank || a.entry.case.number - b.entry.case.number);
  return ranked.map(({ entry }) => entry);
}

function entriesOf(item: Case | Batch, batchOf: (it: Case) => string): CaseEntry[] {
  if ('cases' in item) return item.cases.map((it) => ({ case: it, batch: item.id, batchTitle: item.title || item.id }));
  const batch = batchOf(item);
  return [{ case: item, batch, batchTitle: batch }];
}

function enter(rankOf: Map<string, number>, batch: string): number {
  rankOf.set(batch, rankOf.size);
  return rankOf.size - 1;
}
