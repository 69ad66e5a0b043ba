import { batchSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { batchOfRow } from '../cases/batch-record.ts';
import type { BatchRow } from '../cases/record.ts';
import { lockAdding, lockBatches, table } from '../database.ts';
import { languageOf } from '../language.ts';
import { invalid, type Reason, reason, schemaReasons } from '../refusals.ts';
import { service } from '../service.ts';
import type { GuardContext, Guards } from './guard.ts';

/** Writing actions on batches. A copy would have the same id, so cloning is closed. */
export const batchGuards: Guards = {
  create: saveBatch,
  update: saveBatch,
  delete: deleteBatch,
};

async function saveBatch({ strapi, call, next, request }: GuardContext) {
  return strapi.db.transaction(async () => {
    await lockAdding(strapi, 'batches');
    const { documentId } = call.params;
    const before = documentId ? await table(strapi, UID.batch).findOne({ where: { documentId } }) : null;
    const { cases: _, ...data } = call.params.data ?? {};
    call.params = { ...call.params, data };
    const sent = { ...before, ...data } as BatchRow;
    const reasons = [...shapeReasons(sent), ...(await identityReasons(strapi, sent, before))];
    if (reasons.length > 0) throw invalid(reasons, languageOf(request));
    const saved = await next();
    await service(strapi, 'publication').logChanges({ batches: [sent.batchId] });
    return saved;
  });
}

async function deleteBatch({ strapi, call, next, request }: GuardContext) {
  return strapi.db.transaction(async () => {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId: call.params.documentId } });
    if (batch) await lockBatches(strapi, [batch.id]);
    const count = await casesOf(strapi, call.params.documentId ?? '');
    if (count > 0) throw invalid([reason('batch-not-empty', { count })], languageOf(request));
    await table(strapi, UID.original).deleteMany({ where: { batchDocumentId: call.params.documentId } });
    return next();
  });
}

function shapeReasons(row: BatchRow): Reason[] {
  return schemaReasons(batchSchema, { ...batchOfRow(row), cases: [] }).map((each) =>
    each.path[0] === 'caseId' ? { ...each, path: ['batchId'] } : each,
  );
}

/** A batch is known by its id, and by issuer, series and ordinal together; the id stays once it has cases. */
async function identityReasons(strapi: Core.Strapi, sent: BatchRow, before: BatchRow | null): Promise<Reason[]> {
  const { batchId, issuer, series, ordinal } = sent;
  const others = before ? { id: { $ne: before.id } } : {};
  const reasons: Reason[] = [];
  if (await table(strapi, UID.batch).findOne({ where: { batchId, ...others } })) {
    reasons.push(reason('batch-id-taken', { id: batchId }, { path: ['batchId'] }));
  }
  if (issuer && series) {
    const same = await table(strapi, UID.batch).findOne({ where: { issuer, series, ordinal, ...others } });
    if (same) reasons.push(reason('batch-taken', { issuer, series, ordinal, id: same.batchId }, { path: ['ordinal'] }));
  }
  if (before && before.batchId !== batchId && (await casesOf(strapi, before.documentId)) > 0) {
    reasons.push(reason('batch-id-fixed', { id: before.batchId }, { path: ['batchId'] }));
  }
  return reasons;
}

function casesOf(strapi: Core.Strapi, documentId: string): Promise<number> {
  return table(strapi, UID.case).count({ where: { batch: { documentId }, publishedAt: null } });
}
