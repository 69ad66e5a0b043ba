/**
 * How much two members of a list are the same thing, 0 to 1: sections by kind and heading, points by title, texts by the
 * characters they share.
 */
export function likeness(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 1 : sharedPairs(a, b);
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) ? 1 : 0;
  if (JSON.stringify(a) === JSON.stringify(b)) return 1;
  if (a.kind !== b.kind) return 0;
  const named = a.heading ?? a.title;
  if (named !== undefined && named !== '' && named === (b.heading ?? b.title)) return 0.9;
  return 0.9 * sharedPairs(textOf(a), textOf(b));
}

/** What somebody wrote of it: the key of its kind would make any two empty sections alike. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isObject(value)) return '';
  const { kind: _, ...written } = value;
  return Object.values(written).map(textOf).join('');
}

/** Dice coefficient over pairs of characters. */
function sharedPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** An object with keys: no list, and not `null`. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
