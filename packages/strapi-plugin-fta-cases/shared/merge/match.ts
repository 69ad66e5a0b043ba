import { align } from '../align.ts';
import { isSame } from '../content.ts';
import { isObject, likeness } from '../likeness.ts';

/** What became of the members of a list on one side. */
export interface Match {
  /** Where each member of the base stands on this side; `null` where it was deleted. */
  readonly of: readonly (number | null)[];
  /** Members that are new on this side, by the member of the base they follow; -1 for the start. */
  readonly added: ReadonlyMap<number, readonly number[]>;
  /** Members of the base that are kept, in the order of this side. */
  readonly kept: readonly number[];
}

/** From this on, a member that stands elsewhere is the same one, moved and edited. */
const MOVED = 0.5;

/** Longer lists of deleted and new members than this product are not searched for what was moved and edited. */
const MOST_COMPARED = 10_000;

/**
 * Pairs a list with what it was: alike members in order first, then what was moved word for word, then what was moved and
 * edited, then texts written anew in the place of as many others.
 */
export function match(base: readonly unknown[], side: readonly unknown[]): Match {
  const pairs = align(base, side, likeness);
  const of: (number | null)[] = base.map(() => null);
  const free = new Set(side.keys());
  const pair = (left: number, right: number) => {
    of[left] = right;
    free.delete(right);
  };
  for (const { left, right } of pairs) if (left !== null && right !== null) pair(left, right);
  for (const right of [...free]) {
    const left = base.findIndex((member, i) => of[i] === null && isSameMember(member, side[right]));
    if (left >= 0) pair(left, right);
  }
  const gone = () => [...base.keys()].filter((left) => of[left] === null);
  if (gone().length * free.size <= MOST_COMPARED) {
    for (const right of [...free]) {
      const [best] = gone()
        .map((left) => ({ left, likeness: likeness(base[left], side[right]) }))
        .sort((a, b) => b.likeness - a.likeness);
      if (best && best.likeness >= MOVED) pair(best.left, right);
    }
  }
  for (const run of runs(pairs)) {
    const lost = run.left.filter((left) => of[left] === null && typeof base[left] === 'string');
    const come = run.right.filter((right) => free.has(right) && typeof side[right] === 'string');
    if (lost.length === come.length) lost.forEach((left, i) => void pair(left, come[i] as number));
  }
  return { of, ...placed(of, side.length) };
}

/** Whether two members say the same. Numbers of points follow their order, and say nothing by themselves. */
export function isSameMember(a: unknown, b: unknown): boolean {
  return isSame(unnumbered(a), unnumbered(b));
}

function unnumbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnumbered);
  if (!isObject(value)) return value;
  const { number: _, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, unnumbered(member)]));
}

interface Run {
  readonly left: number[];
  readonly right: number[];
}

/** Stretches without a pair, each between two pairs. */
function runs(pairs: ReturnType<typeof align>): Run[] {
  const found: Run[] = [{ left: [], right: [] }];
  for (const { left, right } of pairs) {
    const run = found.at(-1) as Run;
    if (left !== null && right !== null) found.push({ left: [], right: [] });
    else if (left !== null) run.left.push(left);
    else if (right !== null) run.right.push(right);
  }
  return found;
}

function placed(of: readonly (number | null)[], length: number): Pick<Match, 'added' | 'kept'> {
  const before = new Map(of.flatMap((right, left) => (right === null ? [] : [[right, left] as const])));
  const added = new Map<number, number[]>();
  const kept: number[] = [];
  for (let right = 0; right < length; right++) {
    const left = before.get(right);
    if (left !== undefined) kept.push(left);
    else added.set(kept.at(-1) ?? -1, [...(added.get(kept.at(-1) ?? -1) ?? []), right]);
  }
  return { added, kept };
}
