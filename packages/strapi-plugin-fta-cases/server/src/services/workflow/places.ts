import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { BatchRow, CaseRow } from '../../cases/record.ts';
import { table } from '../../database.ts';
import { type Reason, reason } from '../../refusals.ts';

type Place = Pick<CaseRow, 'documentId' | 'number' | 'title' | 'caseId'> & { batch?: { id: number } | null };

/**
 * Whether each case has its place, by document id: a batch, and a number that no other case has there, neither in what is
 * worked on nor in what is public.
 */
export async function placeReasons(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<Map<string, Reason[]>> {
  const batches = [...new Set(rows.map(({ batch }) => batch?.id).filter((id) => id !== undefined))];
  const members: Place[] = await table(strapi, UID.case).findMany({
    where: { batch: { $in: batches }, number: { $in: rows.map(({ number }) => number) } },
    select: ['id', 'documentId', 'number', 'title', 'caseId'],
    populate: { batch: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
  return new Map(rows.map((row) => [row.documentId, reasonsFor(row, members)]));
}

function reasonsFor({ documentId, batch, number, caseId }: CaseRow, members: readonly Place[]): Reason[] {
  const site = { caseId: caseId ?? '' };
  if (!batch) return [reason('batch-required', {}, { ...site, path: ['batch'] })];
  const other = members.find(
    (member) => member.batch?.id === batch.id && member.number === number && member.documentId !== documentId,
  );
  if (!other) return [];
  const params = { number: number ?? 0, title: other.title ?? '' };
  return [reason('number-taken', params, { ...site, path: ['number'] })];
}

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
