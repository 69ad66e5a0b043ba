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

/** What is open of several cases and does not stand in the way of a step. */
export interface Unsettled {
  /** Warnings of the checks, in all. */
  readonly warnings: number;
  /** Cases that have some. */
  readonly warned: number;
  /** Comments that nobody has resolved, in all. */
  readonly comments: number;
  /** Cases that have some. */
  readonly commented: number;
}

/** What is open of the cases, counted. */
export function unsettledOf(cases: readonly CaseRow[]): Unsettled {
  const warnings = cases.map(({ findings }) => findings.error + findings.warning);
  const comments = cases.map(({ openComments }) => openComments);
  return {
    warnings: sum(warnings),
    warned: warnings.filter(isSome).length,
    comments: sum(comments),
    commented: comments.filter(isSome).length,
  };
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const isSome = (count: number) => count > 0;

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
