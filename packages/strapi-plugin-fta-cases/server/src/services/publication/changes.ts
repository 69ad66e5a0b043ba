import type { Change } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { type ChangeRow, table } from '../../database.ts';

/** A change without its content. */
export type ChangeEntry = Change extends infer Each ? (Each extends Change ? Omit<Each, 'content'> : never) : never;

/** Changes, the cursor to go on from, and whether there is more already. */
export interface ChangePage {
  readonly changes: readonly ChangeEntry[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** The cursor before the first change. */
const START = '0';

export async function changesSince(
  strapi: Core.Strapi,
  since: string | undefined = START,
  limit: number,
): Promise<ChangePage | null> {
  const [number = START, token] = since.split('-');
  const sequence = Number(number);
  if (sequence > 0 && !(await isGivenOut(strapi, sequence, token))) return null;
  const rows = await table(strapi, UID.change).findMany({
    where: { sequence: { $gt: sequence } },
    orderBy: { sequence: 'asc' },
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { changes: shown.map(changeOf), cursor: last ? cursorOf(last) : since, hasMore: rows.length > limit };
}

/** A database that was restored gives out the same numbers again, with other tokens. */
async function isGivenOut(strapi: Core.Strapi, sequence: number, token: string | undefined): Promise<boolean> {
  if (token === undefined || sequence > 2 ** 31 - 1) return false;
  return (await table(strapi, UID.change).findOne({ where: { sequence, token } })) !== null;
}

/** The cursor of a change, or of the last one in an edition: nothing has happened before the first. */
export function cursorOf({ sequence, token }: Pick<ChangeRow, 'sequence' | 'token'>): string {
  return sequence === 0 ? START : `${sequence}-${token}`;
}

function changeOf(row: ChangeRow): ChangeEntry {
  const { kind, entityId, batchId, action } = row;
  const change = { cursor: cursorOf(row), at: new Date(row.at).toISOString(), action, id: entityId };
  return kind === 'case' ? { ...change, kind, batch: batchId } : { ...change, kind };
}
