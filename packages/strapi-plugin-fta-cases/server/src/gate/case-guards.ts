import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import type { CaseRow } from '../cases/record.ts';
import { caseOfRow } from '../cases/record.ts';
import { findDrafts, lockDrafts, lockPlaceAndDraft, table } from '../database.ts';
import { forbidden, invalid, type Reason, reason } from '../refusals.ts';
import { service } from '../service.ts';
import type { Actor } from '../services/actors.ts';
import { recordEvents } from '../services/workflow/history.ts';
import { providerReason, stateLockedReason } from '../services/workflow/reasons.ts';
import { createDraft } from './create-draft.ts';
import { closed, type GuardContext, type Guards } from './guard.ts';
import { freeCaseId, nextNumber } from './numbering.ts';
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

/** A copy is a new case in the same batch, with a number and an id of its own. */
async function cloneDraft({ strapi, call, next, request }: GuardContext) {
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const source = await lockPlaceAndDraft(strapi, call.params.documentId ?? '');
    if (!source) return next();
    refuseForeign(source, actor, languageOf(request));
    if (!source.batch) throw invalid([reason('batch-required', {}, { path: ['batch'] })], languageOf(request));
    const number = await nextNumber(strapi, source.batch);
    const caseId = await freeCaseId(strapi, source.batch, number);
    const own = { number, caseId, reviewState: 'drafting', version: 1, importedHash: null };
    call.params = { ...call.params, data: { ...pickCreators(call.params.data), ...own } };
    const result = (await next()) as { documentId: string };
    await recordCreation(strapi, result.documentId, actor);
    return result;
  });
}

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
async function discardDraft({ strapi, call, next, request }: GuardContext) {
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const language = languageOf(request);
    const documentId = call.params.documentId ?? '';
    const [draft] = await lockDrafts(strapi, [documentId]);
    if (!draft) return next();
    refuseForeign(draft, actor, language);
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
async function deleteDraft({ strapi, call, next, request }: GuardContext) {
  return strapi.db.transaction(async () => {
    const actor = await service(strapi, 'actors').ofRequest(request);
    const language = languageOf(request);
    const documentId = call.params.documentId ?? '';
    const [draft] = await lockDrafts(strapi, [documentId]);
    if (!draft) return next();
    refuseForeign(draft, actor, language);
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

function refuseForeign(row: CaseRow, actor: Actor | null, language: 'zh' | 'en'): void {
  const foreign = providerReason(caseOfRow(row), actor);
  if (foreign) throw forbidden([foreign], language);
}

async function recordCreation(strapi: GuardContext['strapi'], documentId: string, actor: Actor | null): Promise<void> {
  const rows = await findDrafts(strapi, { documentId });
  await recordEvents(strapi, 'create', rows, { from: null, to: 'drafting', actor, comment: null });
}

function pickCreators(data: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name === 'createdBy' || name === 'updatedBy'));
}
