import type { BatchDetail, Refusal } from '../../../shared/contracts.ts';
import { WORKFLOW_ACTIONS, type WorkflowAction } from '../../../shared/workflow.ts';

export type CaseRow = BatchDetail['cases'][number];

/** Steps that every one of the cases can take, in the order of the workflow; none for no cases. */
export function commonActions(cases: readonly Pick<CaseRow, 'actions'>[]): WorkflowAction[] {
  if (cases.length === 0) return [];
  return WORKFLOW_ACTIONS.filter((action) => cases.every(({ actions }) => actions.includes(action)));
}

export interface ReadyAndStaying {
  readonly ready: readonly CaseRow[];
  /** Those that something stands in the way of. */
  readonly staying: readonly CaseRow[];
}

/** Of the cases whose next step is this one and the person's to take: those that can take it now, and the others. */
export function readyAndStaying(cases: readonly CaseRow[], action: WorkflowAction): ReadyAndStaying {
  const inTurn = cases.filter(({ next }) => next?.action === action);
  return {
    ready: inTurn.filter(({ next }) => next?.blockers.length === 0),
    staying: inTurn.filter(({ next }) => next?.blockers.length !== 0),
  };
}

export interface Unsettled {
  /** Cases with warnings of the checks. */
  readonly warned: number;
  /** Cases with comments that nobody has resolved. */
  readonly commented: number;
}

/** How many cases have something open that does not stand in the way of a step. */
export function unsettledOf(cases: readonly CaseRow[]): Unsettled {
  return {
    warned: cases.filter(({ findings }) => findings.error + findings.warning > 0).length,
    commented: cases.filter(({ openComments }) => openComments > 0).length,
  };
}

/** One case more or less among the selected. */
export function toggled(selected: ReadonlySet<string>, documentId: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(documentId)) next.add(documentId);
  return next;
}

export interface RefusedCase {
  /** `undefined` for what is about the batch. */
  readonly case: CaseRow | undefined;
  readonly refusals: readonly Refusal[];
}

/** Refusals of a request about several cases, by case in the order of the batch; what names no case comes first. */
export function byCase(refusals: readonly Refusal[], cases: readonly CaseRow[]): RefusedCase[] {
  const known = new Set(cases.map(({ id }) => id));
  const groups: RefusedCase[] = [
    { case: undefined, refusals: refusals.filter(({ caseId }) => caseId === undefined || !known.has(caseId)) },
    ...cases.map((row) => ({ case: row, refusals: refusals.filter(({ caseId }) => caseId === row.id) })),
  ];
  return groups.filter((group) => group.refusals.length > 0);
}
