import type { Case } from '@fta/cases-core';
import type { Difference } from '../../../shared/contracts.ts';
import { diffCases } from '../../../shared/diff.ts';

/** Whether a version lacks a value or a character that the one before it had. */
export function losesText(before: Case, after: Case): boolean {
  const changes = diffCases(before, after);
  const put = changes.flatMap(({ after: value }) => textsIn(value));
  return changes.some((change) => loses(change, put));
}

/** @param put texts that the later version has and the earlier one had not */
function loses({ kind, before, after }: Difference, put: readonly string[]): boolean {
  if (kind === 'removed') return !textsIn(before).every((text) => put.some((other) => other.includes(text)));
  if (kind !== 'changed') return false;
  if (typeof before !== 'string' || typeof after !== 'string') return before !== null && typeof before !== 'number';
  return !isWithin(before, after);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every character of a text stands in another in the same order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (text.startsWith(character, at)) at += character.length;
  return at === text.length;
}
