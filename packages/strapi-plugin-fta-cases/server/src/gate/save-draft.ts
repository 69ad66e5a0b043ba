import type { Core } from '@strapi/types';
import { AUTOSAVE } from '../../../shared/contracts.ts';
import { diffCases } from '../../../shared/diff.ts';
import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { contentHash } from '../cases/content-hash.ts';
import { losesText } from '../cases/loses-text.ts';
import { attributesOf, type CaseRow, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockPlacesAndDrafts } from '../database.ts';
import { languageOf } from '../language.ts';
import { conflict, invalid, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { type Actor, nameOf } from '../services/actors.ts';
import { rememberProviders } from '../services/providers.ts';
import { keepReplaced, recordEvents } from '../services/workflow/history.ts';
import { placeReasons } from '../services/workflow/places.ts';
import { stateLockedReason } from '../services/workflow/reasons.ts';
import { refuseAnotherAccount } from './account.ts';
import { readBatch } from './batch-input.ts';
import { type DraftEdit, readEdit } from './draft-edit.ts';
import { closed, creatorsIn, type GuardContext, missing } from './guard.ts';
import { refuseForeign } from './ownership.ts';
import { isRelationTouched } from './relation.ts';

/**
 * A save of a draft: whole in one transaction, derived fields along with it. Refused with 409 where somebody saved
 * meanwhile, with 400 where the case is in review or what was sent is no case. A save that changes nothing writes
 * nothing.
 */
export async function saveDraft(context: GuardContext): Promise<unknown> {
  const { strapi, call, next, request } = context;
  if (call.params.status === 'published') return closed(context);
  return strapi.db.transaction(async () => {
    const documentId = call.params.documentId ?? '';
    const language = languageOf(request);
    const target = isRelationTouched(call.params.data?.batch)
      ? await readBatch(strapi, call.params.data?.batch, language)
      : null;
    const [stored] = await lockPlacesAndDrafts(strapi, [documentId], target ? [target.id] : []);
    if (!stored) return missing(context);
    const actor = await service(strapi, 'actors').ofRequest(request);
    refuseAnotherAccount(strapi, actor);
    const { version, autosavedBy: _, ...data } = call.params.data ?? {};
    const edit = readEdit(data, stored);
    if (isUnchanged(edit, stored)) return strapi.documents(UID.case as never).findOne(readAgain(call.params) as never);

    refuseStale(stored, version, edit, context);
    const reasons = [...edit.reasons];
    if (!EDITABLE_STATES.includes(stored.reviewState ?? 'drafting')) reasons.push(stateLockedReason(stored));
    if (!edit.content || reasons.length > 0) throw invalid(reasons, language);

    refuseForeign([caseOfRow(stored), edit.content], actor, language);
    call.params = {
      ...call.params,
      data: {
        ...creatorsIn(data),
        ...edit.relations,
        ...(target && { batch: target.id }),
        ...attributesOf(edit.content),
        reviewState: 'drafting',
        version: (stored.version ?? 1) + 1,
        autosavedBy: isAutosave(strapi) ? (actor?.id ?? null) : null,
      },
    };
    const result = await next();
    await settle(strapi, documentId, stored, actor, language);
    return result;
  });
}

/** What can only be seen once links are written, and what goes with a save. */
async function settle(
  strapi: Core.Strapi,
  documentId: string,
  before: CaseRow,
  actor: Actor | null,
  language: 'zh' | 'en',
): Promise<void> {
  const [saved] = await findDrafts(strapi, { documentId });
  if (!saved) return;
  const reasons = (await placeReasons(strapi, [saved])).get(documentId) ?? [];
  if (reasons.length > 0) throw invalid(reasons, language);
  await rememberProviders(strapi, [caseOfRow(saved).provider]);
  if (!isFolded(before, saved, actor)) await keepReplaced(strapi, [before]);
  if (before.reviewState === 'drafting') return;
  await recordEvents(strapi, 'revise', [saved], { from: before.reviewState, to: 'drafting', actor, comment: null });
}

/**
 * Whether what was replaced need not be kept: nothing has changed, or it is the writer's own of a row of autosaves, and
 * they have taken nothing out of it since.
 */
function isFolded(before: CaseRow, saved: CaseRow, actor: Actor | null): boolean {
  const [was, is] = [caseOfRow(before), caseOfRow(saved)];
  if (contentHash(was) === contentHash(is)) return true;
  const isOwnAutosave = before.autosavedBy !== null && before.autosavedBy === (actor?.id ?? null);
  return isOwnAutosave && !losesText(was, is);
}

/** Whether the request is a save that nobody has pressed a button for. */
function isAutosave(strapi: Core.Strapi): boolean {
  return strapi.requestContext.get()?.query?.[AUTOSAVE] === 'true';
}

function isUnchanged({ content, reasons, relations }: DraftEdit, stored: CaseRow): boolean {
  if (!content || reasons.length > 0 || Object.keys(relations).length > 0) return false;
  return contentHash(content) === contentHash(caseOfRow(stored));
}

function refuseStale(stored: CaseRow, sent: unknown, { content }: DraftEdit, { request }: GuardContext): void {
  const language = languageOf(request);
  if (sent === undefined || sent === null) {
    if (request?.user) throw invalid([reason('version-missing', {}, { path: ['version'] })], language);
    return;
  }
  const version = stored.version ?? 1;
  if (Number(sent) === version) return;
  const updatedBy = stored.updatedBy ? nameOf(stored.updatedBy) : null;
  const who = updatedBy ?? { zh: '有人', en: 'Somebody' };
  throw conflict(reason('version-stale', { who }), language, {
    version,
    updatedBy,
    updatedAt: new Date(stored.updatedAt).toISOString(),
    changes: content ? diffCases(caseOfRow(stored), content) : [],
  });
}

function readAgain({ documentId, populate, fields }: GuardContext['call']['params']) {
  return {
    documentId,
    status: 'draft',
    ...(populate !== undefined && { populate }),
    ...(fields !== undefined && { fields }),
  };
}
