/** A member of the left list and the member of the right list it became; `null` where there is none. */
export interface Pair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Below this, two members are two things rather than one that changed. */
const SAME = 0.3;

/** Longer lists than this are paired by position after their common ends: the table would grow with the product. */
const LONGEST_TABLE = 400;

/**
 * Pairs the members of two lists in order, such that likeness (0 to 1) over all pairs is largest; members equal at both
 * ends are paired first. The result is in the order of the right list, what was removed standing where it stood.
 */
export function align<T>(left: readonly T[], right: readonly T[], likeness: (a: T, b: T) => number): Pair[] {
  const alike = (i: number, j: number) => likeness(left[i] as T, right[j] as T);
  let start = 0;
  while (start < left.length && start < right.length && alike(start, start) === 1) start++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - start) {
    if (alike(left.length - 1 - tail, right.length - 1 - tail) !== 1) break;
    tail++;
  }
  const middle = { left: left.length - start - tail, right: right.length - start - tail };
  const pairs =
    Math.max(middle.left, middle.right) > LONGEST_TABLE
      ? byPosition(middle.left, middle.right)
      : byLikeness(middle.left, middle.right, (i, j) => alike(start + i, start + j));
  return [
    ...range(start).map((at) => ({ left: at, right: at })),
    ...pairs.map((pair) => ({
      left: pair.left === null ? null : pair.left + start,
      right: pair.right === null ? null : pair.right + start,
    })),
    ...range(tail).map((at) => ({ left: left.length - tail + at, right: right.length - tail + at })),
  ];
}

function byLikeness(left: number, right: number, alike: (i: number, j: number) => number): Pair[] {
  const best = Array.from({ length: left + 1 }, () => new Float64Array(right + 1));
  const gain = Array.from({ length: left }, () => new Float64Array(right));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = left - 1; i >= 0; i--) {
    for (let j = right - 1; j >= 0; j--) {
      const likeness = alike(i, j);
      const paired = likeness >= SAME ? likeness : Number.NEGATIVE_INFINITY;
      const [row, gains] = [best[i], gain[i]];
      if (!row || !gains) continue;
      gains[j] = paired;
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired + at(i + 1, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left || j < right) {
    if (i < left && j < right && at(i, j) === (gain[i]?.[j] ?? 0) + at(i + 1, j + 1))
      pairs.push({ left: i++, right: j++ });
    else if (i < left && (j >= right || at(i, j) === at(i + 1, j))) pairs.push({ left: i++, right: null });
    else pairs.push({ left: null, right: j++ });
  }
  return pairs;
}

function byPosition(left: number, right: number): Pair[] {
  return range(Math.max(left, right)).map((at) => ({ left: at < left ? at : null, right: at < right ? at : null }));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
