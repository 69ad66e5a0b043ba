import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Refusal } from '../../../../shared/contracts.ts';
import { PLUGIN_ID, UID } from '../../../../shared/uids.ts';
import { type PlanRow, table } from '../../database.ts';
import { say } from '../../messages.ts';
import { invalid, type Reason, reason } from '../../refusals.ts';
import { service } from '../../service.ts';
import type { Actor } from '../actors.ts';
import { noteEvents } from '../workflow/notes.ts';
import { plannedTime } from './records.ts';
import { draftsOf, holdTarget, isApproved } from './target.ts';

/** Publishes what was planned until now, one after the other. What fails for no reason of its own is tried again. */
export async function runDue(strapi: Core.Strapi, now: Date): Promise<void> {
  const due = await table(strapi, UID.plan).findMany({
    where: { outcome: 'waiting', at: { $lte: now } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  for (const plan of due) {
    try {
      await publish(strapi, plan);
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons) await refuse(strapi, plan, reasons);
      else strapi.log.error(`${PLUGIN_ID}: plan ${plan.id} is tried again: ${messageOf(error)}`);
    }
  }
}

/** In one transaction with taking the plan, so that it is done once by one process, and not at all where that one ends. */
async function publish(strapi: Core.Strapi, plan: PlanRow): Promise<void> {
  const { id, target, targetDocumentId: documentId } = plan;
  const actor = await plannerOf(strapi, plan);
  await strapi.db.transaction(async () => {
    await holdTarget(strapi, plan, actor.language);
    if (!(await settle(strapi, id, { outcome: 'published' }))) return;
    const comment = say('plan-kept', { time: plannedTime(plan) })[actor.language];
    const workflow = service(strapi, 'workflow');
    if (target === 'batch') await workflow.publishBatch({ documentId, comment, actor });
    else await workflow.transition({ action: 'publish', cases: [documentId], comment, actor });
  });
}

async function plannerOf(strapi: Core.Strapi, { actorId, actorName: who }: PlanRow): Promise<Actor> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: actorId ?? 0 } });
  if (!user?.isActive || user.blocked) throw invalid([reason('plan-account', { who })], 'zh');
  return service(strapi, 'actors').ofAdminUser(user.id);
}

/** Keeps why, with the plan and in the trail of the cases. */
async function refuse(strapi: Core.Strapi, plan: PlanRow, reasons: readonly Reason[]): Promise<void> {
  const { id, actorId, actorName } = plan;
  await strapi.db.transaction(async () => {
    if (!(await settle(strapi, id, { outcome: 'refused', reasons }))) return;
    const approved = (await draftsOf(strapi, plan)).filter(isApproved);
    await noteEvents(strapi, 'plan-refused', approved, { id: actorId, name: actorName }, plannedTime(plan));
    strapi.log.warn(`${PLUGIN_ID}: plan ${id} was refused: ${reasons.map(({ text }) => text.en).join('; ')}`);
  });
}

/** @returns whether it was this call that settled it */
async function settle(
  strapi: Core.Strapi,
  id: number,
  data: Pick<PlanRow, 'outcome'> & Partial<Pick<PlanRow, 'reasons'>>,
): Promise<boolean> {
  const { count } = await table(strapi, UID.plan).updateMany({
    where: { id, outcome: 'waiting' },
    data: { ...data, settledAt: new Date() },
  });
  return count > 0;
}

/** Why the gate refused; `null` for an error that is no refusal. */
function reasonsOf(error: unknown): Reason[] | null {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { errors: refusals } = error.details as { errors?: readonly Refusal[] };
  return refusals?.map(({ message: _, name: _name, ...why }) => why) ?? null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
