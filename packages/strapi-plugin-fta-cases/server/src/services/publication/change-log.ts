import { createHash, randomBytes } from 'node:crypto';
import type { BatchHead, Change } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { batchOfRow } from '../../cases/batch-record.ts';
import { contentHash } from '../../cases/content-hash.ts';
import { caseOfRow } from '../../cases/record.ts';
import { type ChangeRow, lockAdding, table } from '../../database.ts';
import { lotsOf } from '../../turn.ts';
import { batchRows, type PublicRow, publicRows } from './read.ts';

/** What may have changed: cases and batches by id, or anything at all. */
export type Scope = { readonly cases?: readonly string[]; readonly batches?: readonly string[] } | 'anything';

/** What the log says of a thing last, or what it is like now. */
interface State {
  readonly batchId: string;
  readonly contentHash: string;
}

type States = ReadonlyMap<string, State>;
type Kind = Change['kind'];
type NewChange = Pick<ChangeRow, 'kind' | 'entityId' | 'batchId' | 'action' | 'contentHash'>;

/** Rows written by one statement. */
const LOT = 100;

/**
 * Brings the log of changes in line with what is public, in the transaction that is open: whatever differs from what the
 * log says last is entered. Numbers are given out under a lock that holds until the transaction ends, so whoever has
 * seen a number has seen all before it.
 *
 * @returns how many changes were entered
 */
export async function logChanges(strapi: Core.Strapi, scope: Scope): Promise<number> {
  return await strapi.db.transaction(({ trx }) => oneByOne(trx, () => enterDifferences(strapi, scope)));
}

const underWay = new WeakMap<object, Promise<unknown>>();

/** Strapi publishes what is selected in a list all at once, in one transaction: their changes take turns. */
async function oneByOne<Result>(transaction: object, run: () => Promise<Result>): Promise<Result> {
  const before = underWay.get(transaction) ?? Promise.resolve();
  const result = before.then(run, run);
  underWay.set(transaction, result);
  return result;
}

async function enterDifferences(strapi: Core.Strapi, scope: Scope): Promise<number> {
  await lockAdding(strapi, 'changes');
  const { cases = [], batches = [] } = scope === 'anything' ? {} : scope;
  const wanted = scope === 'anything' ? null : cases;
  const [known, current] = [await lastStates(strapi, 'case', wanted), await publicCases(strapi, wanted)];
  const touched = [...known.values(), ...current.values()].map(({ batchId }) => batchId);
  const wantedBatches = scope === 'anything' ? null : [...new Set([...batches, ...touched])];
  const ofBatches = differences(
    'batch',
    await lastStates(strapi, 'batch', wantedBatches),
    await publicBatches(strapi, wantedBatches),
  );
  const changes = [
    ...ofBatches.filter(({ action }) => action !== 'withdrawn'),
    ...differences('case', known, current),
    ...ofBatches.filter(({ action }) => action === 'withdrawn'),
  ];
  await append(strapi, changes);
  return changes.length;
}

function differences(kind: Kind, known: States, current: States): NewChange[] {
  const changes: NewChange[] = [];
  for (const [entityId, state] of current) {
    const before = known.get(entityId);
    if (before?.contentHash === state.contentHash && before.batchId === state.batchId) continue;
    changes.push({ kind, entityId, ...state, action: before ? 'changed' : 'published' });
  }
  for (const [entityId, { batchId }] of known) {
    if (current.has(entityId)) continue;
    changes.push({ kind, entityId, batchId, action: 'withdrawn', contentHash: null });
  }
  return changes;
}

/** What the log says last of things that are public by it; of all where `ids` is `null`. */
async function lastStates(strapi: Core.Strapi, kind: Kind, ids: readonly string[] | null): Promise<States> {
  const rows = await table(strapi, UID.change).findMany({
    where: { kind, ...(ids && { entityId: { $in: [...ids] } }) },
    select: ['id', 'entityId', 'batchId', 'contentHash'],
    orderBy: { sequence: 'asc' },
  });
  const states = new Map<string, State>();
  for (const { entityId, batchId, contentHash } of rows) {
    if (contentHash === null) states.delete(entityId);
    else states.set(entityId, { batchId, contentHash });
  }
  return states;
}

async function publicCases(strapi: Core.Strapi, ids: readonly string[] | null): Promise<States> {
  const states = new Map<string, State>();
  for await (const row of publicRows(strapi, ids)) {
    states.set(row.caseId, { batchId: row.batch.batchId, contentHash: publicHash(row) });
  }
  return states;
}

/** A batch is public as long as one of its cases is. */
async function publicBatches(strapi: Core.Strapi, ids: readonly string[] | null): Promise<States> {
  const states = new Map<string, State>();
  for (const row of await batchRows(strapi, ids)) {
    const member = await table(strapi, UID.case).findOne({
      where: { batch: row.id, publishedAt: { $notNull: true } },
      select: ['id'],
    });
    if (member) states.set(row.batchId, { batchId: row.batchId, contentHash: headHash(batchOfRow(row)) });
  }
  return states;
}

/** Of all that is answered of a case: its content, and where it stands in its file if that is known. */
function publicHash(row: PublicRow): string {
  const hash = contentHash(caseOfRow(row));
  if (!row.sources) return hash;
  return createHash('sha256').update(hash).update(JSON.stringify(row.sources)).digest('hex');
}

function headHash(head: BatchHead): string {
  return createHash('sha256').update(JSON.stringify(head)).digest('hex');
}

async function append(strapi: Core.Strapi, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const last = await lastChange(strapi);
  const at = new Date();
  const rows = changes.map((change, index) => ({
    ...change,
    sequence: (last?.sequence ?? 0) + index + 1,
    token: randomBytes(8).toString('hex'),
    at,
  }));
  for await (const lot of lotsOf(rows, LOT)) await table(strapi, UID.change).createMany({ data: [...lot] });
}

/** The newest entry of the log; `null` for an empty one. */
export async function lastChange(strapi: Core.Strapi): Promise<ChangeRow | null> {
  const [row] = await table(strapi, UID.change).findMany({ orderBy: { sequence: 'desc' }, limit: 1 });
  return row ?? null;
}
