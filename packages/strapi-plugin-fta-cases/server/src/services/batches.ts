import type { Core } from '@strapi/types';
import type { BatchDetail, BatchSummary } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { REVIEW_STATES, type ReviewState } from '../../../shared/workflow.ts';
import { batchOfRow } from '../cases/batch-record.ts';
import { type BatchRow, type CaseRow, caseOfRow } from '../cases/record.ts';
import { findDrafts, table } from '../database.ts';
import { notFound, printReasons, reason, refusalsOf } from '../refusals.ts';
import { service } from '../service.ts';
import type { Actor } from './actors.ts';
import { standingByCase } from './ignored.ts';
import { fixedPlaces } from './places.ts';
import { profileInForce, seriesOf } from './profiles/in-force.ts';
import { actionsFrom } from './review.ts';
import { openByCase, uncertainReasons } from './uncertain/records.ts';
import { type Arrival, arrivalsOf } from './workflow/history.ts';
import { completenessOf, formatOf } from './worklist/completeness.ts';
import { countFaults, findingsOf } from './worklist/findings.ts';
import { casesInTurn, nextSteps } from './worklist/turn.ts';

export interface Batches {
  /** All batches, with how many of their cases are in which state, and how many wait for the person. */
  list(actor: Actor): Promise<BatchSummary[]>;
  /** One batch with its cases and everything that keeps it from being published. */
  detail(documentId: string, actor: Actor): Promise<BatchDetail>;
}

type Member = Pick<CaseRow, 'id' | 'documentId' | 'reviewState' | 'providerKey'> & { batch?: { id: number } | null };

export default ({ strapi }: { strapi: Core.Strapi }): Batches => ({
  async list(actor) {
    const batches = await table(strapi, UID.batch).findMany({ orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] });
    const members: Member[] = await table(strapi, UID.case).findMany({
      where: { publishedAt: null },
      select: ['id', 'documentId', 'reviewState', 'providerKey'],
      populate: { batch: { select: ['id'] } },
    });
    const inTurn = await casesInTurn(strapi, members, actor);
    const arrivals = await arrivalsOf(strapi, documentIdsOf(inTurn));
    return batches.map((batch) => {
      const isMember = (member: Member) => member.batch?.id === batch.id;
      return {
        ...identityOf(batch),
        states: countStates(members.filter(isMember)),
        turn: turnOf(inTurn.filter(isMember), arrivals),
      };
    });
  },

  async detail(documentId, actor) {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
    if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
    const drafts = await findDrafts(strapi, { batch: batch.id });
    const isPublic = await publicOnes(strapi, batch);
    const open = await openComments(strapi, drafts);
    const profile = await profileInForce(strapi, seriesOf(batch));
    const uncertain = await openByCase(strapi, drafts);
    const ignored = await standingByCase(strapi, documentIdsOf(drafts));
    const blockers = await service(strapi, 'workflow').batchBlockers(batch, drafts, actor);
    const arrivals = await arrivalsOf(strapi, documentIdsOf(drafts));
    const next = await nextSteps(strapi, drafts, actor);
    const fixed = await fixedPlaces(strapi, drafts, actor);
    const cases = drafts.map(caseOfRow);
    const findings = findingsOf({ ...batchOfRow(batch), cases }, profile, actor.language);
    const format = formatOf(cases, profile);
    return {
      ...identityOf(batch),
      states: countStates(drafts),
      turn: turnOf(
        drafts.filter((row) => next.has(row.documentId)),
        arrivals,
      ),
      cases: drafts.map((row) => {
        const content = caseOfRow(row);
        const doubted = uncertain.get(row.documentId) ?? [];
        const state = row.reviewState ?? 'drafting';
        const updatedAt = new Date(row.updatedAt).toISOString();
        const arrival = arrivals.get(row.documentId);
        return {
          documentId: row.documentId,
          id: content.id,
          number: content.number,
          title: content.title,
          provider: content.provider.name,
          reviewState: state,
          isPublic: isPublic.has(row.documentId),
          updatedAt,
          stateBy: arrival?.by ?? null,
          stateSince: arrival?.at ?? updatedAt,
          next: next.get(row.documentId) ?? null,
          completeness: completenessOf(content, format),
          findings: countFaults(
            findings.ofCases.get(content.id) ?? [],
            ignored.get(row.documentId) ?? [],
            doubted.length,
          ),
          actions: actionsFrom(state, actor),
          refusals: refusalsOf(
            [...printReasons(content, profile, content.id), ...uncertainReasons(doubted, content.id)],
            actor.language,
          ),
          placeRefusals: refusalsOf(fixed.get(row.documentId) ?? [], actor.language),
          openComments: open.get(row.documentId) ?? 0,
        };
      }),
      blockers: refusalsOf(blockers, actor.language),
      canPublish: actor.can('publish') && blockers.length === 0,
      diagnostics: findings.ofBatch,
      ownProviders: await namesOf(strapi, actor.providers),
    };
  },
});

function identityOf(batch: BatchRow): Omit<BatchSummary, 'states' | 'turn'> {
  const { schemaVersion: _, ...identity } = batchOfRow(batch);
  return { documentId: batch.documentId, ...identity };
}

function countStates(members: readonly Pick<CaseRow, 'reviewState'>[]): Record<ReviewState, number> {
  const states = Object.fromEntries(REVIEW_STATES.map((state) => [state, 0])) as Record<ReviewState, number>;
  for (const { reviewState } of members) states[reviewState ?? 'drafting']++;
  return states;
}

type Documented = Pick<CaseRow, 'documentId'>;

function documentIdsOf(rows: readonly Documented[]): string[] {
  return rows.map(({ documentId }) => documentId);
}

/** ISO times in one zone sort as texts. */
function turnOf(rows: readonly Documented[], arrivals: ReadonlyMap<string, Arrival>): BatchSummary['turn'] {
  const times = rows.flatMap(({ documentId }) => arrivals.get(documentId)?.at ?? []);
  return { count: rows.length, since: times.toSorted()[0] ?? null };
}

async function namesOf(strapi: Core.Strapi, keys: Actor['providers']): Promise<string[]> {
  if (!keys) return [];
  const own = await table(strapi, UID.provider).findMany({
    where: { key: { $in: [...keys] } },
    select: ['id', 'name'],
    orderBy: { name: 'asc' },
  });
  return own.map(({ name }) => name);
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
    where: { caseDocumentId: { $in: documentIdsOf(drafts) }, resolvedAt: null, replyTo: null },
    select: ['id', 'caseDocumentId'],
  });
  const counts = new Map<string, number>();
  for (const { caseDocumentId } of comments) counts.set(caseDocumentId, (counts.get(caseDocumentId) ?? 0) + 1);
  return counts;
}
