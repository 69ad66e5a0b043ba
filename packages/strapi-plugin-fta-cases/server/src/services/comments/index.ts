import { type Case, valueAt } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { type Anchor, locate } from '../../../../shared/anchor.ts';
import type { CommentRecord, CommentRequest, Outcome, SuggestionRequest } from '../../../../shared/contracts.ts';
import { UID } from '../../../../shared/uids.ts';
import { caseOfRow } from '../../cases/record.ts';
import { findDrafts, table } from '../../database.ts';
import { invalid, notFound, type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { commentRecord } from './records.ts';
import { decide, reopen, settle } from './settling.ts';

export interface Comments {
  /** Hangs a remark on words of the case, on a place of it, or on the case as a whole. */
  add(documentId: string, comment: CommentRequest, actor: Actor): Promise<CommentRecord>;
  /** Proposes other words in the place of some. Nothing of the case changes by it. */
  suggest(documentId: string, suggestion: SuggestionRequest, actor: Actor): Promise<CommentRecord>;
  /** Answers a remark or a suggestion. */
  reply(id: number, text: string, actor: Actor): Promise<CommentRecord>;
  /** Marks a remark as dealt with; one that is already keeps who resolved it first. */
  resolve(id: number, actor: Actor): Promise<CommentRecord>;
  /** Opens what was settled again. */
  reopen(id: number, actor: Actor): Promise<CommentRecord>;
  /** Takes a suggestion or leaves it: for those who write the case; its author may take it back in any state. */
  decide(id: number, outcome: Outcome, actor: Actor): Promise<CommentRecord>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Comments => ({
  async add(documentId, { path, text, anchor }, actor) {
    const content = await contentOfCase(strapi, documentId, actor);
    refuseAny(
      [
        text.trim() === '' ? reason('comment-empty', {}, { path: ['text'] }) : null,
        valueAt(content, path) === undefined ? reason('comment-path', { path }, { path: ['path'] }) : null,
        anchor ? wordsReason(content, anchor) : null,
      ],
      actor,
    );
    return create(strapi, { caseDocumentId: documentId, path, text: text.trim(), anchor: anchor ?? null }, actor);
  },

  async suggest(documentId, { anchor, replacement, text }, actor) {
    const content = await contentOfCase(strapi, documentId, actor);
    refuseAny(
      [
        replacement === anchor.quote ? reason('suggestion-same', {}, { path: ['replacement'] }) : null,
        wordsReason(content, anchor),
      ],
      actor,
    );
    const suggestion = { path: anchor.pointer, anchor, replacement, text: text.trim() };
    return create(strapi, { caseDocumentId: documentId, ...suggestion }, actor);
  },

  async reply(id, text, actor) {
    const row = await rowOf(strapi, id, actor);
    refuseAny([text.trim() === '' ? reason('comment-empty', {}, { path: ['text'] }) : null], actor);
    const { caseDocumentId } = row;
    await create(strapi, { caseDocumentId, path: row.path, text: text.trim(), replyTo: id }, actor);
    return recordOf(strapi, id, actor);
  },

  async resolve(id, actor) {
    const row = await rowOf(strapi, id, actor);
    refuseAny([row.replacement === null ? null : reason('suggestion-undecided', {})], actor);
    await settle(strapi, row, 'resolved', actor);
    return recordOf(strapi, id, actor);
  },

  async reopen(id, actor) {
    await reopen(strapi, await rowOf(strapi, id, actor), actor);
    return recordOf(strapi, id, actor);
  },

  async decide(id, outcome, actor) {
    const row = await rowOf(strapi, id, actor);
    if (row.replacement === null) throw notFound(reason('suggestion-not-found', { id }), actor.language);
    await decide(strapi, row, outcome, actor);
    return recordOf(strapi, id, actor);
  },
});

async function contentOfCase(strapi: Core.Strapi, documentId: string, actor: Actor): Promise<Case> {
  const [row] = await findDrafts(strapi, { documentId });
  if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
  return caseOfRow(row);
}

function wordsReason(content: Case, anchor: Anchor): Reason | null {
  if (locate(content, anchor)) return null;
  return reason('comment-words', { quote: anchor.quote }, { path: ['anchor'] });
}

function refuseAny(reasons: readonly (Reason | null)[], { language }: Actor): void {
  const standing = reasons.filter((each) => each !== null);
  if (standing.length > 0) throw invalid(standing, language);
}

async function create(strapi: Core.Strapi, data: Record<string, unknown>, actor: Actor): Promise<CommentRecord> {
  const row = await table(strapi, UID.comment).create({ data: { ...data, actorId: actor.id, actorName: actor.name } });
  return commentRecord(row, [], actor);
}

/** A remark or suggestion; an answer to one is settled and answered with it. */
async function rowOf(strapi: Core.Strapi, id: number, actor: Actor) {
  const row = await table(strapi, UID.comment).findOne({ where: { id, replyTo: null } });
  if (!row) throw notFound(reason('comment-not-found', { id }), actor.language);
  return row;
}

async function recordOf(strapi: Core.Strapi, id: number, actor: Actor): Promise<CommentRecord> {
  const replies = await table(strapi, UID.comment).findMany({ where: { replyTo: id }, orderBy: { id: 'asc' } });
  return commentRecord(await rowOf(strapi, id, actor), replies, actor);
}
