import type { Bilingual, Case } from '@fta/cases-core';
import { type ReviewState, STATE_LABELS, TRANSITIONS, type WorkflowAction } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import { type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';

/** The case is of a provider that the one who acts does not write for. */
export function providerReason({ id, title, provider }: Case, actor: Actor | null): Reason | null {
  if (!actor?.providers || actor.providers.has(provider.key)) return null;
  return reason('provider-not-yours', { title, provider: provider.name }, { path: ['providerName'], caseId: id });
}

/** The content is in review, or approved as it is. */
export function stateLockedReason({ title, caseId, reviewState }: CaseRow): Reason {
  const state = reviewState ?? 'drafting';
  const way = wayOut(state);
  return reason(
    'state-locked',
    { title: title ?? '', state: STATE_LABELS[state], way: TRANSITIONS[way].label },
    { caseId: caseId ?? '' },
  );
}

function wayOut(state: ReviewState): WorkflowAction {
  return state === 'submitted' ? 'return' : 'revise';
}

/** The step does not start from the state the case is in. */
export function stateReason(action: WorkflowAction, { title, caseId, reviewState }: CaseRow): Reason | null {
  const { from, label } = TRANSITIONS[action];
  const state = reviewState ?? 'drafting';
  if ((from as readonly ReviewState[]).includes(state)) return null;
  const params = { title: title ?? '', state: STATE_LABELS[state], action: label, from: listed(from) };
  return reason('state-transition', params, { caseId: caseId ?? '' });
}

function listed(states: readonly ReviewState[]): Bilingual {
  return {
    zh: states.map((state) => STATE_LABELS[state].zh).join('、'),
    en: states.map((state) => STATE_LABELS[state].en.toLowerCase()).join(' or '),
  };
}
