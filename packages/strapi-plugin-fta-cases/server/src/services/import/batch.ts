import type { Batch, Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { attributesOfBatch, batchOfRow } from '../../cases/batch-record.ts';
import type { BatchRow } from '../../cases/record.ts';
import { lockBatches, table } from '../../database.ts';
import { invalid, reason } from '../../refusals.ts';

/** The batch of a document in the database: of the same issuer, series and ordinal, or of the same id. */
export async function findBatch(strapi: Core.Strapi, batch: Batch, language: Language): Promise<BatchRow | null> {
  const { id, issuer, series, ordinal } = batch;
  if (issuer && series) {
    const same = await table(strapi, UID.batch).findOne({ where: { issuer, series, ordinal } });
    if (same) return same;
  }
  const named = await table(strapi, UID.batch).findOne({ where: { batchId: id } });
  if (!named || isSameBatch(named, batch)) return named;
  const params = { id, issuer: named.issuer ?? '', series: named.series ?? '', ordinal: named.ordinal };
  throw invalid([reason('import-batch-differs', params, { path: ['batchId'] })], language);
}

/** What is blank says nothing against it. */
function isSameBatch(row: BatchRow, { issuer, series, ordinal }: Batch): boolean {
  const agree = (a: string | null, b: string) => !a || b === '' || a === b;
  return agree(row.issuer, issuer) && agree(row.series, series) && row.ordinal === ordinal;
}

/** The batch, made where it is not there yet, and held: of two imports at once the second waits for the first. */
export async function claimBatch(strapi: Core.Strapi, batch: Batch, language: Language): Promise<BatchRow> {
  const found = await findBatch(strapi, batch, language);
  const row = found ?? (await table(strapi, UID.batch).create({ data: { ...attributesOfBatch(batch) } }));
  await lockBatches(strapi, [row.id]);
  return row;
}

/** What a document says of its batch; where it says nothing, what is known of it stays. */
export function completedBy({ cases: _, ...batch }: Batch, row: BatchRow): Omit<Batch, 'cases'> {
  const known = batchOfRow(row);
  return {
    ...batch,
    id: known.id,
    title: batch.title || known.title,
    issuer: batch.issuer || known.issuer,
    series: batch.series || known.series,
    year: batch.year ?? known.year,
  };
}

/**
 * Title and year follow the document until something of the batch is public. They are not for one who writes for some
 * providers of it only.
 */
export async function writeBatch(strapi: Core.Strapi, row: BatchRow, batch: Batch): Promise<void> {
  const isPublic = await table(strapi, UID.case).count({ where: { batch: row.id, publishedAt: { $notNull: true } } });
  if (isPublic > 0) return;
  const { batchId: _, ...data } = attributesOfBatch(completedBy(batch, row));
  await table(strapi, UID.batch).update({ where: { id: row.id }, data });
}
