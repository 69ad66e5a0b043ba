import type { CaseReview } from '../../../../shared/contracts.ts';

interface Holder {
  readonly who: string;
  /** ISO time. */
  readonly since: string;
}

/** Who brought the case into its state, and when; `null` where nothing is recorded. */
export function holderOf({ events, reviewState }: Pick<CaseReview, 'events' | 'reviewState'>): Holder | null {
  const latest = events.toSorted((a, b) => b.id - a.id).find(({ from, to }) => to === reviewState && from !== to);
  return latest ? { who: latest.actor, since: latest.at } : null;
}
