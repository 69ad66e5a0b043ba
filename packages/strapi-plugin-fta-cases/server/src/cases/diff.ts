import { blankCase, CASE_FIELD_LIST, type Case, isDerived, pointerOf } from '@fta/cases-core';
import type { Difference } from '../../../shared/contracts.ts';
import { align } from './align.ts';

type Path = readonly (string | number)[];

/**
 * What became of a case from one version to another, in reading order. Sections, points and paragraphs are paired with
 * what they were before, so that inserting one is one change. What is derived follows from the text: listing it would say
 * every change twice. A field that an older version does not have yet was blank.
 */
export function diffCases(before: Case, after: Case): Difference[] {
  const blank = blankCase();
  return CASE_FIELD_LIST.filter(([, field]) => !isDerived(field)).flatMap(([name]) =>
    diffValues(before[name] ?? blank[name], after[name] ?? blank[name], [name], [name]),
  );
}

/** The same for plain values of any kind; paths are those of the version each change is told in. */
export function diffValues(before: unknown, after: unknown, from: Path, path: Path): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, from, path);
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key) => diffValues(before[key], after[key], [...from, key], [...path, key]));
  }
  return Object.is(before, after)
    ? []
    : [{ kind: 'changed', path: pointerOf(path), ...moved(from, path), before, after }];
}

function diffLists(before: readonly unknown[], after: readonly unknown[], from: Path, path: Path): Difference[] {
  const changes = align(before, after, likeness).flatMap(({ left, right }): Difference[] => {
    if (left === null && right !== null) {
      return [{ kind: 'added', path: pointerOf([...path, right]), after: after[right] }];
    }
    if (right === null && left !== null) {
      return [{ kind: 'removed', path: pointerOf([...from, left]), before: before[left] }];
    }
    if (left === null || right === null) return [];
    return diffValues(before[left], after[right], [...from, left], [...path, right]);
  });
  return joinMoves(changes, pointerOf(path));
}

/** What was taken out here and put in there, word for word, is one move within the list. */
function joinMoves(changes: readonly Difference[], list: string): Difference[] {
  const isMember = ({ path }: Difference) => path.slice(0, path.lastIndexOf('/')) === list;
  const removed = changes.filter((change) => change.kind === 'removed' && isMember(change));
  const gone = new Set<Difference>();
  const joined = changes.map((change): Difference => {
    if (change.kind !== 'added' || !isMember(change)) return change;
    const text = JSON.stringify(change.after);
    const source = removed.find((each) => !gone.has(each) && JSON.stringify(each.before) === text);
    if (!source) return change;
    gone.add(source);
    return { kind: 'moved', path: change.path, from: source.path, after: change.after };
  });
  return joined.filter((change) => !gone.has(change));
}

/** Where it stood before, for what has another place now. */
function moved(from: Path, path: Path): { from?: string } {
  const [before, now] = [pointerOf(from), pointerOf(path)];
  return before === now ? {} : { from: before };
}

/**
 * How much two members of a list are the same thing, 0 to 1: sections by kind and heading, points by title, texts by the
 * characters they share.
 */
function likeness(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 1 : sharedPairs(a, b);
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) ? 1 : 0;
  if (JSON.stringify(a) === JSON.stringify(b)) return 1;
  if (a.kind !== b.kind) return 0;
  const named = a.heading ?? a.title;
  if (named !== undefined && named !== '' && named === (b.heading ?? b.title)) return 0.9;
  return 0.9 * sharedPairs(textOf(a), textOf(b));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  return isObject(value) ? Object.values(value).map(textOf).join('') : '';
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
