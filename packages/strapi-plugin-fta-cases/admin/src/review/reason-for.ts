import type { CaseReview } from '../../../shared/contracts.ts';

interface Reason {
  readonly actor: string;
  readonly comment: string;
}

/** The reason given when the case came into its state, as for a return or a withdrawal; `null` where none was. */
export function reasonFor({ reviewState, events }: Pick<CaseReview, 'reviewState' | 'events'>): Reason | null {
  const latest = events.toSorted((a, b) => b.id - a.id)[0];
  if (!latest?.comment || latest.to !== reviewState) return null;
  return { actor: latest.actor, comment: latest.comment };
}
