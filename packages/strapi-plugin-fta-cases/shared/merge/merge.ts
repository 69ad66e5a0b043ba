import { type FieldKind, pointerOf } from '@fta/cases-core/schema';
import { align } from '../align.ts';
import { type CaseContent, contentOf, EDITED_FIELDS, isSame } from '../content.ts';
import { isObject } from '../likeness.ts';
import { isSameMember, type Match, match } from './match.ts';
import { orderOf } from './order.ts';

/** Which side of a clash stands. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Something that both sides changed, each in its own way: a text or value (`changed`), a member deleted here and edited
 * there (`deleted`), members put in at the same place (`inserted`), the order of a list (`order`).
 */
export interface Clash {
  /** By which a choice names it; stays the same however the others are settled. */
  readonly id: string;
  readonly kind: 'changed' | 'deleted' | 'inserted' | 'order';
  /** JSON Pointer in mine; in theirs where mine does not have it any more. */
  readonly path: string;
  /** `null` where there was nothing. */
  readonly base: unknown;
  /** `null` where this side has deleted it; a list of members for `inserted` and `order`. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Both can stand beside each other. */
  readonly canBoth: boolean;
}

export interface Merge {
  /** Both sides' changes; of a clash what was chosen, else theirs, else, of what was put in at one place, both. */
  readonly merged: CaseContent;
  /** Every clash in reading order, settled or not. */
  readonly clashes: readonly Clash[];
}

export type Choices = Readonly<Record<Clash['id'], Choice>>;

/** The side that stands as long as nobody has chosen: what is stored already, or both where nothing is lost by it. */
export function usualChoice({ kind }: Pick<Clash, 'kind'>): Choice {
  return kind === 'inserted' ? 'both' : 'theirs';
}

/**
 * Merges two versions of a case that started from the same one, paragraph by paragraph. What one side changed is taken,
 * what both changed alike is taken once, what both changed differently is a clash. Nothing that either side wrote is
 * missing from both `merged` and `clashes`.
 *
 * @param base what both started from
 * @param mine what has not been saved
 * @param theirs what is stored
 */
export function merge(base: CaseContent, mine: CaseContent, theirs: CaseContent, choices: Choices = {}): Merge {
  const run = startRun(choices);
  const merged = Object.fromEntries(
    EDITED_FIELDS.map(([name, kind]) => {
      const place = { base: [name], mine: [name], theirs: [name] };
      return [name, (BY_KIND[kind] ?? atom)(run, place, base[name], mine[name], theirs[name])];
    }),
  );
  return { merged: contentOf(merged), clashes: run.clashes };
}

type Path = readonly (string | number)[];

/** Where a value stands in each of the three versions. */
interface Place {
  readonly base: Path;
  readonly mine: Path;
  readonly theirs: Path;
}

type Merger = (run: Run, place: Place, base: unknown, mine: unknown, theirs: unknown) => unknown;

/** How each kind of field is merged, where it is not one value. */
const BY_KIND: Partial<Record<FieldKind, Merger>> = {
  lead: list,
  sections: list,
  paragraphs: list,
  topics: keys,
  regions: keys,
};

/** The clashes found so far, and how they are settled. */
interface Run {
  readonly clashes: Clash[];
  settle(clash: Omit<Clash, 'canBoth'> & { readonly canBoth?: boolean }): Choice;
}

function startRun(choices: Choices): Run {
  const clashes: Clash[] = [];
  return {
    clashes,
    settle(clash) {
      clashes.push({ canBoth: false, ...clash });
      return choices[clash.id] ?? usualChoice(clash);
    },
  };
}

/** The outcome where one side, or neither, has changed anything, or both the same; `undefined` where both have. */
function plain<Value>(base: Value, mine: Value, theirs: Value): { readonly value: Value } | undefined {
  if (isSame(mine, base)) return { value: theirs };
  return isSame(theirs, base) || isSame(mine, theirs) ? { value: mine } : undefined;
}

function atom(run: Run, place: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  const outcome = plain(base, mine, theirs);
  if (outcome) return outcome.value;
  const id = pointerOf(place.base);
  const choice = run.settle({ id, kind: 'changed', path: pointerOf(place.mine), base, mine, theirs });
  return choice === 'mine' ? mine : theirs;
}

/** Keys without an order that matters: what either side has added, without what either has taken away. */
function keys(_run: Run, _place: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  const outcome = plain(base, mine, theirs);
  if (outcome) return outcome.value;
  const { base: was, mine: here, theirs: there } = { base, mine, theirs } as Sides;
  const stays = there.filter((key) => here.includes(key) || !was.includes(key));
  return [...stays, ...here.filter((key) => !was.includes(key) && !there.includes(key))];
}

function object(run: Run, place: Place, base: object, mine: object, theirs: object): unknown {
  const [was, here, there] = [base, mine, theirs] as [Fields, Fields, Fields];
  return Object.fromEntries(
    Object.keys(here).map((key) => {
      const inner = within(place, key, key, key);
      const merger = key === 'number' ? numbering : Array.isArray(here[key]) ? list : atom;
      return [key, merger(run, inner, was[key], here[key], there[key])];
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** The number of a point follows its place: where both sides have moved it, it is theirs until it is counted anew. */
function numbering(_run: Run, _place: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  return (plain(base, mine, theirs) ?? { value: theirs }).value;
}

function list(run: Run, place: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  const sides = { base, mine, theirs } as Sides;
  const outcome = plain(sides.base, sides.mine, sides.theirs);
  if (outcome) return outcome.value;
  const pairs = { mine: match(sides.base, sides.mine), theirs: match(sides.base, sides.theirs) };
  const merged = gap(run, place, sides, pairs, -1);
  for (const left of order(run, place, sides, pairs)) {
    merged.push(...member(run, place, sides, pairs, left), ...gap(run, place, sides, pairs, left));
  }
  return isCounted(sides.base) && isCounted(sides.mine) && isCounted(sides.theirs) ? counted(merged) : merged;
}

interface Sides {
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

interface Pairs {
  readonly mine: Match;
  readonly theirs: Match;
}

function order(run: Run, place: Place, { base, mine, theirs }: Sides, pairs: Pairs): readonly number[] {
  const found = orderOf(base.length, pairs.mine, pairs.theirs);
  if (found.agreed) return found.agreed;
  const id = `${pointerOf(place.base)}#order`;
  const choice = run.settle({ id, kind: 'order', path: pointerOf(place.mine), base, mine, theirs });
  return choice === 'mine' ? found.mine : found.theirs;
}

/** What has become of one member of the base. */
function member(run: Run, place: Place, sides: Sides, pairs: Pairs, left: number): readonly unknown[] {
  const at = { mine: pairs.mine.of[left] ?? null, theirs: pairs.theirs.of[left] ?? null };
  const base = sides.base[left];
  const mine = at.mine === null ? null : sides.mine[at.mine];
  const theirs = at.theirs === null ? null : sides.theirs[at.theirs];
  const present = (value: unknown) => (value === null ? [] : [value]);
  if (mine === null && theirs === null) return [];
  const inner = within(place, left, at.mine ?? 0, at.theirs ?? 0);
  if (isObject(base) && isObject(mine) && isObject(theirs)) return [object(run, inner, base, mine, theirs)];
  if (isSameMember(mine, base)) return present(theirs);
  if (isSameMember(theirs, base) || isSameMember(mine, theirs)) return present(mine);
  const isDeleted = mine === null || theirs === null;
  const choice = run.settle({
    id: pointerOf(inner.base),
    kind: isDeleted ? 'deleted' : 'changed',
    path: pointerOf(mine === null ? inner.theirs : inner.mine),
    base,
    mine,
    theirs,
    canBoth: !isDeleted,
  });
  if (choice === 'both') return [...present(theirs), ...present(mine)];
  return present(choice === 'mine' ? mine : theirs);
}

/** What was put in behind a member of the base: by both sides alike once, by both differently the stored first. */
function gap(run: Run, place: Place, sides: Sides, pairs: Pairs, left: number): unknown[] {
  const mine = pairs.mine.added.get(left) ?? [];
  const theirs = pairs.theirs.added.get(left) ?? [];
  const put: unknown[] = [];
  let [ownPart, otherPart]: [number[], number[]] = [[], []];
  const flush = () => {
    put.push(...both(run, place, sides, ownPart, otherPart));
    [ownPart, otherPart] = [[], []];
  };
  const equal = (a: number, b: number) => Number(isSameMember(sides.mine[a], sides.theirs[b]));
  for (const pair of align(mine, theirs, equal)) {
    const [own, other] = [pair.left === null ? undefined : mine[pair.left], theirs[pair.right ?? -1]];
    if (own !== undefined && other !== undefined) {
      flush();
      put.push(sides.theirs[other]);
    } else if (own !== undefined) ownPart.push(own);
    else if (other !== undefined) otherPart.push(other);
  }
  flush();
  return put;
}

function both(run: Run, place: Place, sides: Sides, own: readonly number[], other: readonly number[]) {
  const mine = own.map((at) => sides.mine[at]);
  const theirs = other.map((at) => sides.theirs[at]);
  const [first] = own;
  if (first === undefined || other.length === 0) return [...theirs, ...mine];
  const path = pointerOf([...place.mine, first]);
  const id = `${pointerOf(place.base)}+${first}`;
  const choice = run.settle({ id, kind: 'inserted', path, base: null, mine, theirs, canBoth: true });
  if (choice === 'both') return [...theirs, ...mine];
  return choice === 'mine' ? mine : theirs;
}

/** Members that are numbered by their places. */
function isCounted(members: readonly unknown[]): boolean {
  return members.every((each, i) => isObject(each) && each.number === i + 1);
}

function counted(members: readonly unknown[]): unknown[] {
  return members.map((each, i) => ({ ...(each as object), number: i + 1 }));
}

function within({ base, mine, theirs }: Place, left: string | number, here: string | number, there: string | number) {
  return { base: [...base, left], mine: [...mine, here], theirs: [...theirs, there] };
}
