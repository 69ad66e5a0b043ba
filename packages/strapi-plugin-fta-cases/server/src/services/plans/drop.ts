import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { TRANSITIONS, type WorkflowAction } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import { table } from '../../database.ts';
import { reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { noteEvents } from '../workflow/notes.ts';
import { plannedTime } from './records.ts';

/** Steps by which a case is no longer what somebody planned to publish. */
const REOPENING: readonly WorkflowAction[] = ['revise', 'return'];

/**
 * Lets plans fall away, in the transaction of a step on cases that are held: those of the cases, and where the cases were
 * opened again, those of their batches.
 */
export async function dropPlans(
  strapi: Core.Strapi,
  action: WorkflowAction,
  rows: readonly CaseRow[],
  actor: Actor,
): Promise<void> {
  if (action !== 'publish' && !REOPENING.includes(action)) return;
  const targetsOf = (row: CaseRow) => [
    row.documentId,
    ...(REOPENING.includes(action) && row.batch ? [row.batch.documentId] : []),
  ];
  const waiting = await table(strapi, UID.plan).findMany({
    where: { targetDocumentId: { $in: [...new Set(rows.flatMap(targetsOf))] }, outcome: 'waiting' },
    orderBy: { id: 'asc' },
  });
  for (const plan of waiting) {
    const row = rows.find((each) => targetsOf(each).includes(plan.targetDocumentId));
    if (!row) continue;
    const why = reason(
      'plan-step',
      { who: actor.name, title: row.title ?? '', action: TRANSITIONS[action].label },
      { caseId: row.caseId ?? '' },
    );
    await table(strapi, UID.plan).updateMany({
      where: { id: plan.id, outcome: 'waiting' },
      data: { outcome: 'dropped', settledAt: new Date(), settledByName: actor.name, reasons: [why] },
    });
    await noteEvents(strapi, 'plan-dropped', [row], actor, plannedTime(plan));
  }
}
