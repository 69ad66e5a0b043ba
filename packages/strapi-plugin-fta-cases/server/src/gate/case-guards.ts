import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { caseOfRow } from '../cases/record.ts';
import { findDrafts, lockDrafts, table } from '../database.ts';
import { invalid, type Reason, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { recordEvents } from '../services/workflow/history.ts';
import { stateLockedReason } from '../services/workflow/reasons.ts';
import { cloneDraft } from './clone-draft.ts';
import { createDraft } from './create-draft.ts';
import { closed, type GuardContext, type Guards, missing } from './guard.ts';
import { refuseForeign } from './ownership.ts';
import { languageOf } from './request.ts';
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

/** Back to what is public. A case in review is locked against this too. */
async function discardDraft(context: GuardContext) {
  const { strapi, call, next, request } = context;
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const language = languageOf(request);
    const documentId = call.params.documentId ?? '';
    const [draft] = await lockDrafts(strapi, [documentId]);
    if (!draft) return missing(context);
    refuseForeign([caseOfRow(draft)], actor, language);
    const reasons: Reason[] = [];
    if (!(await isPublic(strapi, documentId))) reasons.push(reason('discard-nothing', { title: draft.title ?? '' }));
    if (!EDITABLE_STATES.includes(draft.reviewState ?? 'drafting')) reasons.push(stateLockedReason(draft));
    if (reasons.length > 0) throw invalid(reasons, language);
    const result = await next();
    await table(strapi, UID.case).updateMany({
      where: { documentId, publishedAt: null },
      data: { version: (draft.version ?? 1) + 1 },
    });
    const restored = await findDrafts(strapi, { documentId });
    await recordEvents(strapi, 'discard', restored, { from: draft.reviewState, to: 'published', actor, comment: null });
    return result;
  });
}

/** Only what was never public and is not in review can be deleted; its history stays. */
async function deleteDraft(context: GuardContext) {
  const { strapi, call, next, request } = context;
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const language = languageOf(request);
    const documentId = call.params.documentId ?? '';
    const [draft] = await lockDrafts(strapi, [documentId]);
    if (!draft) return missing(context);
    refuseForeign([caseOfRow(draft)], actor, language);
    const published = await table(strapi, UID.reviewEvent).count({
      where: { caseDocumentId: documentId, to: 'published' },
    });
    if (published > 0) throw invalid([reason('delete-public', { title: draft.title ?? '' })], language);
    if (!EDITABLE_STATES.includes(draft.reviewState ?? 'drafting')) throw invalid([stateLockedReason(draft)], language);
    return next();
  });
}

/** Whether a version of the case is public. */
async function isPublic(strapi: GuardContext['strapi'], documentId: string): Promise<boolean> {
  return (await table(strapi, UID.case).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
}
