import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesTo, movableIds, movedTo, numbersIn, orderNow } from '../../admin/src/batches/arrange/arrangement.ts';
import type { CaseRow } from '../../admin/src/batches/selection.ts';
import { caseRow } from './case-row.ts';

const fixed = {
  placeRefusals: [{ path: [], message: '', name: '', ruleId: 'place-public', text: { zh: '', en: '' } }],
};
const row = (number: number, parts: Partial<CaseRow> = {}) => caseRow(String(number), { number, ...parts });
const places = (numbers: ReadonlyMap<string, number>) => Object.fromEntries(numbers);

/** Batches with gaps, some of whose cases keep their numbers. */
const batches = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
  .chain((numbers) =>
    fc
      .array(fc.boolean(), { minLength: numbers.length, maxLength: numbers.length })
      .map((isFixed) => numbers.map((number, index) => row(number, isFixed[index] ? fixed : {}))),
  );

describe('cases in another order', () => {
  it('take the numbers that there are, one after the other', () => {
    const cases = [row(1), row(2), row(5)];
    const order = movedTo(movableIds(cases), 'doc-5', 0);
    expect(order).toEqual(['doc-5', 'doc-1', 'doc-2']);
    expect(places(numbersIn(order, cases, 'kept'))).toEqual({ 'doc-5': 1, 'doc-1': 2, 'doc-2': 5 });
    expect(places(numbersIn(order, cases, 'consecutive'))).toEqual({ 'doc-5': 1, 'doc-1': 2, 'doc-2': 3 });
  });

  it('leave the number of a case that has been public to it', () => {
    const cases = [row(1), row(2, fixed), row(3), row(9)];
    const order = movedTo(movableIds(cases), 'doc-9', 0);
    expect(places(numbersIn(order, cases, 'kept'))).toEqual({ 'doc-9': 1, 'doc-1': 3, 'doc-3': 9 });
    expect(places(numbersIn(order, cases, 'consecutive'))).toEqual({ 'doc-9': 1, 'doc-1': 3, 'doc-3': 4 });
  });

  it('never share a number, with each other or with one that stays', () => {
    fc.assert(
      fc.property(batches, fc.nat(), fc.integer({ min: -2, max: 25 }), fc.boolean(), (cases, at, to, isKept) => {
        const movable = movableIds(cases);
        const id = movable[at % Math.max(1, movable.length)];
        const order = id === undefined ? movable : movedTo(movable, id, to);
        expect(order.toSorted()).toEqual(movable.toSorted());
        const numbers = numbersIn(order, cases, isKept ? 'kept' : 'consecutive');
        const all = cases.map(({ documentId, number }) => numbers.get(documentId) ?? number);
        expect(new Set(all).size).toBe(cases.length);
        for (const change of changesTo(numbers, cases, 'batch')) expect(change.number).not.toBe(change.from.number);
      }),
    );
  });

  it('keep the order of the person where others have added or taken away some', () => {
    const order = ['doc-3', 'doc-1', 'doc-2'];
    expect(orderNow(order, [row(1), row(3), row(4)])).toEqual(['doc-3', 'doc-1', 'doc-4']);
  });
});
