import type { Core } from '@strapi/types';
import type { CaseRow } from '../../cases/record.ts';
import { type Author, type RecordedAction, recordEvents } from '../workflow/history.ts';

/** Enters in the trail of a case what happened to it without a change of its state. */
export function enter(
  strapi: Core.Strapi,
  action: RecordedAction,
  row: CaseRow,
  actor: Author,
  comment: string,
): Promise<void> {
  const state = row.reviewState ?? 'drafting';
  return recordEvents(strapi, action, [row], { from: state, to: state, actor, comment });
}
