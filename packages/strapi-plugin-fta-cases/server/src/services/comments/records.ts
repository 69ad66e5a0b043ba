import type { CommentRecord, CommentReply } from '../../../../shared/contracts.ts';
import type { CommentRow } from '../../database.ts';
import { isoTime } from '../../iso-time.ts';
import type { Actor } from '../actors.ts';

/** The remarks and suggestions among the rows of a case, each with its answers. */
export function commentRecords(rows: readonly CommentRow[], actor: Actor): CommentRecord[] {
  return rows.filter(({ replyTo }) => replyTo === null).map((row) => commentRecord(row, rows, actor));
}

/** One remark or suggestion, with its answers among the rows. */
export function commentRecord(row: CommentRow, rows: readonly CommentRow[], actor: Actor): CommentRecord {
  const { id, path, anchor, replacement, text, actorId, actorName, createdAt } = row;
  const { outcome, resolvedAt, resolvedByName } = row;
  return {
    id,
    path: path ?? '',
    anchor,
    replacement,
    text,
    author: actorName,
    isOwn: actorId !== null && actorId === actor.id,
    at: isoTime(createdAt),
    outcome,
    resolvedBy: resolvedByName,
    resolvedAt: resolvedAt === null ? null : isoTime(resolvedAt),
    replies: rows.filter(({ replyTo }) => replyTo === id).map(replyRecord),
  };
}

function replyRecord({ id, text, actorName, createdAt }: CommentRow): CommentReply {
  return { id, text, author: actorName, at: isoTime(createdAt) };
}
