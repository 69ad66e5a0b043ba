import { attributesOf, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockPlacesAndDrafts } from '../database.ts';
import { languageOf } from '../language.ts';
import { invalid, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { copyUncertain } from '../services/uncertain/keep.ts';
import { recordEvents } from '../services/workflow/history.ts';
import { nextNumber } from '../services/workflow/places.ts';
import { readEdit } from './draft-edit.ts';
import { creatorsIn, type GuardContext, missing } from './guard.ts';
import { freeCaseId } from './numbering.ts';
import { refuseForeign } from './ownership.ts';

/**
 * A copy is a new case in the same batch, with a number and an id of its own. What was typed before it was saved the first
 * time is in it.
 */
export async function cloneDraft(context: GuardContext): Promise<unknown> {
  const { strapi, call, next, request } = context;
  return strapi.db.transaction(async () => {
    const language = languageOf(request);
    const [source] = await lockPlacesAndDrafts(strapi, [call.params.documentId ?? '']);
    if (!source) return missing(context);
    if (!source.batch) throw invalid([reason('batch-required', {}, { path: ['batch'] })], language);
    const data = call.params.data ?? {};
    const edit = readEdit(contentIn(data), source);
    if (!edit.content || edit.reasons.length > 0) throw invalid(edit.reasons, language);

    const actor = await service(strapi, 'actors').ofRequest(request);
    refuseForeign([caseOfRow(source), edit.content], actor, language);
    const number = await nextNumber(strapi, source.batch);
    call.params = {
      ...call.params,
      data: {
        ...creatorsIn(data),
        ...edit.relations,
        ...attributesOf(edit.content),
        batch: source.batch.id,
        number,
        caseId: await freeCaseId(strapi, source.batch, number),
        reviewState: 'drafting',
        version: 1,
        importedHash: null,
        autosavedBy: null,
      },
    };
    const result = (await next()) as { documentId: string };
    await copyUncertain(strapi, source.documentId, result.documentId);
    const saved = await findDrafts(strapi, { documentId: result.documentId });
    await recordEvents(strapi, 'create', saved, { from: null, to: 'drafting', actor, comment: null });
    return result;
  });
}

/** Fields that a copy has of its own, and Strapi's form sends along; `null` is a field it may not create. */
const OWN = ['batch', 'number', 'caseId', 'reviewState', 'version', 'importedHash', 'autosavedBy'];

function contentIn(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => !OWN.includes(name) && value !== null));
}
