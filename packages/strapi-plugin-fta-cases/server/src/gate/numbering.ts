import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import type { BatchRow } from '../cases/record.ts';
import { table } from '../database.ts';

/** The number after the last of the batch, for one who holds the batch. */
export async function nextNumber(strapi: Core.Strapi, batch: BatchRow): Promise<number> {
  const [last] = await table(strapi, UID.case).findMany({
    where: { batch: batch.id },
    select: ['id', 'number'],
    orderBy: { number: 'desc' },
    limit: 1,
  });
  return (last?.number ?? 0) + 1;
}

/** The id of a new case: `<batch id>-<number, at least two digits>`, with a copy number behind it where that is taken. */
export async function freeCaseId(strapi: Core.Strapi, batch: BatchRow, number: number): Promise<string> {
  const stem = `${batch.batchId}-${String(number).padStart(2, '0')}`;
  const taken = await table(strapi, UID.case).findMany({
    where: { caseId: { $startsWith: stem } },
    select: ['id', 'caseId'],
  });
  const ids = new Set(taken.map(({ caseId }) => caseId));
  let [id, copy] = [stem, 1];
  while (ids.has(id)) id = `${stem}-${++copy}`;
  return id;
}
