import type { CaseReview } from '../../../shared/contracts.ts';
import { WORKFLOW_ACTIONS } from '../../../shared/workflow.ts';

interface Reason {
  readonly actor: string;
  readonly comment: string;
}

/** Steps after which a reason given before is dealt with. */
const SETTLING: readonly string[] = ['submit', 'approve', 'publish', 'discard'];
/** What is recorded besides the steps says something of its own: what an import has shown, where a case stood before. */
const STEPS: readonly string[] = WORKFLOW_ACTIONS;

/** The reason of the last return or withdrawal, as long as nobody has submitted since; `null` where there is none. */
export function reasonFor({ events }: Pick<CaseReview, 'events'>): Reason | null {
  const latest = events
    .toSorted((a, b) => b.id - a.id)
    .find(({ action, comment }) => (comment && STEPS.includes(action)) || SETTLING.includes(action));
  if (!latest?.comment || SETTLING.includes(latest.action)) return null;
  return { actor: latest.actor, comment: latest.comment };
}
