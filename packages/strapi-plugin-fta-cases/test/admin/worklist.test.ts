import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readyAndStaying } from '../../admin/src/batches/selection.ts';
import {
  listed,
  nextWaiting,
  readWorklist,
  SORT_KEYS,
  type Worklist,
  worklistOf,
  worklistParams,
} from '../../admin/src/batches/worklist.ts';
import { ageOf } from '../../admin/src/translations/age.ts';
import { REVIEW_STATES } from '../../shared/workflow.ts';
import { caseRow } from './case-row.ts';

const plain: Worklist = readWorklist(new URLSearchParams());
const worklist: fc.Arbitrary<Worklist> = fc.record({
  show: fc.constantFrom('mine' as const, 'all' as const, ...REVIEW_STATES),
  search: fc.string(),
  sort: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
});

describe('a worklist in the address of the page', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(worklist, (list) => {
        expect(readWorklist(new URLSearchParams(worklistParams(list).toString()))).toEqual(list);
      }),
    );
  });

  it('is nothing for all cases in the order of their numbers, and unknown words are as nothing', () => {
    expect(worklistParams(plain).toString()).toBe('');
    expect(readWorklist(new URLSearchParams('show=theirs&sort=-length&q='))).toEqual(plain);
  });
});

describe('the cases that a worklist shows', () => {
  const cases = [
    caseRow('a', { number: 1, title: '无纸通关', provider: '山东自贸试验区', openComments: 2 }),
    caseRow('b', { number: 2, title: 'ＴＥＵ 联运', provider: '四川自贸试验区', reviewState: 'submitted' }),
    caseRow('c', {
      number: 12,
      title: '联运单证',
      provider: '山东自贸试验区',
      next: { action: 'submit', blockers: [] },
    }),
  ];
  const idsOf = (part: Partial<Worklist>) => listed(cases, { ...plain, ...part }).map(({ id }) => id);

  it('are those in the state, or in turn', () => {
    expect(idsOf({})).toEqual(['a', 'b', 'c']);
    expect(idsOf({ show: 'submitted' })).toEqual(['b']);
    expect(idsOf({ show: 'mine' })).toEqual(['c']);
  });

  it('have every word in title or provider, or as their whole number, whatever its width', () => {
    expect(idsOf({ search: '联运' })).toEqual(['b', 'c']);
    expect(idsOf({ search: ' 联运  山东 ' })).toEqual(['c']);
    expect(idsOf({ search: 'teu' })).toEqual(['b']);
    expect(idsOf({ search: '12' })).toEqual(['c']);
    expect(idsOf({ search: '2' })).toEqual(['b']);
    expect(idsOf({ search: '没有' })).toEqual([]);
  });

  it('are in the order asked for, equal ones by number', () => {
    expect(idsOf({ sort: 'comments', descending: true })).toEqual(['a', 'b', 'c']);
    expect(idsOf({ sort: 'comments' })).toEqual(['b', 'c', 'a']);
    expect(idsOf({ sort: 'number', descending: true })).toEqual(['c', 'b', 'a']);
  });
});

describe('what can be submitted at once', () => {
  it('is told from what stays, and what is not the turn of the person is neither', () => {
    const blocker = { path: [], message: '', name: '', ruleId: '', text: { zh: '短', en: 'short' } };
    const cases = [
      caseRow('a', { next: { action: 'submit', blockers: [] } }),
      caseRow('b', { next: { action: 'submit', blockers: [blocker] } }),
      caseRow('c', { next: { action: 'revise', blockers: [] } }),
      caseRow('d'),
    ];
    const { ready, staying } = readyAndStaying(cases, 'submit');
    expect([ready, staying].map((rows) => rows.map(({ id }) => id))).toEqual([['a'], ['b']]);
  });
});

describe('age', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:59:59Z', { value: 59, unit: 'minute' }],
    ['2026-01-01T00:00:00Z', '2026-01-01T23:59:59Z', { value: 23, unit: 'hour' }],
    ['2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z', { value: 2, unit: 'day' }],
    ['2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z', { value: 0, unit: 'minute' }],
  ])('from %s to %s', (iso, now, age) => expect(ageOf(iso, Date.parse(now))).toEqual(age));
});

describe('the next case that waits', () => {
  const waiting = { action: 'approve' as const, blockers: [] };
  const cases = [
    caseRow('a', { number: 1, next: waiting }),
    caseRow('b', { number: 2 }),
    caseRow('c', { number: 3, next: waiting }),
    caseRow('d', { number: 4, next: waiting }),
  ];
  const after = (documentId: string, list = plain, rows = cases) => nextWaiting(rows, list, documentId)?.documentId;
  const named = (id: string) => cases.find((row) => row.id === id)?.documentId ?? '';

  it('is the one behind in the order of the list, and behind the last the first', () => {
    expect(after(named('a'))).toBe(named('c'));
    expect(after(named('d'))).toBe(named('a'));
    expect(after(named('c'), { ...plain, descending: true })).toBe(named('a'));
  });

  it('is the first that waits where the case itself is not in the list, and none where no other waits', () => {
    expect(after('elsewhere')).toBe(named('a'));
    expect(after(named('a'), plain, cases.slice(0, 2))).toBeUndefined();
  });

  it('is looked for in the list that the page was opened from', () => {
    expect(worklistOf({ worklist: '/plugins/fta-cases/batches/x?show=mine&sort=-number' })).toEqual({
      ...plain,
      show: 'mine',
      descending: true,
    });
    for (const state of [null, undefined, 'x', {}, { worklist: 7 }, { worklist: '/batches' }]) {
      expect(worklistOf(state)).toEqual(plain);
    }
  });
});
