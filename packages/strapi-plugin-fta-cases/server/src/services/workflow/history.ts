import type { Case } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { RevisionAction } from '../../../../shared/contracts.ts';
import type { Verdict } from '../../../../shared/inquiries.ts';
import { UID } from '../../../../shared/uids.ts';
import type { ReviewState, WorkflowAction } from '../../../../shared/workflow.ts';
import { contentHash } from '../../cases/content-hash.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { table } from '../../database.ts';
import { lotsOf } from '../../turn.ts';
import { type Actor, nameOf } from '../actors.ts';

/** What is recorded besides the steps of the workflow. */
export type RecordedAction =
  | WorkflowAction
  | 'create'
  | 'import'
  | 'discard'
  | 'renumber'
  | 'move'
  | 'inquire'
  | 'inquiry-withdrawn'
  | 'ignore'
  | 'heed'
  | 'confirm-figure'
  | 'plan'
  | 'plan-withdrawn'
  | 'plan-dropped'
  | 'plan-refused'
  | Verdict;

/** Who is named for something: an account, or somebody without one. */
export type Author = Pick<Actor, 'id' | 'name'>;

/** The same for all cases of a step, or of each case its own. */
type OfEach<T> = T | ((row: CaseRow) => T);

interface Step {
  readonly from: OfEach<ReviewState | null>;
  readonly to: OfEach<ReviewState>;
  readonly actor: Author | null;
  readonly comment: OfEach<string | null>;
}

/** Name of the author where a program inside Strapi acts without an account. */
const PROGRAM = 'Strapi';

/** Entries written by one statement. */
const LOT = 20;

/** Adds an event to the history of each case, in the transaction that is open. */
export async function recordEvents(
  strapi: Core.Strapi,
  action: RecordedAction,
  rows: readonly CaseRow[],
  { from, to, actor, comment }: Step,
): Promise<void> {
  for await (const lot of lotsOf(rows, LOT)) {
    const data = lot.map((row) => ({
      caseDocumentId: row.documentId,
      caseId: row.caseId,
      action,
      from: ofRow(from, row),
      to: ofRow(to, row),
      comment: ofRow(comment, row),
      contentHash: contentHash(caseOfRow(row)),
      ...authorOf(actor),
    }));
    await table(strapi, UID.reviewEvent).createMany({ data });
  }
}

function ofRow<T extends string | null>(value: OfEach<T>, row: CaseRow): T {
  return typeof value === 'function' ? value(row) : value;
}

/** Keeps the content of each case as it is now, under the next number of its revisions. */
export async function keepRevisions(
  strapi: Core.Strapi,
  action: WorkflowAction,
  rows: readonly CaseRow[],
  actor: Actor,
): Promise<void> {
  const kept = rows.map((row) => ({ documentId: row.documentId, action, content: caseOfRow(row), ...authorOf(actor) }));
  await addRevisions(strapi, kept);
}

/**
 * Keeps contents that are about to be, or have just been, replaced, each in the name of who wrote it and of the time when
 * it was written. What a revision of the case has already is not kept twice.
 */
export async function keepReplaced(strapi: Core.Strapi, before: readonly CaseRow[]): Promise<void> {
  const known = await table(strapi, UID.revision).findMany({
    where: { caseDocumentId: { $in: before.map(({ documentId }) => documentId) } },
    select: ['id', 'caseDocumentId', 'contentHash'],
  });
  const has = new Set(known.map((revision) => `${revision.caseDocumentId} ${revision.contentHash}`));
  const lost = before
    .map((row) => ({ row, content: caseOfRow(row) }))
    .filter(({ row, content }) => !has.has(`${row.documentId} ${contentHash(content)}`));
  await addRevisions(
    strapi,
    lost.map(({ row, content }) => ({
      documentId: row.documentId,
      action: 'replaced',
      content,
      actorId: row.updatedBy?.id ?? null,
      actorName: row.updatedBy ? nameOf(row.updatedBy) : PROGRAM,
      createdAt: new Date(row.updatedAt),
    })),
  );
}

interface NewRevision {
  readonly documentId: string;
  readonly action: RevisionAction;
  readonly content: Case;
  readonly actorId: number | null;
  readonly actorName: string;
  /** Now, unless told otherwise. */
  readonly createdAt?: Date;
}

/** Adds revisions under the next numbers of their cases, which are held: at most one for each case. */
async function addRevisions(strapi: Core.Strapi, revisions: readonly NewRevision[]): Promise<void> {
  if (revisions.length === 0) return;
  const last = await lastRevisions(strapi, revisions);
  for await (const lot of lotsOf(revisions, LOT)) {
    const data = lot.map(({ documentId, content, ...revision }) => ({
      caseDocumentId: documentId,
      number: (last.get(documentId) ?? 0) + 1,
      content,
      contentHash: contentHash(content),
      ...revision,
    }));
    await table(strapi, UID.revision).createMany({ data });
  }
}

/** Keeps a content that is not to be the case's, unless the case's last revision says the same. */
export async function keepAside(strapi: Core.Strapi, documentId: string, content: Case, actor: Actor): Promise<number> {
  const [last] = await table(strapi, UID.revision).findMany({
    where: { caseDocumentId: documentId },
    orderBy: { number: 'desc' },
    limit: 1,
  });
  if (last?.contentHash === contentHash(content)) return last.number;
  await addRevisions(strapi, [{ documentId, action: 'aside', content, ...authorOf(actor) }]);
  return (last?.number ?? 0) + 1;
}

async function lastRevisions(
  strapi: Core.Strapi,
  rows: readonly Pick<CaseRow, 'documentId'>[],
): Promise<Map<string, number>> {
  const kept = await table(strapi, UID.revision).findMany({
    where: { caseDocumentId: { $in: rows.map(({ documentId }) => documentId) } },
    select: ['id', 'caseDocumentId', 'number'],
    orderBy: { number: 'asc' },
  });
  return new Map(kept.map(({ caseDocumentId, number }) => [caseDocumentId, number]));
}

/** Account ids of those who submitted the cases last, by document id. */
export async function submittersOf(
  strapi: Core.Strapi,
  rows: readonly Pick<CaseRow, 'documentId'>[],
): Promise<Map<string, number | null>> {
  const events = await table(strapi, UID.reviewEvent).findMany({
    where: { action: 'submit', caseDocumentId: { $in: rows.map(({ documentId }) => documentId) } },
    select: ['id', 'caseDocumentId', 'actorId'],
    orderBy: { id: 'asc' },
  });
  return new Map(events.map(({ caseDocumentId, actorId }) => [caseDocumentId, actorId]));
}

/** When a case came into the state it is in, and by whose doing. */
export interface Arrival {
  readonly by: string;
  readonly at: string;
}

/** The arrival of each case in its state, by document id; what happened to it since without a change of state is no arrival. */
export async function arrivalsOf(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Map<string, Arrival>> {
  if (documentIds.length === 0) return new Map();
  const events = await table(strapi, UID.reviewEvent).findMany({
    where: { caseDocumentId: { $in: [...documentIds] } },
    select: ['id', 'caseDocumentId', 'to', 'actorName', 'createdAt'],
    orderBy: { id: 'asc' },
  });
  const arrivals = new Map<string, Arrival & { readonly to: ReviewState }>();
  for (const { caseDocumentId, to, actorName, createdAt } of events) {
    if (arrivals.get(caseDocumentId)?.to === to) continue;
    arrivals.set(caseDocumentId, { to, by: actorName, at: new Date(createdAt).toISOString() });
  }
  return arrivals;
}

function authorOf(actor: Author | null) {
  return { actorId: actor?.id ?? null, actorName: actor?.name ?? PROGRAM };
}
