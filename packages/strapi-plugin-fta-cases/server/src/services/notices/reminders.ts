import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { ReviewState } from '../../../../shared/workflow.ts';
import type { CaseRow } from '../../cases/record.ts';
import { findDrafts, table } from '../../database.ts';
import { arrivalsOf } from '../workflow/history.ts';

/** States in which a case waits for somebody who has not begun. */
const WAITING: readonly ReviewState[] = ['submitted', 'returned', 'approved'];

const DAY = 86_400_000;

/** Cases to remind of, and the way to have them reminded of another day. */
interface Taken {
  readonly rows: readonly CaseRow[];
  giveBack(): Promise<void>;
}

/** Cases that have waited for so many days and that nobody has been reminded of in this wait; from now on somebody has. */
export async function takeWaiting(strapi: Core.Strapi, days: number, now: Date): Promise<Taken> {
  const drafts = await findDrafts(strapi, { reviewState: { $in: [...WAITING] } });
  const arrivals = await arrivalsOf(
    strapi,
    drafts.map(({ documentId }) => documentId),
  );
  const rows: CaseRow[] = [];
  const waits: Wait[] = [];
  for (const row of drafts) {
    const since = arrivals.get(row.documentId)?.at;
    if (since === undefined || now.getTime() - Date.parse(since) < days * DAY) continue;
    const wait = { caseDocumentId: row.documentId, since };
    if (!(await take(strapi, wait))) continue;
    rows.push(row);
    waits.push(wait);
  }
  return {
    rows,
    async giveBack() {
      for (const wait of waits) await table(strapi, UID.reminder).deleteMany({ where: { ...wait } });
    },
  };
}

interface Wait {
  readonly caseDocumentId: string;
  readonly since: string;
}

/** The database has each wait once: of two processes that come together, one is refused. */
async function take(strapi: Core.Strapi, wait: Wait): Promise<boolean> {
  const reminders = table(strapi, UID.reminder);
  if ((await reminders.count({ where: { ...wait } })) > 0) return false;
  try {
    await reminders.create({ data: { ...wait } });
    return true;
  } catch (error) {
    if ((await reminders.count({ where: { ...wait } })) > 0) return false;
    throw error;
  }
}
