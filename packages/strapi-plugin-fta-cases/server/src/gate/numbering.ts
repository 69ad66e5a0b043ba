import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { firstCaseId, freeId } from '../cases/case-id.ts';
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

/** A copy number may shorten a long id down to this. */
const COMMON = 70;

/** The id of a new case, one that no case has. */
export async function freeCaseId(strapi: Core.Strapi, batch: BatchRow, number: number): Promise<string> {
  const id = firstCaseId(batch.batchId, number);
  const taken = await table(strapi, UID.case).findMany({
    where: { caseId: { $startsWith: id.slice(0, COMMON) } },
    select: ['id', 'caseId'],
  });
  return freeId(id, new Set(taken.map(({ caseId }) => caseId)));
}
