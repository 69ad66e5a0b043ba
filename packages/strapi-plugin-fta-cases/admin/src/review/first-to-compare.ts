import type { CaseReview } from '../../../shared/contracts.ts';
import type { VersionName } from '../api/cases-api.ts';

/** The latest revision that says something else than the case did at the last step; the draft where there is none. */
export function firstToCompare({ revisions, events, reviewState }: CaseReview): VersionName {
  const latestFirst = revisions.toSorted((a, b) => b.number - a.number);
  const current = reviewState === 'drafting' ? undefined : events.toSorted((a, b) => b.id - a.id)[0]?.contentHash;
  const other = latestFirst.find(({ contentHash }) => contentHash !== current) ?? latestFirst[0];
  return other ? String(other.number) : 'draft';
}
