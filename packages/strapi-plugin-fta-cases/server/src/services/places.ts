import type { Core } from '@strapi/types';
import type { CasePlace, PlaceChange, PlacesResult } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../shared/workflow.ts';
import { type BatchRow, type CaseRow, caseOfRow } from '../cases/record.ts';
import { findDrafts, lockPlacesAndDrafts, table } from '../database.ts';
import { invalid, notFound, type Reason, reason, stale } from '../refusals.ts';
import type { Actor } from './actors.ts';
import { keepReplaced, recordEvents } from './workflow/history.ts';
import { nextNumber, placeReasons } from './workflow/places.ts';
import { providerReason, stateLockedReason } from './workflow/reasons.ts';

export interface Places {
  /**
   * Gives cases of this or another batch numbers of a batch: all of them or none. Refused with 409 where one stands
   * elsewhere by now, with 400 where one keeps its place or a number is taken.
   */
  give(batchDocumentId: string, changes: readonly PlaceChange[], actor: Actor): Promise<PlacesResult>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Places => ({
  async give(batchDocumentId, changes, actor) {
    if (changes.length === 0) throw invalid([reason('cases-none', {})], actor.language);
    return strapi.db.transaction(async () => {
      const batch = await table(strapi, UID.batch).findOne({ where: { documentId: batchDocumentId } });
      if (!batch) throw notFound(reason('batch-not-found', { id: batchDocumentId }), actor.language);
      const wanted = new Map(changes.map((change) => [change.documentId, change]));
      const rows = await lockPlacesAndDrafts(strapi, [...wanted.keys()], [batch.id]);
      await refuseChanges(strapi, rows, wanted, actor);

      const moves = await movesOf(strapi, rows, wanted, batch);
      await keepReplaced(
        strapi,
        moves.map(({ row }) => row),
      );
      for (const { row, to } of moves) await write(strapi, row, batch, to.number, actor);
      await settle(strapi, moves, actor);
      return { cases: moves.map(({ row: { documentId }, from, to }) => ({ documentId, from, to })) };
    });
  },
});

/** Why cases keep the place they have, by document id: in review, public now or once, or another's to write. */
export async function fixedPlaces(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  actor: Actor,
): Promise<Map<string, Reason[]>> {
  const published = await table(strapi, UID.reviewEvent).findMany({
    where: { to: 'published', caseDocumentId: { $in: rows.map(({ documentId }) => documentId) } },
    select: ['id', 'caseDocumentId'],
  });
  const wasPublic = new Set(published.map(({ caseDocumentId }) => caseDocumentId));
  return new Map(
    rows.map((row) => {
      const { caseId, title, documentId, reviewState } = row;
      const isOnceGiven = wasPublic.has(documentId);
      const site = { caseId: caseId ?? '' };
      const reasons = [
        isOnceGiven ? reason('place-public', { title: title ?? '' }, site) : null,
        EDITABLE_STATES.includes(reviewState ?? 'drafting') || isOnceGiven ? null : stateLockedReason(row),
        providerReason(caseOfRow(row), actor),
      ];
      return [documentId, reasons.filter((each) => each !== null)];
    }),
  );
}

type Wanted = ReadonlyMap<string, PlaceChange>;

async function refuseChanges(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  wanted: Wanted,
  actor: Actor,
): Promise<void> {
  const known = new Set(rows.map(({ documentId }) => documentId));
  const missing = [...wanted.keys()].filter((id) => !known.has(id)).map((id) => reason('case-not-found', { id }));
  const fixed = [...(await fixedPlaces(strapi, rows, actor)).values()].flat();
  if (missing.length + fixed.length > 0) throw invalid([...missing, ...fixed], actor.language);
  const moved = rows.filter((row) => !isAt(row, wanted.get(row.documentId)?.from));
  if (moved.length === 0) return;
  const reasons = moved.map(({ title, caseId }) =>
    reason('place-stale', { title: title ?? '' }, { caseId: caseId ?? '' }),
  );
  throw stale(reasons, actor.language);
}

function isAt({ batch, number }: CaseRow, place: CasePlace | undefined): boolean {
  return place !== undefined && batch?.documentId === place.batch && number === place.number;
}

interface Move {
  readonly row: CaseRow;
  readonly from: CasePlace;
  readonly to: CasePlace;
}

/** Where each case is to stand; those that are given no number follow after all others, in the order of their numbers. */
async function movesOf(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  wanted: Wanted,
  batch: BatchRow,
): Promise<Move[]> {
  const given = [...wanted.values()].flatMap(({ number }) => number ?? []);
  let next = Math.max(await nextNumber(strapi, batch), ...given.map((number) => number + 1));
  return rows.flatMap((row) => {
    const change = wanted.get(row.documentId);
    if (!change) return [];
    const to = { batch: batch.documentId, number: change.number ?? next++ };
    return isAt(row, to) ? [] : [{ row, from: change.from, to }];
  });
}

/** The topics stay as they are: of the columns only these change. */
async function write(
  strapi: Core.Strapi,
  { id, version }: CaseRow,
  batch: BatchRow,
  number: number,
  actor: Actor,
): Promise<void> {
  await table(strapi, UID.case).update({
    where: { id },
    data: { batch: batch.id, number, version: (version ?? 1) + 1, autosavedBy: null, updatedBy: actor.id },
  });
}

/** What can only be seen once all stand where they are to stand, and the record of it. */
async function settle(strapi: Core.Strapi, moves: readonly Move[], actor: Actor): Promise<void> {
  const saved = await findDrafts(strapi, { id: { $in: moves.map(({ row }) => row.id) } });
  const taken = [...(await placeReasons(strapi, saved)).values()].flat();
  if (taken.length > 0) throw invalid(taken, actor.language);
  const before = new Map(moves.map(({ row }) => [row.documentId, row]));
  const isMoved = (row: CaseRow) => before.get(row.documentId)?.batch?.id !== row.batch?.id;
  const step = {
    from: (row: CaseRow) => row.reviewState,
    to: (row: CaseRow) => row.reviewState ?? ('drafting' as const),
    actor,
  };
  const renumbered = saved.filter((row) => !isMoved(row));
  const numbers = (row: CaseRow) => `${before.get(row.documentId)?.number} → ${row.number}`;
  await recordEvents(strapi, 'renumber', renumbered, { ...step, comment: numbers });
  const places = (row: CaseRow) => `${placeOf(before.get(row.documentId))} → ${placeOf(row)}`;
  await recordEvents(strapi, 'move', saved.filter(isMoved), { ...step, comment: places });
}

function placeOf(row: CaseRow | undefined): string {
  return `《${row?.batch?.title ?? ''}》${row?.number}`;
}
