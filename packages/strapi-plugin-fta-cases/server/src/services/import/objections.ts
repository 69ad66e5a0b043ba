import type { Core } from '@strapi/types';
import { STATE_LABELS } from '../../../../shared/workflow.ts';
import { caseOfRow } from '../../cases/record.ts';
import { findDrafts } from '../../database.ts';
import { type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { providerReason } from '../workflow/reasons.ts';
import type { Plan, PlannedCase } from './plan.ts';

/** Why an import cannot be done as asked, all of it at once. */
export async function objections(
  strapi: Core.Strapi,
  plan: Plan,
  overwrite: ReadonlySet<string>,
  actor: Actor,
): Promise<Reason[]> {
  const { cases, reasons } = plan;
  const known = new Set(cases.map(({ content }) => content.id));
  const unknown = [...overwrite].filter((id) => !known.has(id));
  return [
    ...reasons,
    ...(await takenReasons(strapi, plan)),
    ...unknown.map((id) => reason('import-overwrite-unknown', { id }, { path: ['overwrite'] })),
    ...cases.flatMap((planned) => {
      const { action, content, stored } = planned;
      if (action === 'locked' && overwrite.has(content.id)) return [lockedReason(planned)];
      if (action !== 'create' && action !== 'update') return [];
      const before = stored ? providerReason(caseOfRow(stored), actor) : null;
      const foreign = providerReason(content, actor) ?? before;
      return foreign ? [foreign] : [];
    }),
  ];
}

function lockedReason({ content, stored }: PlannedCase): Reason {
  const state = STATE_LABELS[stored?.reviewState ?? 'submitted'];
  return reason('import-locked', { title: content.title, state }, { path: ['overwrite'], caseId: content.id });
}

/** Ids that a document states for new cases and that cases of other batches have: an id is one case's for good. */
async function takenReasons(strapi: Core.Strapi, { cases }: Plan): Promise<Reason[]> {
  const ids = cases.filter(({ action }) => action === 'create').map(({ content }) => content.id);
  if (ids.length === 0) return [];
  const taken = await findDrafts(strapi, { caseId: { $in: ids } });
  return taken.map(({ caseId, batch }) => {
    const index = cases.findIndex(({ content }) => content.id === caseId);
    const path = ['cases', String(index), 'id'];
    return reason('import-case-id-taken', { id: caseId ?? '', batch: batch?.title ?? '' }, { path });
  });
}
