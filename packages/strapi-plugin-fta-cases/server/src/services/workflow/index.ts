import { publishableBatchSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { TransitionResult } from '../../../../shared/contracts.ts';
import { UID } from '../../../../shared/uids.ts';
import { ROLE_LABELS, TRANSITIONS, type WorkflowAction } from '../../../../shared/workflow.ts';
import { batchOfRow } from '../../cases/batch-record.ts';
import type { BatchRow, CaseRow } from '../../cases/record.ts';
import { lockBatches, lockDrafts, lockPlacesAndDrafts, table, WITH_CONTENT } from '../../database.ts';
import { forbidden, invalid, notFound, type Reason, reason, schemaReasons } from '../../refusals.ts';
import { service } from '../../service.ts';
import { inTurns, nextTurn } from '../../turn.ts';
import type { Actor } from '../actors.ts';
import { endLeases } from '../lease.ts';
import { dropPlans } from '../plans/drop.ts';
import { blockersOf } from './blockers.ts';
import { keepReplaced, keepRevisions, recordEvents } from './history.ts';
import { makePublic } from './make-public.ts';
import { throughGate } from './passage.ts';

interface Transition {
  readonly action: WorkflowAction;
  /** Document ids. */
  readonly cases: readonly string[];
  readonly comment?: string | undefined;
  readonly actor: Actor;
}

interface BatchPublication {
  readonly documentId: string;
  readonly comment?: string | undefined;
  readonly actor: Actor;
}

export interface Workflow {
  /** Takes a step with all of the cases or with none; every blocker is in the refusal. */
  transition(transition: Transition): Promise<TransitionResult>;
  /** Publishes every case of a batch that is not public already, or none. */
  publishBatch(publication: BatchPublication): Promise<TransitionResult>;
  /** What keeps a batch from being published; `null` where nothing is left to publish. */
  batchBlockers(batch: BatchRow, drafts: readonly CaseRow[], actor: Actor): Promise<Reason[]>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Workflow => ({
  async transition({ action, cases, comment = '', actor }) {
    refuseRole(action, actor);
    const wanted = [...new Set(cases)];
    if (wanted.length === 0) throw invalid([reason('cases-none', {})], actor.language);
    if (TRANSITIONS[action].comment && comment.trim() === '') {
      const why = reason('comment-required', { action: TRANSITIONS[action].label }, { path: ['comment'] });
      throw invalid([why], actor.language);
    }
    const result = await strapi.db.transaction(async () => {
      const rows = await lockPlacesAndDrafts(strapi, wanted);
      const missing = wanted.filter((id) => !rows.some(({ documentId }) => documentId === id));
      const reasons = [
        ...missing.map((id) => reason('case-not-found', { id })),
        ...(await blockersOf(strapi, action, rows, actor)).values(),
      ].flat();
      if (reasons.length > 0) throw invalid(reasons, actor.language);
      return take(strapi, action, rows, comment.trim() || null, actor);
    });
    await untilRead(strapi, action);
    return result;
  },

  async publishBatch({ documentId, comment = '', actor }) {
    refuseRole('publish', actor);
    const result = await strapi.db.transaction(async () => {
      const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
      if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
      await lockBatches(strapi, [batch.id]);
      const where = { batch: batch.id, publishedAt: null };
      const members = await table(strapi, UID.case).findMany({ where, select: ['documentId'] });
      const drafts = await lockDrafts(
        strapi,
        members.map((row) => row.documentId),
      );
      const reasons = await batchBlockers(strapi, batch, drafts, actor);
      if (reasons.length > 0) throw invalid(reasons, actor.language);
      return take(strapi, 'publish', drafts.filter(isToPublish), comment.trim() || null, actor);
    });
    await untilRead(strapi, 'publish');
    return result;
  },

  batchBlockers: (batch, drafts, actor) => batchBlockers(strapi, batch, drafts, actor),
});

/** What is said to be published is found by whoever looks next. Inside a transaction nobody sees it yet. */
async function untilRead(strapi: Core.Strapi, action: WorkflowAction): Promise<void> {
  if (!PUBLIC_STEPS.includes(action) || strapi.db.inTransaction()) return;
  await service(strapi, 'publication').catchUp();
}

/** Steps that change what is public. */
const PUBLIC_STEPS: readonly WorkflowAction[] = ['publish', 'withdraw'];

/** Public already as it stands, or taken down on purpose: publishing the batch leaves these alone. */
const isToPublish = ({ reviewState }: CaseRow) => reviewState !== 'published' && reviewState !== 'withdrawn';

async function batchBlockers(
  strapi: Core.Strapi,
  batch: BatchRow,
  drafts: readonly CaseRow[],
  actor: Actor,
): Promise<Reason[]> {
  const rows = drafts.filter(isToPublish);
  if (rows.length === 0) return [reason('batch-empty', {})];
  // The cases are asked one by one.
  const content = { ...batchOfRow(batch), cases: [] };
  const ofBatch = schemaReasons(publishableBatchSchema, content).filter(({ path }) => path[0] !== 'cases');
  const ofCases = await blockersOf(strapi, 'publish', rows, actor);
  return [...ofBatch, ...[...ofCases.values()].flat()];
}

function refuseRole(action: WorkflowAction, actor: Actor): void {
  if (actor.can(action)) return;
  const { label, role } = TRANSITIONS[action];
  throw forbidden([reason('role-missing', { action: label, role: ROLE_LABELS[role] })], actor.language);
}

/** The public versions that a publication takes the place of. */
function findPublished(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<CaseRow[]> {
  const documentId = { $in: rows.map((row) => row.documentId) };
  return table(strapi, UID.case).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: WITH_CONTENT,
  });
}

/** Cases of a batch mostly have the same version: one statement for each there is. */
function idsByVersion(rows: readonly CaseRow[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { id, version } of rows) {
    const ids = groups.get(version ?? 1);
    if (ids) ids.push(id);
    else groups.set(version ?? 1, [id]);
  }
  return groups;
}

async function takeDown(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<void> {
  for await (const { documentId } of inTurns(rows)) {
    await throughGate(() => strapi.documents(UID.case as never).unpublish({ documentId }));
  }
}

/** The step itself: state, history, revision, and what the public sees. Everything has been asked before. */
async function take(
  strapi: Core.Strapi,
  action: WorkflowAction,
  rows: readonly CaseRow[],
  comment: string | null,
  actor: Actor,
): Promise<TransitionResult> {
  const { to } = TRANSITIONS[action];
  for (const [version, ids] of idsByVersion(rows)) {
    const data = { reviewState: to, version: version + 1, updatedBy: actor.id };
    await table(strapi, UID.case).updateMany({ where: { id: { $in: ids } }, data });
  }
  const versions = action === 'publish' ? await findPublished(strapi, rows) : [];
  await keepReplaced(strapi, versions);
  if (action === 'submit' || action === 'publish') await keepRevisions(strapi, action, rows, actor);
  await recordEvents(strapi, action, rows, { from: (row) => row.reviewState, to, actor, comment });
  await dropPlans(strapi, action, rows, actor);
  await endLeases(
    strapi,
    rows.map(({ documentId }) => documentId),
  );
  await service(strapi, 'notices').afterStep(action, rows, actor);
  if (action === 'publish') await makePublic(strapi, rows, new Set(versions.map(({ documentId }) => documentId)));
  if (action === 'withdraw') await takeDown(strapi, rows);
  if (PUBLIC_STEPS.includes(action)) {
    await service(strapi, 'publication').logChanges({ cases: rows.flatMap(({ caseId }) => caseId ?? []) });
  }
  // To commit all that was written takes the database a while, too.
  await nextTurn();
  return { cases: rows.map(({ documentId, caseId }) => ({ documentId, id: caseId ?? '', reviewState: to })) };
}
