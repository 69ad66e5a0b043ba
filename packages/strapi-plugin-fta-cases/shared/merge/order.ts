import type { Match } from './match.ts';

/** The order of a list on two sides: one that both can be put into, or two that exclude each other. */
export type Order =
  | { readonly agreed: readonly number[] }
  | { readonly agreed: null; readonly mine: readonly number[]; readonly theirs: readonly number[] };

/** The members of the base in the order of whichever side has moved some; deleted ones stay behind their neighbours. */
export function orderOf(length: number, mine: Match, theirs: Match): Order {
  const whole = (kept: readonly number[]) => withDeleted(length, kept);
  if (!isMoved(mine.kept)) return { agreed: whole(isMoved(theirs.kept) ? theirs.kept : []) };
  if (!isMoved(theirs.kept)) return { agreed: whole(mine.kept) };
  const common = (one: Match, other: Match) => one.kept.filter((left) => other.of[left] !== null).join();
  if (common(mine, theirs) === common(theirs, mine)) return { agreed: whole(theirs.kept) };
  return { agreed: null, mine: whole(mine.kept), theirs: whole(theirs.kept) };
}

function isMoved(kept: readonly number[]): boolean {
  return kept.some((left, i) => i > 0 && left < (kept[i - 1] as number));
}

function withDeleted(length: number, kept: readonly number[]): number[] {
  const order = [...kept];
  const there = new Set(kept);
  for (let left = 0; left < length; left++) {
    if (!there.has(left)) order.splice(order.indexOf(left - 1) + 1, 0, left);
  }
  return order;
}
