import type { Case } from '@fta/cases-core';
import { diffCases } from '../../../shared/diff.ts';

/** Whether a version lacks a value or a character that the one before it had. */
export function losesText(before: Case, after: Case): boolean {
  return diffCases(before, after).some((change) => {
    if (change.kind === 'removed') return true;
    if (change.kind !== 'changed') return false;
    const { before: was, after: is } = change;
    if (typeof was !== 'string' || typeof is !== 'string') return was !== null && typeof was !== 'number';
    return !isWithin(was, is);
  });
}

/** Every character of a text stands in another in the same order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (text.startsWith(character, at)) at += character.length;
  return at === text.length;
}
