import type { Profile } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { IgnoredRecord, IgnoreRequest } from '../../../shared/contracts.ts';
import { type Fault, faultsIn } from '../../../shared/faults.ts';
import { ignoredBy } from '../../../shared/ignored.ts';
import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { batchAround } from '../cases/batch-record.ts';
import { type CaseRow, caseOfRow } from '../cases/record.ts';
import { type IgnoredFaultRow, lockPlacesAndDrafts, table } from '../database.ts';
import { forbidden, invalid, notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';
import { profileInForce, seriesOf } from './profiles/in-force.ts';
import { recordEvents } from './workflow/history.ts';
import { providerReason, stateLockedReason } from './workflow/reasons.ts';

export interface Ignored {
  /** Leaves a fault of the draft as it is, for a reason that those who judge the case see. */
  ignore(documentId: string, wanted: IgnoreRequest, actor: Actor): Promise<IgnoredRecord>;
  /** Has an ignored fault count again; of one that does already it stays who took it back first. */
  takeBack(id: number, actor: Actor): Promise<IgnoredRecord>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Ignored => ({
  async ignore(documentId, { ruleId, path, words, reason: why }, actor) {
    return strapi.db.transaction(async () => {
      const row = await editableDraft(strapi, documentId, actor);
      const standing = await standingByCase(strapi, [documentId]);
      const faults = faultsOf(row, await profileInForce(strapi, seriesOf(row.batch)), actor);
      const ignored = ignoredBy(faults, standing.get(documentId) ?? []);
      const fault = faults.find((each) => !ignored.has(each) && isMeant(each, { ruleId, path, words }));
      const reasons = [
        why.trim() === '' ? reason('ignore-reason', {}, { path: ['reason'] }) : null,
        fault ? null : reason('fault-not-found', { rule: ruleId, path }, { path: ['ruleId'] }),
        fault?.severity === 'error' ? reason('fault-blocks', { message: fault.message }, { path: ['ruleId'] }) : null,
      ].filter((each) => each !== null);
      if (!fault || reasons.length > 0) throw invalid(reasons, actor.language);
      const author = { actorId: actor.id, actorName: actor.name };
      const data = { caseDocumentId: documentId, ruleId, path, words, reason: why.trim(), ...author };
      const record = await table(strapi, UID.ignoredFault).create({ data });
      await recordEvents(strapi, 'ignore', [row], inState(row, actor, `${fault.message}：${why.trim()}`));
      return ignoredRecord(record);
    });
  },

  async takeBack(id, actor) {
    return strapi.db.transaction(async () => {
      const known = await table(strapi, UID.ignoredFault).findOne({ where: { id } });
      if (!known) throw notFound(reason('ignored-not-found', { id }), actor.language);
      const row = await editableDraft(strapi, known.caseDocumentId, actor);
      const { count } = await table(strapi, UID.ignoredFault).updateMany({
        where: { id, takenBackAt: null },
        data: { takenBackAt: new Date(), takenBackByName: actor.name },
      });
      if (count > 0) await recordEvents(strapi, 'heed', [row], inState(row, actor, known.words || null));
      const record = await table(strapi, UID.ignoredFault).findOne({ where: { id } });
      return ignoredRecord(record ?? known);
    });
  },
});

/** The records of cases, in the order they came about, those taken back too. */
export function ignoredOf(strapi: Core.Strapi, documentIds: readonly string[]): Promise<IgnoredFaultRow[]> {
  const where = { caseDocumentId: { $in: [...documentIds] } };
  return table(strapi, UID.ignoredFault).findMany({ where, orderBy: { id: 'asc' } });
}

/** Those that hold, by the document id of their case. */
export async function standingByCase(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Map<string, IgnoredRecord[]>> {
  const byCase = new Map<string, IgnoredRecord[]>();
  for (const row of await ignoredOf(strapi, documentIds)) {
    if (row.takenBackAt !== null) continue;
    byCase.set(row.caseDocumentId, [...(byCase.get(row.caseDocumentId) ?? []), ignoredRecord(row)]);
  }
  return byCase;
}

export function ignoredRecord(row: IgnoredFaultRow): IgnoredRecord {
  const { id, ruleId, path, words, reason: why, actorName, createdAt, takenBackAt, takenBackByName } = row;
  return {
    id,
    ruleId,
    path: path ?? '',
    words: words ?? '',
    reason: why,
    by: actorName,
    at: new Date(createdAt).toISOString(),
    takenBackBy: takenBackByName,
    takenBackAt: takenBackAt === null ? null : new Date(takenBackAt).toISOString(),
  };
}

/** The draft, where the person may write it and its state lets it be written: what is under review stays as it was sent. */
async function editableDraft(strapi: Core.Strapi, documentId: string, actor: Actor): Promise<CaseRow> {
  const [row] = await lockPlacesAndDrafts(strapi, [documentId]);
  if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
  const foreign = providerReason(caseOfRow(row), actor);
  if (foreign) throw forbidden([foreign], actor.language);
  if (!EDITABLE_STATES.includes(row.reviewState ?? 'drafting')) throw invalid([stateLockedReason(row)], actor.language);
  return row;
}

function faultsOf(row: CaseRow, profile: Profile, { language }: Actor): readonly Fault[] {
  const content = caseOfRow(row);
  return faultsIn(batchAround(row), { language, profile }).ofCases.get(content.id) ?? [];
}

function isMeant(fault: Fault, { ruleId, path, words }: Omit<IgnoreRequest, 'reason'>): boolean {
  return fault.ruleId === ruleId && fault.pointer === path && fault.words === words;
}

function inState({ reviewState }: CaseRow, actor: Actor, comment: string | null) {
  const state = reviewState ?? 'drafting';
  return { from: state, to: state, actor, comment };
}
