import { type Case, check, type Profile } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type {
  CaseDiff,
  CaseReview,
  Difference,
  EventRecord,
  KnownVersion,
  RevisionAction,
  RevisionRecord,
  Step,
} from '../../../shared/contracts.ts';
import { diffCases } from '../../../shared/diff.ts';
import { UID } from '../../../shared/uids.ts';
import {
  EDITABLE_STATES,
  type ReviewState,
  TRANSITIONS,
  WORKFLOW_ACTIONS,
  type WorkflowAction,
} from '../../../shared/workflow.ts';
import { batchAround } from '../cases/batch-record.ts';
import { type CaseRow, caseOfRow } from '../cases/record.ts';
import { type EventRow, findDrafts, type RevisionRow, table, WITH_CONTENT } from '../database.ts';
import { isoTime } from '../iso-time.ts';
import { notFound, printReasons, reason, refusalsOf } from '../refusals.ts';
import { type Actor, nameOf } from './actors.ts';
import { commentRecords } from './comments/records.ts';
import { ignoredOf, ignoredRecord } from './ignored.ts';
import { othersEditing } from './lease.ts';
import { profileInForce, seriesOf } from './profiles/in-force.ts';
import { openByCase, uncertainOf, uncertainReasons } from './uncertain/records.ts';
import { blockersOf } from './workflow/blockers.ts';

/** A version of a case: a revision by its number, what is being worked on, or what is public. */
export type VersionName = number | 'draft' | 'published';

export interface Review {
  /** Everything a person needs to judge a case, and the steps their role has. */
  of(documentId: string, actor: Actor): Promise<CaseReview>;
  /** What changed between two versions. */
  diff(documentId: string, from: VersionName, to: VersionName, actor: Actor): Promise<CaseDiff>;
  /** The content of a version. */
  version(documentId: string, name: VersionName, actor: Actor): Promise<Case>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Review => ({
  async of(documentId, actor) {
    const row = await draftOf(strapi, documentId, actor);
    const content = caseOfRow(row);
    const state = row.reviewState ?? 'drafting';
    const open = (await openByCase(strapi, [row])).get(documentId) ?? [];
    const profile = await profileInForce(strapi, seriesOf(row.batch));
    const events = await historyOf(strapi, UID.reviewEvent, documentId);
    const revisions = await revisionsOf(strapi, documentId);
    return {
      documentId,
      reviewState: state,
      version: row.version ?? 1,
      updatedBy: row.updatedBy ? nameOf(row.updatedBy) : null,
      batch: batchIn(row),
      case: content,
      steps: await stepsOf(strapi, row, actor),
      editable: EDITABLE_STATES.includes(state),
      refusals: refusalsOf([...printReasons(content, profile), ...uncertainReasons(open, content.id)], actor.language),
      diagnostics: diagnosticsOf(row, profile, actor),
      profile,
      events: events.map(eventRecord),
      revisions: revisions.map(revisionRecord),
      comments: commentRecords(await historyOf(strapi, UID.comment, documentId), actor),
      ignored: (await ignoredOf(strapi, [documentId])).map(ignoredRecord),
      uncertain: await uncertainOf(strapi, documentId),
      known: knownTo(actor, events, revisions),
      editing: await othersEditing(strapi, documentId, actor),
    };
  },

  async diff(documentId, from, to, actor) {
    const [before, after] = [
      await versionOf(strapi, documentId, from, actor),
      await versionOf(strapi, documentId, to, actor),
    ];
    const changes: Difference[] = diffCases(before, after);
    return { changes };
  },

  version: (documentId, name, actor) => versionOf(strapi, documentId, name, actor),
});

function batchIn({ batch }: CaseRow): CaseReview['batch'] {
  return batch ? { documentId: batch.documentId, title: batch.title ?? '', year: batch.year } : null;
}

async function draftOf(strapi: Core.Strapi, documentId: string, actor: Actor): Promise<CaseRow> {
  const [row] = await findDrafts(strapi, { documentId });
  if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
  return row;
}

async function versionOf(strapi: Core.Strapi, documentId: string, name: VersionName, actor: Actor): Promise<Case> {
  if (name === 'draft') return caseOfRow(await draftOf(strapi, documentId, actor));
  if (name === 'published') {
    const row = await table(strapi, UID.case).findOne({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: WITH_CONTENT,
    });
    if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    return caseOfRow(row);
  }
  const revision = await table(strapi, UID.revision).findOne({ where: { caseDocumentId: documentId, number: name } });
  if (!revision) throw notFound(reason('revision-not-found', { number: name }), actor.language);
  return revision.content as Case;
}

/** Steps from the state the case is in that the person has the role for. */
export function actionsFrom(state: ReviewState, actor: Actor): WorkflowAction[] {
  return WORKFLOW_ACTIONS.filter(
    (action) => (TRANSITIONS[action].from as readonly ReviewState[]).includes(state) && actor.can(action),
  );
}

async function stepsOf(strapi: Core.Strapi, row: CaseRow, actor: Actor): Promise<Step[]> {
  const steps: Step[] = [];
  for (const action of actionsFrom(row.reviewState ?? 'drafting', actor)) {
    const { label, comment } = TRANSITIONS[action];
    const blockers = [...(await blockersOf(strapi, action, [row], actor)).values()].flat();
    steps.push({ action, label, comment, blockers: refusalsOf(blockers, actor.language) });
  }
  return steps;
}

/** What the checks say of the case alone; what concerns the batch has no place in the review of one case. */
function diagnosticsOf(row: CaseRow, profile: Profile, actor: Actor) {
  const { id } = caseOfRow(row);
  const found = check(batchAround(row), { language: actor.language, profile });
  return found
    .filter((diagnostic) => diagnostic.case === id)
    .map((diagnostic) => ({ ...diagnostic, path: diagnostic.path?.replace(/^\/cases\/0/, '') ?? null }));
}

/** The revisions of a case without what they say, which may be long. */
function revisionsOf(strapi: Core.Strapi, documentId: string) {
  return table(strapi, UID.revision).findMany({
    where: { caseDocumentId: documentId },
    select: ['id', 'number', 'action', 'actorName', 'createdAt', 'contentHash'],
    orderBy: { id: 'asc' },
  });
}

/** What has been recorded of a case, in the order it came about. */
function historyOf<Uid extends typeof UID.reviewEvent | typeof UID.comment>(
  strapi: Core.Strapi,
  uid: Uid,
  documentId: string,
) {
  return table(strapi, uid).findMany({ where: { caseDocumentId: documentId }, orderBy: { id: 'asc' } });
}

/**
 * The content at the person's last step with the case that is kept; else, for who has taken none, what was published last.
 */
function knownTo(actor: Actor, events: readonly EventRow[], revisions: readonly RevisionRow[]): KnownVersion | null {
  const kept = (event: EventRow) => revisions.findLast(({ contentHash }) => contentHash === event.contentHash);
  const isStep = ({ action }: EventRow) => (WORKFLOW_ACTIONS as readonly string[]).includes(action);
  const own = events.findLast((event) => event.actorId === actor.id && isStep(event) && kept(event));
  const event = own ?? events.findLast(({ action }) => action === 'publish');
  const revision = event && kept(event);
  if (!revision) return null;
  return {
    revision: revision.number,
    action: own ? (own.action as WorkflowAction) : null,
    at: isoTime(event.createdAt),
  };
}

function eventRecord({ id, action, from, to, comment, actorName, createdAt, contentHash }: EventRow): EventRecord {
  return { id, action, from, to, comment, actor: actorName, at: isoTime(createdAt), contentHash };
}

export function revisionRecord({ number, action, actorName, createdAt, contentHash }: RevisionRow): RevisionRecord {
  return { number, action: action as RevisionAction, actor: actorName, at: isoTime(createdAt), contentHash };
}
