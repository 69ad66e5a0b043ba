import type { Language } from '@fta/cases-core';
import type { PlanRecord } from '../../../../shared/plans.ts';
import type { PlanRow } from '../../database.ts';
import { isoTime } from '../../iso-time.ts';
import { refusalsOf } from '../../refusals.ts';

export function planRecord(row: PlanRow, language: Language): PlanRecord {
  return {
    id: row.id,
    target: row.target,
    documentId: row.targetDocumentId,
    at: isoTime(row.at),
    timeZone: row.timeZone,
    by: row.actorName,
    madeAt: isoTime(row.createdAt),
    outcome: row.outcome,
    settledAt: row.settledAt === null ? null : isoTime(row.settledAt),
    settledBy: row.settledByName,
    reasons: refusalsOf(row.reasons ?? [], language),
  };
}

/** A time as the zone has it in which it was chosen, with the name of the zone. */
export function plannedTime({ at, timeZone }: Pick<PlanRow, 'at' | 'timeZone'>): string {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return `${wall.format(new Date(at))} (${timeZone})`;
}
