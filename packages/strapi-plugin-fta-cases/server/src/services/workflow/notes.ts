import type { Core } from '@strapi/types';
import type { CaseRow } from '../../cases/record.ts';
import { type Author, type RecordedAction, recordEvents } from './history.ts';

/** Enters in the trail of cases what happened to them without a change of their state. */
export async function noteEvents(
  strapi: Core.Strapi,
  action: RecordedAction,
  rows: readonly CaseRow[],
  actor: Author,
  comment: string,
): Promise<void> {
  for (const row of rows) {
    const state = row.reviewState ?? 'drafting';
    await recordEvents(strapi, action, [row], { from: state, to: state, actor, comment });
  }
}
