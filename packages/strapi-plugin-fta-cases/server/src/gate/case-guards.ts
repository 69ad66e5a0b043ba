import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { type CaseRow, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockPlacesAndDrafts, table } from '../database.ts';
import { languageOf } from '../language.ts';
import { invalid, type Reason, reason } from '../refusals.ts';
import { service } from '../service.ts';
import type { Actor } from '../services/actors.ts';
import { keepReplaced, recordEvents } from '../services/workflow/history.ts';
import { placeReasons } from '../services/workflow/places.ts';
import { stateLockedReason } from '../services/workflow/reasons.ts';
import { cloneDraft } from './clone-draft.ts';
import { createDraft } from './create-draft.ts';
import { closed, type GuardContext, type Guards, missing } from './guard.ts';
import { refuseForeign } from './ownership.ts';
import { saveDraft } from './save-draft.ts';

/** Writing actions on cases. Withdrawing needs a reason, which Strapi's own unpublish cannot give: it is closed. */
export const caseGuards: Guards = {
  create: createDraft,
  update: saveDraft,
  clone: cloneDraft,
  publish: publishThroughWorkflow,
  discardDraft,
  delete: deleteDraft,
};

async function publishThroughWorkflow({ strapi, call, next, request }: GuardContext) {
  const actor = await service(strapi, 'actors').ofRequest(request);
  const documentId = call.params.documentId ?? '';
  if (!actor) return closed({ strapi, call, next, request });
  await service(strapi, 'workflow').transition({ action: 'publish', cases: [documentId], actor });
  const { populate } = call.params;
  const published = { documentId, status: 'published', ...(populate !== undefined && { populate }) };
  const entry = await strapi.documents(UID.case as never).findOne(published as never);
  return { documentId, entries: [entry] };
}

/** Back to what is public. */
function discardDraft(context: GuardContext) {
  const { strapi, next, request } = context;
  return withOwnDraft(context, async (draft, actor) => {
    const { documentId, title } = draft;
    const reasons = lockReasons(draft);
    if (!(await isPublic(strapi, documentId))) reasons.unshift(reason('discard-nothing', { title: title ?? '' }));
    if (reasons.length > 0) throw invalid(reasons, languageOf(request));
    await keepReplaced(strapi, [draft]);
    const result = await next();
    await table(strapi, UID.case).updateMany({
      where: { documentId, publishedAt: null },
      data: { version: (draft.version ?? 1) + 1, autosavedBy: null },
    });
    const restored = await findDrafts(strapi, { documentId });
    const taken = [...(await placeReasons(strapi, restored)).values()].flat();
    if (taken.length > 0) throw invalid(taken, languageOf(request));
    await recordEvents(strapi, 'discard', restored, { from: draft.reviewState, to: 'published', actor, comment: null });
    return result;
  });
}

/** Only what was never public can be deleted; its history stays, and what it said is the last of its revisions. */
function deleteDraft(context: GuardContext) {
  const { strapi, next, request } = context;
  return withOwnDraft(context, async (draft) => {
    const reasons = lockReasons(draft);
    const published = { caseDocumentId: draft.documentId, to: 'published' };
    if ((await table(strapi, UID.reviewEvent).count({ where: published })) > 0) {
      reasons.unshift(reason('delete-public', { title: draft.title ?? '' }));
    }
    if (reasons.length > 0) throw invalid(reasons, languageOf(request));
    await keepReplaced(strapi, [draft]);
    return next();
  });
}

/** Runs what is to be done with a draft, held, by one who may write it; all in one transaction. */
function withOwnDraft(
  context: GuardContext,
  run: (draft: CaseRow, actor: Actor | null) => Promise<unknown>,
): Promise<unknown> {
  const { strapi, call, request } = context;
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const [draft] = await lockPlacesAndDrafts(strapi, [call.params.documentId ?? '']);
    if (!draft) return missing(context);
    refuseForeign([caseOfRow(draft)], actor, languageOf(request));
    return run(draft, actor);
  });
}

/** A case in review is locked. */
function lockReasons(draft: CaseRow): Reason[] {
  return EDITABLE_STATES.includes(draft.reviewState ?? 'drafting') ? [] : [stateLockedReason(draft)];
}

/** Whether a version of the case is public. */
async function isPublic(strapi: GuardContext['strapi'], documentId: string): Promise<boolean> {
  return (await table(strapi, UID.case).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
}
