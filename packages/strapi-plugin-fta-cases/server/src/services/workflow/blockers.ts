import type { Core } from '@strapi/types';
import { TRANSITIONS, type WorkflowAction } from '../../../../shared/workflow.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { printReasons, type Reason, reason } from '../../refusals.ts';
import { lotsOf } from '../../turn.ts';
import type { Actor } from '../actors.ts';
import { profilesOf } from '../profiles/in-force.ts';
import { openByCase, uncertainReasons } from '../uncertain/records.ts';
import { submittersOf } from './history.ts';
import { placeReasons } from './places.ts';
import { providerReason, stateReason } from './reasons.ts';

/** Cases looked through in one turn. */
const LOT = 5;

const NONE: Awaited<ReturnType<typeof openByCase>> = new Map();

/**
 * What stands in the way of a step, for each case by document id: its state, its content, who submitted it, whose it is.
 * The role is asked separately, since it is the same for all.
 */
export async function blockersOf(
  strapi: Core.Strapi,
  action: WorkflowAction,
  rows: readonly CaseRow[],
  actor: Actor,
): Promise<Map<string, Reason[]>> {
  const { secondPerson, complete, role } = TRANSITIONS[action];
  const places = complete ? await placeReasons(strapi, rows) : new Map<string, Reason[]>();
  const uncertain = complete ? await openByCase(strapi, rows) : NONE;
  const profileOf = await profilesOf(strapi, complete ? rows : []);
  const submitters = secondPerson ? await submittersOf(strapi, rows) : new Map<string, number | null>();
  const blockers = new Map<string, Reason[]>();
  for await (const lot of lotsOf(rows, LOT)) {
    for (const row of lot) {
      const content = caseOfRow(row);
      const caseId = content.id;
      const isOwn = secondPerson && actor.id !== null && submitters.get(row.documentId) === actor.id;
      const reasons = [
        stateReason(action, row),
        isOwn ? reason('second-person', { title: content.title }, { caseId }) : null,
        role === 'contributor' ? providerReason(content, actor) : null,
        ...(places.get(row.documentId) ?? []),
        ...(complete ? printReasons(content, profileOf(row), caseId) : []),
        ...uncertainReasons(uncertain.get(row.documentId) ?? [], caseId),
      ];
      blockers.set(
        row.documentId,
        reasons.filter((each) => each !== null),
      );
    }
  }
  return blockers;
}
