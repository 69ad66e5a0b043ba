import { describe, expect, it } from 'vitest';
import { byCase, commonActions, toggled, unsettledOf } from '../../admin/src/batches/selection.ts';
import { commentPlaces } from '../../admin/src/review/comment-places.ts';
import { reasonFor } from '../../admin/src/review/reason-for.ts';
import type { Refusal } from '../../shared/contracts.ts';
import { caseRow } from './case-row.ts';

const refusal = (zh: string, caseId?: string): Refusal => ({
  path: [],
  message: zh,
  name: '',
  ruleId: '',
  text: { zh, en: zh },
  ...(caseId !== undefined && { caseId }),
});

describe('steps for several cases', () => {
  it('are those that all of them can take, in the order of the workflow', () => {
    expect(commonActions([{ actions: ['approve', 'return'] }, { actions: ['return', 'approve', 'submit'] }])).toEqual([
      'return',
      'approve',
    ]);
    expect(commonActions([{ actions: ['submit'] }, { actions: ['publish'] }])).toEqual([]);
    expect(commonActions([])).toEqual([]);
  });

  it('are for the cases ticked', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('are taken with what is open of them counted: of each kind in all, and the cases that have some', () => {
    const findings = { error: 1, warning: 2, info: 4, ignored: 1 };
    const cases = [caseRow('a', { findings }), caseRow('b', { findings, openComments: 2 }), caseRow('c')];
    expect(unsettledOf(cases)).toEqual({ warnings: 6, warned: 2, comments: 2, commented: 1 });
    expect(unsettledOf([caseRow('d')])).toEqual({ warnings: 0, warned: 0, comments: 0, commented: 0 });
  });

  it('are refused case by case, what names none or an unknown one first', () => {
    const groups = byCase(
      [refusal('二', 'b'), refusal('总'), refusal('外', 'z'), refusal('一', 'a')],
      [caseRow('a'), caseRow('b')],
    );
    expect(groups.map((group) => [group.case?.id, group.refusals.map(({ text }) => text.zh)])).toEqual([
      [undefined, ['总', '外']],
      ['a', ['一']],
      ['b', ['二']],
    ]);
  });
});

describe('places for comments', () => {
  it('are the case, its fields, and each section and point in reading order', () => {
    const point = { number: 1, title: '', paragraphs: [] };
    const sections = [
      { kind: 'practices' as const, heading: '', lead: [], points: [point, point] },
      { kind: 'outcomes' as const, heading: '', lead: [], points: [] },
    ];
    const places = commentPlaces({ sections });
    expect(places[0]).toBe('');
    expect(places.filter((place) => place.startsWith('/sections'))).toEqual([
      '/sections/0',
      '/sections/0/points/0',
      '/sections/0/points/1',
      '/sections/1',
    ]);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the reason that a reviewer or publisher gave', () => {
  const event = (id: number, action: string, comment: string | null) => ({
    id,
    action,
    from: null,
    to: 'drafting' as const,
    comment,
    actor: '王',
    at: '',
    contentHash: '',
  });

  it('is the latest one, and stays while the case is worked on', () => {
    const events = [
      event(1, 'return', '旧'),
      event(3, 'return', '新'),
      event(2, 'submit', null),
      event(4, 'revise', null),
    ];
    expect(reasonFor({ events })).toEqual({ actor: '王', comment: '新' });
  });

  it('is none once the case has been submitted again, with a word or without', () => {
    const returned = event(1, 'return', '旧');
    expect(reasonFor({ events: [returned, event(2, 'submit', null)] })).toBeNull();
    expect(reasonFor({ events: [returned, event(2, 'submit', '已改')] })).toBeNull();
    expect(reasonFor({ events: [event(1, 'create', null)] })).toBeNull();
    expect(reasonFor({ events: [] })).toBeNull();
  });
});
