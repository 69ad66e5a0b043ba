import { type Choice, merge } from '../../../../shared/merge/merge.ts';
import type { CaseContent } from './fields.ts';

/** Both changes together; where both have changed the same within the moment, both texts stand, for somebody to see. */
export function mergedWhole(base: CaseContent, mine: CaseContent, theirs: CaseContent): CaseContent {
  const { clashes, merged } = merge(base, mine, theirs);
  if (clashes.length === 0) return merged;
  const choices = clashes.map(({ id, canBoth }): [string, Choice] => [id, canBoth ? 'both' : 'mine']);
  return merge(base, mine, theirs, Object.fromEntries(choices)).merged;
}
