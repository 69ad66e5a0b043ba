import type { PlaceChange } from '../../../../shared/contracts.ts';
import type { CaseRow } from '../selection.ts';

type Placed = Pick<CaseRow, 'documentId' | 'number' | 'placeRefusals'>;

/** How numbers are given: those that the cases have, in the new order, or one after the other from 1. */
export type Numbering = 'kept' | 'consecutive';

/** True of a case that keeps its number whatever becomes of the others. */
function isFixed({ placeRefusals }: Placed): boolean {
  return placeRefusals.length > 0;
}

/** Document ids of the cases that can be put elsewhere, by their numbers. */
export function movableIds(cases: readonly Placed[]): string[] {
  return cases
    .filter((row) => !isFixed(row))
    .toSorted((a, b) => a.number - b.number)
    .map(({ documentId }) => documentId);
}

/** The order as it holds for the cases there are now: what is gone is left out, what has come stands at the end. */
export function orderNow(order: readonly string[], cases: readonly Placed[]): string[] {
  const movable = movableIds(cases);
  const known = order.filter((id) => movable.includes(id));
  return [...known, ...movable.filter((id) => !known.includes(id))];
}

/** The number that each movable case has in an order, by document id. The numbers of fixed cases are not given away. */
export function numbersIn(
  order: readonly string[],
  cases: readonly Placed[],
  numbering: Numbering,
): ReadonlyMap<string, number> {
  const slots = numbering === 'kept' ? keptSlots(order, cases) : consecutiveSlots(order.length, cases);
  return new Map(order.map((id, index) => [id, slots[index] ?? 0]));
}

function keptSlots(order: readonly string[], cases: readonly Placed[]): number[] {
  const given = cases.filter(({ documentId }) => order.includes(documentId)).map(({ number }) => number);
  return given.toSorted((a, b) => a - b);
}

function consecutiveSlots(count: number, cases: readonly Placed[]): number[] {
  const taken = new Set(cases.filter(isFixed).map(({ number }) => number));
  const slots: number[] = [];
  for (let number = 1; slots.length < count; number++) if (!taken.has(number)) slots.push(number);
  return slots;
}

/** The order with one case at another place of it, counted from 0; beyond the ends it stands at the end. */
export function movedTo(order: readonly string[], id: string, index: number): string[] {
  const others = order.filter((each) => each !== id);
  return others.toSpliced(Math.max(0, index), 0, id);
}

/** What is asked of the server: the cases whose number is another one, from where they are seen to stand. */
export function changesTo(
  numbers: ReadonlyMap<string, number>,
  cases: readonly Placed[],
  batch: string,
): PlaceChange[] {
  return cases.flatMap(({ documentId, number: seen }) => {
    const number = numbers.get(documentId);
    return number === undefined || number === seen ? [] : [{ documentId, from: { batch, number: seen }, number }];
  });
}
