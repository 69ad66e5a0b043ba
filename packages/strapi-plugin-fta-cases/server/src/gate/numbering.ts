import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { firstCaseId, freeId } from '../cases/case-id.ts';
import type { BatchRow } from '../cases/record.ts';
import { table } from '../database.ts';

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
