import { describe, expect, it } from 'vitest';
import { neighbourhood, readWorklist, worklistOf } from '../../admin/src/batches/worklist.ts';
import { caseRow } from './case-row.ts';

const waits = { next: { action: 'submit' as const, blockers: [] } };
const cases = [
  caseRow('a', { number: 1, ...waits }),
  caseRow('b', { number: 2 }),
  caseRow('c', { number: 3, ...waits }),
  caseRow('d', { number: 4, ...waits }),
];
const at = (id: string, query: string) => {
  const { place, count, previous, next } = neighbourhood(cases, readWorklist(new URLSearchParams(query)), `doc-${id}`);
  return [place, count, previous?.id ?? null, next?.id ?? null];
};

describe('the neighbours of a case', () => {
  it('are those of the list that one came from', () => {
    expect(at('b', '')).toEqual([2, 4, 'a', 'c']);
    expect(at('c', 'show=mine')).toEqual([2, 3, 'a', 'd']);
    expect(at('c', 'show=mine&sort=-number')).toEqual([2, 3, 'd', 'a']);
    expect(at('a', '')).toEqual([1, 4, null, 'b']);
    expect(at('d', '')).toEqual([4, 4, 'c', null]);
  });

  it('are found where the case has left the list, after a step say', () => {
    expect(at('b', 'show=mine')).toEqual([null, 3, 'a', 'c']);
  });

  it('are all of the batch where nothing is known of where one came from', () => {
    for (const state of [null, undefined, 7, {}, { worklist: 7 }, { worklist: '/batches/x' }]) {
      expect(worklistOf(state)).toEqual(readWorklist(new URLSearchParams()));
    }
    expect(worklistOf({ worklist: '/batches/x?show=mine&sort=-number' })).toMatchObject({
      show: 'mine',
      descending: true,
    });
  });
});
