import type { Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { WorkflowAction } from '../../../../shared/workflow.ts';
import type { AdminName, CaseRow } from '../../cases/record.ts';
import { findDrafts } from '../../database.ts';
import { service } from '../../service.ts';
import { submittersOf } from '../workflow/history.ts';
import { casesInTurn } from '../worklist/turn.ts';

/** Somebody with the cases that are theirs to move on. */
export interface Recipient {
  readonly id: number;
  readonly email: string;
  readonly language: Language;
  readonly cases: readonly CaseRow[];
}

/** Steps after which it is the turn of somebody else. */
export const NOTICE_AFTER: readonly WorkflowAction[] = ['submit', 'return', 'approve'];

interface AdminUser extends AdminName {
  readonly roles: readonly { readonly code: string }[];
}

/**
 * Those whose turn it is with cases as they are now, `except` left out: whoever may take the next step; what was returned
 * goes to who submitted it, as long as they may.
 */
export async function recipientsOf(
  strapi: Core.Strapi,
  cases: readonly Pick<CaseRow, 'documentId'>[],
  except: number | null,
): Promise<Recipient[]> {
  const rows = await findDrafts(strapi, { documentId: { $in: cases.map(({ documentId }) => documentId) } });
  const turns = await turnsOf(strapi, rows);
  const submitters = await submittersOf(strapi, rows);
  const isFor = ({ user }: Turn, row: CaseRow) => {
    if (row.reviewState !== 'returned') return true;
    const submitter = submitters.get(row.documentId);
    return user.id === submitter || !turns.some((turn) => turn.user.id === submitter && turn.cases.includes(row));
  };
  return turns.flatMap((turn) => {
    const { user, language } = turn;
    const own = turn.cases.filter((row) => isFor(turn, row));
    return user.email && user.id !== except && own.length > 0
      ? [{ id: user.id, email: user.email, language, cases: own }]
      : [];
  });
}

interface Turn {
  readonly user: AdminUser;
  readonly language: Language;
  readonly cases: readonly CaseRow[];
}

/** A super admin may do everything and is nobody's reviewer for that. */
const SUPER_ADMIN = 'strapi-super-admin';

async function turnsOf(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<Turn[]> {
  const users: AdminUser[] = await strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: { $ne: true } },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  });
  const turns: Turn[] = [];
  for (const user of users) {
    if (user.roles.every(({ code }) => code === SUPER_ADMIN)) continue;
    const actor = await service(strapi, 'actors').ofAdminUser(user.id);
    turns.push({ user, language: actor.language, cases: await casesInTurn(strapi, rows, actor) });
  }
  return turns;
}
