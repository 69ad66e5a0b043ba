import type { PlanOutcome, PlanRecord } from '../../../shared/plans.ts';

/** Outcomes that somebody has to know of until there is another plan. */
const TOLD: readonly PlanOutcome[] = ['waiting', 'refused', 'dropped'];

/** The last plan of each case and batch, where there is something to tell of it. `plans` come latest first. */
export function currentPlans(plans: readonly PlanRecord[]): PlanRecord[] {
  const seen = new Set<string>();
  return plans.filter(({ documentId, outcome }) => {
    const isLast = !seen.has(documentId);
    seen.add(documentId);
    return isLast && TOLD.includes(outcome);
  });
}

/** The plan of a case or batch whose time is to come. */
export function waitingPlan(plans: readonly PlanRecord[], documentId: string): PlanRecord | undefined {
  return plans.find((plan) => plan.documentId === documentId && plan.outcome === 'waiting');
}
