import { describe, expect, it } from 'vitest';
import { currentPlans, waitingPlan } from '../../admin/src/planning/current-plans.ts';
import { fieldTime, nextMorning, zoneText } from '../../admin/src/planning/zone.ts';
import type { PlanOutcome, PlanRecord } from '../../shared/plans.ts';

const plan = (id: number, documentId: string, outcome: PlanOutcome): PlanRecord => ({
  id,
  target: 'case',
  documentId,
  at: '2026-12-01T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  by: '周发布',
  madeAt: '2026-11-27T01:00:00.000Z',
  outcome,
  settledAt: null,
  settledBy: null,
  reasons: [],
});

describe('the plans that are told', () => {
  it('are the last of each case and batch, unless nothing is left to say of it', () => {
    const plans = [
      plan(6, 'a', 'waiting'),
      plan(5, 'b', 'withdrawn'),
      plan(4, 'a', 'replaced'),
      plan(3, 'b', 'refused'),
      plan(2, 'c', 'dropped'),
      plan(1, 'd', 'published'),
    ];
    expect(currentPlans(plans).map(({ id }) => id)).toEqual([6, 2]);
    expect(waitingPlan(plans, 'a')?.id).toBe(6);
    expect(waitingPlan(plans, 'b')).toBeUndefined();
  });
});

describe('the field of a time', () => {
  it('gives back the time that it was given, to the minute', () => {
    for (const iso of ['2026-12-01T01:00:00Z', '2026-03-29T00:59:00Z', '2027-01-01T00:00:00Z']) {
      expect(new Date(fieldTime(new Date(iso))).getTime()).toBe(Date.parse(iso));
    }
  });

  it('begins with the next morning', () => {
    expect(fieldTime(nextMorning(new Date(2026, 11, 31, 23, 30)))).toBe('2027-01-01T09:00');
  });

  it('says the zone by its name and its distance', () => {
    expect(zoneText(new Date('2026-12-01T01:00:00Z'))).toMatch(/^[\w/+-]+, GMT/);
  });
});
