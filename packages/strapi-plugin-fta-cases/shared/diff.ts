import { blankCase, CASE_FIELD_LIST, type Case, isDerived, pointerOf } from '@fta/cases-core/schema';
import { align } from './align.ts';
import type { Difference } from './contracts.ts';
import { isObject, likeness } from './likeness.ts';

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
