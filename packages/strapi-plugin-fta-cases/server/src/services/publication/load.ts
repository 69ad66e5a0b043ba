import type { BatchHead } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { batchOfRow } from '../../cases/batch-record.ts';
import { caseOfRow } from '../../cases/record.ts';
import { type ChangeRow, table } from '../../database.ts';
import { type Edition, EMPTY, nextEdition } from './edition/edition.ts';
import { type PublicCase, publicCase } from './edition/public-case.ts';
import { batchRows, publicRows } from './read.ts';

/**
 * What is public now. Reads what changed since the edition before; everything where there is none, or where it is not of
 * this database any more (one that was restored has fewer changes, or others).
 */
export async function readEdition(strapi: Core.Strapi, known: Edition | null): Promise<Edition> {
  const before = known && (await isPartOf(strapi, known)) ? known : EMPTY;
  const changes = await table(strapi, UID.change).findMany({
    where: { sequence: { $gt: before.sequence } },
    select: ['id', 'sequence', 'token', 'kind', 'entityId', 'action', 'at'],
    orderBy: { sequence: 'asc' },
  });
  const last = changes.at(-1);
  if (!last) return before;
  const [ofCases, ofBatches] = [lastOf(changes, 'case'), lastOf(changes, 'batch')];
  const isAll = before === EMPTY;
  return nextEdition(before, {
    sequence: last.sequence,
    token: last.token,
    cases: await readCases(strapi, ofCases, isAll),
    batches: await readBatches(strapi, ofBatches, isAll),
  });
}

async function isPartOf(strapi: Core.Strapi, { sequence, token }: Edition): Promise<boolean> {
  return sequence === 0 || (await table(strapi, UID.change).findOne({ where: { sequence, token } })) !== null;
}

function lastOf(changes: readonly ChangeRow[], kind: ChangeRow['kind']): Map<string, ChangeRow> {
  return new Map(changes.filter((change) => change.kind === kind).map((change) => [change.entityId, change]));
}

async function readCases(
  strapi: Core.Strapi,
  changes: ReadonlyMap<string, ChangeRow>,
  isAll: boolean,
): Promise<Map<string, PublicCase | null>> {
  const cases = new Map<string, PublicCase | null>([...changes.keys()].map((id) => [id, null]));
  const ids = isAll ? null : [...changes.keys()];
  const published = await firstPublished(strapi, ids);
  for await (const row of publicRows(strapi, ids)) {
    const change = changes.get(row.caseId);
    if (!change) continue;
    const updatedAt = new Date(change.at).toISOString();
    const times = { updatedAt, publishedAt: published.get(row.caseId) ?? updatedAt };
    cases.set(row.caseId, publicCase(caseOfRow(row), row.sources, row.batch.batchId, times));
  }
  return cases;
}

/** When cases were published for the first time, by id; `null` for all cases. */
async function firstPublished(strapi: Core.Strapi, ids: readonly string[] | null): Promise<Map<string, string>> {
  const changes = await table(strapi, UID.change).findMany({
    where: { kind: 'case', action: 'published', ...(ids && { entityId: { $in: ids } }) },
    select: ['entityId', 'at'],
    orderBy: { sequence: 'desc' },
  });
  return new Map(changes.map(({ entityId, at }) => [entityId, new Date(at).toISOString()]));
}

async function readBatches(
  strapi: Core.Strapi,
  changes: ReadonlyMap<string, ChangeRow>,
  isAll: boolean,
): Promise<Map<string, BatchHead | null>> {
  const batches = new Map<string, BatchHead | null>([...changes.keys()].map((id) => [id, null]));
  for (const row of await batchRows(strapi, isAll ? null : [...changes.keys()])) {
    const { action } = changes.get(row.batchId) ?? { action: 'withdrawn' };
    if (action !== 'withdrawn') batches.set(row.batchId, batchOfRow(row));
  }
  return batches;
}
