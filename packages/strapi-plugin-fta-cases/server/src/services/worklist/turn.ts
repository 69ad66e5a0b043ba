import type { Core } from '@strapi/types';
import type { NextStep } from '../../../../shared/contracts.ts';
import { NEXT_STEP, TRANSITIONS, type WorkflowAction } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import { refusalsOf } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { blockersOf } from '../workflow/blockers.ts';
import { submittersOf } from '../workflow/history.ts';

type Member = Pick<CaseRow, 'documentId' | 'reviewState' | 'providerKey'>;

/** Those of the cases whose next step the person can take: by role, by provider, and not on what they submitted. */
export async function casesInTurn<Row extends Member>(
  strapi: Core.Strapi,
  rows: readonly Row[],
  actor: Actor,
): Promise<Row[]> {
  const byRole = rows.filter((row) => {
    const action = nextOf(row);
    return action !== null && actor.can(action) && isOpenTo(row, action, actor);
  });
  const judged = byRole.filter((row) => TRANSITIONS[nextOf(row) ?? 'submit'].secondPerson);
  const submitters = judged.length > 0 ? await submittersOf(strapi, judged) : new Map<string, number | null>();
  return byRole.filter(({ documentId }) => actor.id === null || submitters.get(documentId) !== actor.id);
}

/** The next step of each case that is in turn, by document id, and what stands in its way. */
export async function nextSteps(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  actor: Actor,
): Promise<Map<string, NextStep>> {
  const steps = new Map<string, NextStep>();
  const inTurn = await casesInTurn(strapi, rows, actor);
  for (const action of new Set(inTurn.map(nextOf))) {
    if (action === null) continue;
    const members = inTurn.filter((row) => nextOf(row) === action);
    for (const [documentId, reasons] of await blockersOf(strapi, action, members, actor)) {
      steps.set(documentId, { action, blockers: refusalsOf(reasons, actor.language) });
    }
  }
  return steps;
}

function nextOf({ reviewState }: Pick<CaseRow, 'reviewState'>): WorkflowAction | null {
  return NEXT_STEP[reviewState ?? 'drafting'];
}

function isOpenTo({ providerKey }: Member, action: WorkflowAction, { providers }: Actor): boolean {
  return TRANSITIONS[action].role !== 'contributor' || !providers || providers.has(providerKey ?? '');
}
