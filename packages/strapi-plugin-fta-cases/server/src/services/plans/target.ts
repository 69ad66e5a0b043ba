import type { Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { BatchRow, CaseRow } from '../../cases/record.ts';
import { findDrafts, lockBatches, lockPlacesAndDrafts, type PlanRow, table } from '../../database.ts';
import { notFound, reason } from '../../refusals.ts';

/** What a plan is for, held until the transaction that is open ends, with the drafts that it would publish. */
export interface HeldTarget {
  readonly batch: BatchRow | null;
  readonly drafts: readonly CaseRow[];
}

/** Holds the batch before anything else, as every step does that may let a plan fall away. */
export async function holdTarget(
  strapi: Core.Strapi,
  { target, targetDocumentId: documentId }: Pick<PlanRow, 'target' | 'targetDocumentId'>,
  language: Language,
): Promise<HeldTarget> {
  if (target === 'case') {
    const drafts = await lockPlacesAndDrafts(strapi, [documentId]);
    if (drafts.length === 0) throw notFound(reason('case-not-found', { id: documentId }), language);
    return { batch: null, drafts };
  }
  const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
  if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), language);
  await lockBatches(strapi, [batch.id]);
  return { batch, drafts: await findDrafts(strapi, { batch: batch.id }) };
}

/** The drafts that a plan is about; none where they are gone. */
export function draftsOf(
  strapi: Core.Strapi,
  { target, targetDocumentId: documentId }: Pick<PlanRow, 'target' | 'targetDocumentId'>,
): Promise<CaseRow[]> {
  return findDrafts(strapi, target === 'case' ? { documentId } : { batch: { documentId } });
}

/** Whether it is to be published: the trail of such cases tells of the plan. */
export function isApproved({ reviewState }: CaseRow): boolean {
  return reviewState === 'approved';
}
