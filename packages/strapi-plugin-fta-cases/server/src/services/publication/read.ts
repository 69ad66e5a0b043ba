import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { BatchRow, WholeCaseRow } from '../../cases/record.ts';
import { table, WITH_CONTENT } from '../../database.ts';
import { nextTurn } from '../../turn.ts';

/** A published version with what makes it one: an id, and a batch it belongs to. */
export type PublicRow = WholeCaseRow & { caseId: string; batch: BatchRow };

/** Rows read by one statement: SQLite's driver lets nobody in between before it has them all. */
const CHUNK = 25;

/** The published versions of cases, a few at a time; of all where `ids` is `null`. */
export async function* publicRows(strapi: Core.Strapi, ids: readonly string[] | null): AsyncGenerator<PublicRow> {
  let after = 0;
  for (;;) {
    const rows = await table(strapi, UID.case).findMany({
      where: { publishedAt: { $notNull: true }, id: { $gt: after }, ...(ids && { caseId: { $in: [...ids] } }) },
      populate: { topics: WITH_CONTENT.topics, batch: true },
      orderBy: { id: 'asc' },
      limit: CHUNK,
    });
    yield* rows.filter(isWhole);
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.id;
    await nextTurn();
  }
}

function isWhole(row: WholeCaseRow): row is PublicRow {
  return row.caseId !== null && row.batch !== null && row.batch !== undefined;
}

/** Batches by id; all of them where `ids` is `null`. */
export function batchRows(strapi: Core.Strapi, ids: readonly string[] | null): Promise<BatchRow[]> {
  return table(strapi, UID.batch).findMany({ where: ids ? { batchId: { $in: [...ids] } } : {} });
}
