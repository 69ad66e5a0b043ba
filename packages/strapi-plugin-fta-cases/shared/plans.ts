import type { Refusal } from './contracts.ts';

/** What may be published at a time: a case, or all of a batch that is not public yet. */
export type PlanTarget = 'case' | 'batch';

/**
 * What became of a plan: its time is still to come; done; refused by what stood in the way then; taken back; another time
 * took its place; or it fell away, because the case was opened again or published before.
 */
export const PLAN_OUTCOMES = ['waiting', 'published', 'refused', 'withdrawn', 'replaced', 'dropped'] as const;
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** POST /fta-cases/plans; takes the place of a plan that the case or batch has. */
export interface PlanRequest {
  readonly target: PlanTarget;
  readonly documentId: string;
  /** ISO time with its zone. */
  readonly at: string;
  /** IANA name of the zone in which the time was chosen, such as `Asia/Shanghai`. */
  readonly timeZone: string;
}

export interface PlanRecord {
  readonly id: number;
  readonly target: PlanTarget;
  /** Of the case or the batch. */
  readonly documentId: string;
  readonly at: string;
  readonly timeZone: string;
  readonly by: string;
  readonly madeAt: string;
  readonly outcome: PlanOutcome;
  /** When it came to that; `null` while its time is to come. */
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  /** Why it was refused, or fell away. */
  readonly reasons: readonly Refusal[];
}

/**
 * GET /fta-cases/cases/:documentId/plans: of the case and of its batch. GET /fta-cases/batches/:documentId/plans: of the
 * batch and of its cases. The latest first.
 */
export interface PlansAnswer {
  readonly plans: readonly PlanRecord[];
}
