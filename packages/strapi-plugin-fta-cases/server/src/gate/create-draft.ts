import { attributesOf, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockBatches } from '../database.ts';
import { languageOf } from '../language.ts';
import { invalid } from '../refusals.ts';
import { service } from '../service.ts';
import { rememberProviders } from '../services/providers.ts';
import { recordEvents } from '../services/workflow/history.ts';
import { nextNumber, placeReasons } from '../services/workflow/places.ts';
import { refuseAnotherAccount } from './account.ts';
import { readBatch } from './batch-input.ts';
import { readEdit } from './draft-edit.ts';
import { closed, creatorsIn, type GuardContext } from './guard.ts';
import { freeCaseId } from './numbering.ts';
import { refuseForeign } from './ownership.ts';

/** A new case: in a batch, with the next number of it where none is given, and an id that stays. */
export async function createDraft(context: GuardContext): Promise<unknown> {
  const { strapi, call, next, request } = context;
  if (call.params.status === 'published') return closed(context);
  return strapi.db.transaction(async () => {
    const language = languageOf(request);
    const { version: _, ...data } = call.params.data ?? {};
    const batch = await readBatch(strapi, data.batch, language);
    await lockBatches(strapi, [batch.id]);
    const number = data.number ?? (await nextNumber(strapi, batch));
    const caseId = await freeCaseId(strapi, batch, Number(number) || 0);
    const edit = readEdit({ ...data, number, caseId }, {});
    if (!edit.content || edit.reasons.length > 0) throw invalid(edit.reasons, language);

    const actor = await service(strapi, 'actors').ofRequest(request);
    refuseAnotherAccount(strapi, actor);
    refuseForeign([edit.content], actor, language);
    call.params = {
      ...call.params,
      data: {
        ...creatorsIn(data),
        ...edit.relations,
        batch: batch.id,
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
