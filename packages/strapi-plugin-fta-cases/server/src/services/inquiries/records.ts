import type { Core } from '@strapi/types';
import type { AnswerRecord, InquiryRecord, InquiryState } from '../../../../shared/inquiries.ts';
import { UID } from '../../../../shared/uids.ts';
import { type AnswerRow, type InquiryRow, table } from '../../database.ts';
import { isoTime } from '../../iso-time.ts';
import { isOpen } from './open.ts';

/** Inquiries as editors see them, each with the answers to its passages. */
export async function inquiryRecords(strapi: Core.Strapi, rows: readonly InquiryRow[]): Promise<InquiryRecord[]> {
  const answers = await table(strapi, UID.answer).findMany({
    where: { inquiryId: { $in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    to: row.to,
    note: row.note,
    by: row.actorName,
    at: isoTime(row.createdAt),
    expiresAt: isoTime(row.expiresAt),
    state: stateOf(row),
    passages: row.passages.map(({ anchor }, index) => ({
      anchor,
      answers: answers.filter(({ inquiryId, passage }) => inquiryId === row.id && passage === index).map(answerRecord),
    })),
  }));
}

function stateOf(row: InquiryRow): InquiryState {
  if (row.withdrawnAt !== null) return 'withdrawn';
  if (row.answeredAt !== null) return 'answered';
  return isOpen(row) ? 'open' : 'expired';
}

function answerRecord({ id, verdict, correction, name, createdAt }: AnswerRow): AnswerRecord {
  return { id, verdict, correction, name, at: isoTime(createdAt) };
}
