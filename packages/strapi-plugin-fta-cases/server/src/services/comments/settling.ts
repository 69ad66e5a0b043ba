import type { Core } from '@strapi/types';
import type { Outcome } from '../../../../shared/contracts.ts';
import { UID } from '../../../../shared/uids.ts';
import { EDITABLE_STATES } from '../../../../shared/workflow.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { type CommentRow, type CommentStep, lockDrafts, table } from '../../database.ts';
import { forbidden, invalid, notFound, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { providerReason, stateLockedReason } from '../workflow/reasons.ts';

/** Settles a remark, in the transaction of whoever holds its case; one that is settled stays as it was. */
export async function settle(
  strapi: Core.Strapi,
  row: CommentRow,
  action: 'resolved' | Outcome,
  actor: Actor,
): Promise<void> {
  await holding(strapi, row, actor, async (now) => {
    if (now.resolvedAt === null) await write(strapi, now, action, actor);
  });
}

/** Opens a remark or suggestion again; who settled it stays in its trail. */
export async function reopen(strapi: Core.Strapi, row: CommentRow, actor: Actor): Promise<void> {
  await holding(strapi, row, actor, async (now, draft) => {
    if (now.resolvedAt === null) return;
    if (now.replacement !== null) refuseWho(draft, actor);
    await write(strapi, now, 'reopened', actor);
  });
}

/**
 * Takes a suggestion or leaves it. One that was decided otherwise before is refused, so that nobody takes what another has
 * left without knowing.
 */
export async function decide(strapi: Core.Strapi, row: CommentRow, outcome: Outcome, actor: Actor): Promise<void> {
  await holding(strapi, row, actor, async (now, draft) => {
    if (now.outcome === outcome) return;
    if (outcome === 'taken' || !isOwn(now, actor)) refuseWho(draft, actor);
    if (now.outcome !== null) {
      throw invalid([reason('suggestion-decided', { who: now.resolvedByName ?? '' })], actor.language);
    }
    await write(strapi, now, outcome, actor);
  });
}

const isOwn = ({ actorId }: CommentRow, { id }: Actor) => actorId !== null && actorId === id;

/** Who may decide: those who may write the case as it is now. */
function refuseWho(draft: CaseRow, actor: Actor): void {
  if (!actor.can('revise')) throw forbidden([reason('suggestion-role', {})], actor.language);
  const foreign = providerReason(caseOfRow(draft), actor);
  if (foreign) throw forbidden([foreign], actor.language);
  if (!EDITABLE_STATES.includes(draft.reviewState ?? 'drafting')) {
    throw invalid([stateLockedReason(draft)], actor.language);
  }
}

/** Works on a remark as it is now, with its case held, so that two who settle it do so one after the other. */
async function holding(
  strapi: Core.Strapi,
  { id, caseDocumentId }: CommentRow,
  actor: Actor,
  work: (row: CommentRow, draft: CaseRow) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const [draft] = await lockDrafts(strapi, [caseDocumentId]);
    if (!draft) throw notFound(reason('case-not-found', { id: caseDocumentId }), actor.language);
    const row = await table(strapi, UID.comment).findOne({ where: { id } });
    if (!row) throw notFound(reason('comment-not-found', { id }), actor.language);
    await work(row, draft);
  });
}

async function write(
  strapi: Core.Strapi,
  { id, trail }: CommentRow,
  action: CommentStep['action'],
  actor: Actor,
): Promise<void> {
  const at = new Date();
  const step: CommentStep = { action, actorId: actor.id, actorName: actor.name, at: at.toISOString() };
  const isOpen = action === 'reopened';
  await table(strapi, UID.comment).update({
    where: { id },
    data: {
      trail: [...(trail ?? []), step],
      outcome: action === 'taken' || action === 'left' ? action : null,
      resolvedAt: isOpen ? null : at,
      resolvedByName: isOpen ? null : actor.name,
    },
  });
}
