import type { WorkflowAction } from '../../../shared/workflow.ts';

/** Steps by which a text passes into other hands: before them it is told what is open. */
export const LEADING_ON = ['submit', 'approve'] as const satisfies readonly WorkflowAction[];

export function leadsOn(action: WorkflowAction): boolean {
  return LEADING_ON.some((each) => each === action);
}
