import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import type { BatchRow } from '../cases/record.ts';
import { attributesOf, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockBatch, table } from '../database.ts';
import { forbidden, invalid, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { rememberProviders } from '../services/providers.ts';
import { recordEvents } from '../services/workflow/history.ts';
import { placeReasons } from '../services/workflow/places.ts';
import { providerReason } from '../services/workflow/reasons.ts';
import { readEdit } from './draft-edit.ts';
import { closed, type GuardContext } from './guard.ts';
import { freeCaseId, nextNumber } from './numbering.ts';
import { languageOf } from './request.ts';

/** A new case: in a batch, with the next number of it where none is given, and an id that stays. */
export async function createDraft(context: GuardContext): Promise<unknown> {
  const { strapi, call, next, request } = context;
  if (call.params.status === 'published') return closed(context);
  return strapi.db.transaction(async () => {
    const language = languageOf(request);
    const { version: _, ...data } = call.params.data ?? {};
    const batch = await batchOf(strapi, data.batch);
    if (!batch) throw invalid([reason('batch-required', {}, { path: ['batch'] })], language);
    await lockBatch(strapi, batch.id);
    const number = data.number ?? (await nextNumber(strapi, batch));
    const caseId = await freeCaseId(strapi, batch, Number(number) || 0);
    const edit = readEdit({ ...data, number, caseId }, {});
    if (!edit.content || edit.reasons.length > 0) throw invalid(edit.reasons, language);

    const actor = await service(strapi, 'actors').ofRequest(request);
    const foreign = providerReason(edit.content, actor);
    if (foreign) throw forbidden([foreign], language);
    call.params = {
      ...call.params,
      data: {
        createdBy: data.createdBy,
        updatedBy: data.updatedBy,
        ...edit.relations,
        ...attributesOf(edit.content),
        reviewState: 'drafting',
        version: 1,
      },
    };
    const result = (await next()) as { documentId: string };
    const [saved] = await findDrafts(strapi, { documentId: result.documentId });
    if (!saved) return result;
    const reasons = (await placeReasons(strapi, [saved])).get(saved.documentId) ?? [];
    if (reasons.length > 0) throw invalid(reasons, language);
    await rememberProviders(strapi, [caseOfRow(saved).provider]);
    await recordEvents(strapi, 'create', [saved], { from: null, to: 'drafting', actor, comment: null });
    return result;
  });
}

/** The batch that a relation's input names: an id, a document id, or Strapi's `connect` and `set`. */
async function batchOf(strapi: Core.Strapi, input: unknown): Promise<BatchRow | null> {
  const target = targetOf(input);
  if (target === null) return null;
  const where = typeof target === 'number' ? { id: target } : { documentId: target };
  return table(strapi, UID.batch).findOne({ where });
}

function targetOf(input: unknown): string | number | null {
  if (typeof input === 'string' || typeof input === 'number') return input;
  if (Array.isArray(input)) return targetOf(input.at(-1));
  if (typeof input !== 'object' || input === null) return null;
  const { connect, set, documentId, id } = input as Record<string, unknown>;
  return targetOf(connect ?? set ?? documentId ?? id ?? null);
}
