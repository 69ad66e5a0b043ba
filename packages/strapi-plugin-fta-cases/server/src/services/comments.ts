import { valueAt } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { CommentRecord } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { caseOfRow } from '../cases/record.ts';
import { findDrafts, table } from '../database.ts';
import { invalid, notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';
import { commentRecord } from './review.ts';

export interface Comments {
  /** Hangs a remark on a place of the case, `''` for the case as a whole. */
  add(documentId: string, path: string, text: string, actor: Actor): Promise<CommentRecord>;
  /** Marks a remark as dealt with; one that is already keeps who resolved it first. */
  resolve(id: number, actor: Actor): Promise<CommentRecord>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Comments => ({
  async add(documentId, path, text, actor) {
    const [row] = await findDrafts(strapi, { documentId });
    if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    const reasons = [
      text.trim() === '' ? reason('comment-empty', {}, { path: ['text'] }) : null,
      valueAt(caseOfRow(row), path) !== undefined ? null : reason('comment-path', { path }, { path: ['path'] }),
    ].filter((each) => each !== null);
    if (reasons.length > 0) throw invalid(reasons, actor.language);
    const comment = await table(strapi, UID.comment).create({
      data: { caseDocumentId: documentId, path, text: text.trim(), actorId: actor.id, actorName: actor.name },
    });
    return commentRecord(comment);
  },

  async resolve(id, actor) {
    await table(strapi, UID.comment).updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedByName: actor.name },
    });
    const comment = await table(strapi, UID.comment).findOne({ where: { id } });
    if (!comment) throw notFound(reason('comment-not-found', { id }), actor.language);
    return commentRecord(comment);
  },
});
