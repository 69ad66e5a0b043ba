import type { Core } from '@strapi/types';
import type { PlanRecord, PlanRequest } from '../../../../shared/plans.ts';
import { UID } from '../../../../shared/uids.ts';
import { findDrafts, table } from '../../database.ts';
import { notFound, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { makePlan, withdrawPlan } from './make.ts';
import { planRecord } from './records.ts';
import { runDue } from './run.ts';

/** Publications at a time. */
export interface Plans {
  /** Plans a publication; one that was planned for the same case or batch gives way. */
  make(request: PlanRequest, actor: Actor): Promise<PlanRecord>;
  /** Takes a plan back; one that is settled stays as it is. */
  withdraw(id: number, actor: Actor): Promise<PlanRecord>;
  /** Plans of a case and of its batch, the latest first. */
  ofCase(documentId: string, actor: Actor): Promise<PlanRecord[]>;
  /** Plans of a batch and of its cases, the latest first. */
  ofBatch(documentId: string, actor: Actor): Promise<PlanRecord[]>;
  /** Publishes what was planned for a time until `now`; of several processes one does. */
  runDue(now?: Date): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Plans => ({
  make: (request, actor) => makePlan(strapi, request, actor),

  withdraw: (id, actor) => withdrawPlan(strapi, id, actor),

  async ofCase(documentId, actor) {
    const [row] = await findDrafts(strapi, { documentId });
    if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    return plansOf(strapi, [documentId, ...(row.batch ? [row.batch.documentId] : [])], actor);
  },

  async ofBatch(documentId, actor) {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
    if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
    const members = await table(strapi, UID.case).findMany({
      where: { batch: batch.id, publishedAt: null },
      select: ['id', 'documentId'],
    });
    return plansOf(strapi, [documentId, ...members.map((row) => row.documentId)], actor);
  },

  runDue: (now = new Date()) => runDue(strapi, now),
});

async function plansOf(strapi: Core.Strapi, targets: readonly string[], actor: Actor): Promise<PlanRecord[]> {
  const rows = await table(strapi, UID.plan).findMany({
    where: { targetDocumentId: { $in: [...targets] } },
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => planRecord(row, actor.language));
}
