import type { Node } from 'prosemirror-model';

/** Two blocks that are the same one, by their places in two documents. */
export type Pair = readonly [left: number, right: number];

/** Below this, two blocks are two and not one that was changed. */
const SAME = 0.3;
/** Longer stretches than this are not compared each with each: the table would grow with the product. */
const LONGEST_TABLE = 200;

/** Pairs of blocks in the order of both lists, such that they are alike as a whole as much as can be. */
export function pairInOrder<T>(left: readonly T[], right: readonly T[], alike: (a: T, b: T) => number): Pair[] {
  const at = (i: number, j: number) => alike(left[i] as T, right[j] as T);
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && at(head, head) === 1) head++;
  let tail = 0;
  while (tail < shorter - head && at(left.length - 1 - tail, right.length - 1 - tail) === 1) tail++;
  const middle = pairMiddle(left.length - head - tail, right.length - head - tail, (i, j) => at(head + i, head + j));
  return [
    ...range(head).map((i): Pair => [i, i]),
    ...middle.map(([i, j]): Pair => [head + i, head + j]),
    ...range(tail).map((i): Pair => [left.length - tail + i, right.length - tail + i]),
  ];
}

function pairMiddle(left: number, right: number, alike: (i: number, j: number) => number): Pair[] {
  if (left > LONGEST_TABLE || right > LONGEST_TABLE) return [];
  const width = right + 1;
  const best = new Float64Array((left + 1) * width);
  const gain = new Float64Array((left + 1) * width);
  const bestAt = (i: number, j: number) => best[i * width + j] ?? 0;
  const gainAt = (i: number, j: number) => gain[i * width + j] ?? 0;
  for (let i = left - 1; i >= 0; i--) {
    for (let j = right - 1; j >= 0; j--) {
      const found = alike(i, j);
      gain[i * width + j] = found >= SAME ? found + bestAt(i + 1, j + 1) : -1;
      best[i * width + j] = Math.max(bestAt(i + 1, j), bestAt(i, j + 1), gainAt(i, j));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left && j < right) {
    if (bestAt(i, j) === gainAt(i, j)) pairs.push([i++, j++]);
    else if (bestAt(i, j) === bestAt(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

/** How much two blocks are one, 0 to 1: those of one type by the pairs of characters that their texts share. */
export function likeness(a: Node, b: Node): number {
  if (a.type !== b.type) return 0;
  if (a.eq(b)) return 1;
  if (a.type.isInGroup('line')) return 0.99;
  return 0.99 * sharedPairs(a.textContent, b.textContent);
}

/** Dice's coefficient over pairs of characters. */
function sharedPairs(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const pairsByText = new Map<string, ReadonlySet<string>>();
const KEPT = 500;

/** Kept for the texts compared last: each is compared with many. */
function pairsOf(text: string): ReadonlySet<string> {
  const known = pairsByText.get(text);
  if (known) return known;
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2));
  if (pairsByText.size >= KEPT) pairsByText.clear();
  pairsByText.set(text, pairs);
  return pairs;
}
