import type { Case } from '@fta/cases-core';
import { diffCases } from '../../../shared/diff.ts';

/** So many characters taken out at one place are a slip of the pen; more are text. */
const SLIP = 20;

/** Whether a version lacks a value, or more than a few characters at one place, that the one before it had. */
export function losesText(before: Case, after: Case): boolean {
  return diffCases(before, after).some((change) => {
    if (change.kind === 'removed') return typeof change.before !== 'string' || change.before.length > SLIP;
    if (change.kind !== 'changed') return false;
    const { before: was, after: is } = change;
    if (typeof was !== 'string' || typeof is !== 'string') return was !== null && typeof was !== 'number';
    return takenOut(was, is) > SLIP;
  });
}

/** Characters of a text between what is the same at both ends. */
function takenOut(was: string, is: string): number {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  return was.length - head - tail;
}
