import type { Core } from '@strapi/types';
import type { PlanRecord, PlanRequest } from '../../../../shared/plans.ts';
import { UID } from '../../../../shared/uids.ts';
import { table } from '../../database.ts';
import { invalid, notFound, type Reason, reason } from '../../refusals.ts';
import { service } from '../../service.ts';
import type { Actor } from '../actors.ts';
import { blockersOf } from '../workflow/blockers.ts';
import { noteEvents } from '../workflow/notes.ts';
import { plannedTime, planRecord } from './records.ts';
import { type HeldTarget, holdTarget, isApproved } from './target.ts';

const YEAR = 366 * 86_400_000;

/** Plans what could be published now, so that nobody learns at its time that it never could have been. */
export async function makePlan(strapi: Core.Strapi, request: PlanRequest, actor: Actor): Promise<PlanRecord> {
  const { target, documentId: targetDocumentId, timeZone } = request;
  const at = new Date(request.at);
  return strapi.db.transaction(async () => {
    const held = await holdTarget(strapi, { target, targetDocumentId }, actor.language);
    const reasons = [...timeReasons(at, timeZone), ...(await standingInTheWay(strapi, held, actor))];
    if (reasons.length > 0) throw invalid(reasons, actor.language);
    await table(strapi, UID.plan).updateMany({
      where: { targetDocumentId, outcome: 'waiting' },
      data: { outcome: 'replaced', settledAt: new Date(), settledByName: actor.name },
    });
    const kept = await table(strapi, UID.plan).create({
      data: { target, targetDocumentId, at, timeZone, outcome: 'waiting', actorId: actor.id, actorName: actor.name },
    });
    await noteEvents(strapi, 'plan', held.drafts.filter(isApproved), actor, plannedTime(kept));
    return planRecord(kept, actor.language);
  });
}

export async function withdrawPlan(strapi: Core.Strapi, id: number, actor: Actor): Promise<PlanRecord> {
  const plans = table(strapi, UID.plan);
  const found = await plans.findOne({ where: { id } });
  if (!found) throw notFound(reason('plan-not-found', { id }), actor.language);
  return strapi.db.transaction(async () => {
    const held = await holdTarget(strapi, found, actor.language);
    const { count } = await plans.updateMany({
      where: { id, outcome: 'waiting' },
      data: { outcome: 'withdrawn', settledAt: new Date(), settledByName: actor.name },
    });
    if (count > 0)
      await noteEvents(strapi, 'plan-withdrawn', held.drafts.filter(isApproved), actor, plannedTime(found));
    return planRecord((await plans.findOne({ where: { id } })) ?? found, actor.language);
  });
}

async function standingInTheWay(strapi: Core.Strapi, { batch, drafts }: HeldTarget, actor: Actor): Promise<Reason[]> {
  if (batch) return service(strapi, 'workflow').batchBlockers(batch, drafts, actor);
  return [...(await blockersOf(strapi, 'publish', drafts, actor)).values()].flat();
}

function timeReasons(at: Date, timeZone: string): Reason[] {
  const wait = at.getTime() - Date.now();
  const reasons: Reason[] = [];
  if (!(wait > 0 && wait <= YEAR)) reasons.push(reason('plan-past', {}, { path: ['at'] }));
  if (!isZone(timeZone)) reasons.push(reason('plan-zone', { zone: timeZone }, { path: ['timeZone'] }));
  return reasons;
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
