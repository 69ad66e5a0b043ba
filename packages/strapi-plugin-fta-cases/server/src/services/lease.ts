import type { Core } from '@strapi/types';
import { type Editing, LEASE_SECONDS } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { findDrafts, table } from '../database.ts';
import { notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';

/** Notices of who is changing a case. They lock nothing; in the database, so that every process sees them. */
export interface Lease {
  /** Says that the person is changing the case, where it may be changed. @returns who else is */
  take(documentId: string, actor: Actor): Promise<readonly Editing[]>;
  /** Others who are changing the case. */
  others(documentId: string, actor: Actor): Promise<readonly Editing[]>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Lease => ({
  async take(documentId, actor) {
    const [row] = await findDrafts(strapi, { documentId });
    if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    // A page that has not heard of a step yet still says that somebody is changing the case.
    if (!EDITABLE_STATES.includes(row.reviewState ?? 'drafting')) return othersEditing(strapi, documentId, actor);
    const leases = table(strapi, UID.lease);
    const own = { caseDocumentId: documentId, actorId: actor.id };
    const data = { actorName: actor.name, until: new Date(Date.now() + LEASE_SECONDS * 1_000) };
    const { count } = await leases.updateMany({ where: own, data });
    if (count === 0) await leases.create({ data: { ...own, ...data } });
    await leases.deleteMany({ where: { until: { $lt: new Date() } } });
    return othersEditing(strapi, documentId, actor);
  },

  others: (documentId, actor) => othersEditing(strapi, documentId, actor),
});

/** Ends the notices of cases: a step of the workflow is a new beginning for whoever comes next. */
export async function endLeases(strapi: Core.Strapi, documentIds: readonly string[]): Promise<void> {
  await table(strapi, UID.lease).deleteMany({ where: { caseDocumentId: { $in: documentIds } } });
}

/** Others who are changing the case, each once, by name. */
export async function othersEditing(strapi: Core.Strapi, documentId: string, actor: Actor): Promise<Editing[]> {
  const rows = await table(strapi, UID.lease).findMany({
    where: { caseDocumentId: documentId, until: { $gte: new Date() } },
    orderBy: [{ actorName: 'asc' }, { until: 'asc' }],
  });
  const others = new Map(rows.filter(({ actorId }) => actorId !== actor.id).map((row) => [row.actorId, row]));
  return [...others.values()].map(({ actorName, until }) => ({
    name: actorName,
    until: new Date(until).toISOString(),
  }));
}
