import { publishableCaseSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { BatchDetail, BatchSummary } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { REVIEW_STATES, type ReviewState } from '../../../shared/workflow.ts';
import { batchOfRow } from '../cases/batch-record.ts';
import { type BatchRow, type CaseRow, caseOfRow } from '../cases/record.ts';
import { findDrafts, table } from '../database.ts';
import { caseReasons, notFound, reason, refusalsOf } from '../refusals.ts';
import { service } from '../service.ts';
import type { Actor } from './actors.ts';
import { actionsFrom } from './review.ts';

export interface Batches {
  /** All batches, with how many of their cases are in which state. */
  list(): Promise<BatchSummary[]>;
  /** One batch with its cases and everything that keeps it from being published. */
  detail(documentId: string, actor: Actor): Promise<BatchDetail>;
}

type Member = Pick<CaseRow, 'id' | 'documentId' | 'reviewState'> & { batch?: { id: number } | null };

export default ({ strapi }: { strapi: Core.Strapi }): Batches => ({
  async list() {
    const batches = await table(strapi, UID.batch).findMany({ orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] });
    const members: Member[] = await table(strapi, UID.case).findMany({
      where: { publishedAt: null },
      select: ['id', 'reviewState'],
      populate: { batch: { select: ['id'] } },
    });
    return batches.map((batch) =>
      summaryOf(
        batch,
        members.filter((member) => member.batch?.id === batch.id),
      ),
    );
  },

  async detail(documentId, actor) {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
    if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
    const drafts = await findDrafts(strapi, { batch: batch.id });
    const isPublic = await publicOnes(strapi, batch);
    const open = await openComments(strapi, drafts);
    const blockers = await service(strapi, 'workflow').batchBlockers(batch, drafts, actor);
    return {
      ...summaryOf(batch, drafts),
      cases: drafts.map((row) => {
        const content = caseOfRow(row);
        return {
          documentId: row.documentId,
          id: content.id,
          number: content.number,
          title: content.title,
          provider: content.provider.name,
          reviewState: row.reviewState ?? 'drafting',
          isPublic: isPublic.has(row.documentId),
          updatedAt: new Date(row.updatedAt).toISOString(),
          actions: actionsFrom(row.reviewState ?? 'drafting', actor),
          refusals: refusalsOf(caseReasons(publishableCaseSchema, content, content.id), actor.language),
          openComments: open.get(row.documentId) ?? 0,
        };
      }),
      blockers: refusalsOf(blockers, actor.language),
      canPublish: actor.can('publish') && blockers.length === 0,
    };
  },
});

function summaryOf(batch: BatchRow, members: readonly Pick<CaseRow, 'reviewState'>[]): BatchSummary {
  const { schemaVersion: _, ...identity } = batchOfRow(batch);
  const states = Object.fromEntries(REVIEW_STATES.map((state) => [state, 0])) as Record<ReviewState, number>;
  for (const { reviewState } of members) states[reviewState ?? 'drafting']++;
  return { documentId: batch.documentId, ...identity, states };
}

async function publicOnes(strapi: Core.Strapi, batch: BatchRow): Promise<Set<string>> {
  const rows = await table(strapi, UID.case).findMany({
    where: { batch: batch.id, publishedAt: { $notNull: true } },
    select: ['id', 'documentId'],
  });
  return new Set(rows.map(({ documentId }) => documentId));
}

async function openComments(strapi: Core.Strapi, drafts: readonly CaseRow[]): Promise<Map<string, number>> {
  const comments = await table(strapi, UID.comment).findMany({
    where: { caseDocumentId: { $in: drafts.map(({ documentId }) => documentId) }, resolvedAt: null },
    select: ['id', 'caseDocumentId'],
  });
  const counts = new Map<string, number>();
  for (const { caseDocumentId } of comments) counts.set(caseDocumentId, (counts.get(caseDocumentId) ?? 0) + 1);
  return counts;
}
