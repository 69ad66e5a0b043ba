import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { findDrafts, type InquiryRow, table } from '../../database.ts';
import { isChanged } from './passages.ts';
import { hashOf } from './token.ts';

/** All that whoever has a link may know: the words as they were asked about, and whether they are the case's still. */
export interface OpenInquiry {
  readonly title: string;
  /** Who asks. */
  readonly by: string;
  readonly expiresAt: Date;
  readonly passages: readonly OpenPassage[];
}

export interface OpenPassage {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly isChanged: boolean;
  readonly isAnswered: boolean;
}

/** Whether the link of an inquiry leads anywhere. */
export function isOpen({ answeredAt, withdrawnAt, expiresAt }: InquiryRow): boolean {
  return answeredAt === null && withdrawnAt === null && new Date(expiresAt).getTime() > Date.now();
}

/** The inquiry of a token with the case it is about; `null` where the link leads nowhere. */
export async function findOpen(strapi: Core.Strapi, token: string): Promise<[InquiryRow, CaseRow] | null> {
  const inquiry = await table(strapi, UID.inquiry).findOne({ where: { tokenHash: hashOf(token) } });
  if (!inquiry || !isOpen(inquiry)) return null;
  const [row] = await findDrafts(strapi, { documentId: inquiry.caseDocumentId });
  return row ? [inquiry, row] : null;
}

/** Indexes of the passages of an inquiry that have an answer. */
export async function answeredPassages(strapi: Core.Strapi, { id }: InquiryRow): Promise<Set<number>> {
  const answers = await table(strapi, UID.answer).findMany({ where: { inquiryId: id }, select: ['id', 'passage'] });
  return new Set(answers.map(({ passage }) => passage));
}

export async function openInquiry(strapi: Core.Strapi, token: string): Promise<OpenInquiry | null> {
  const found = await findOpen(strapi, token);
  if (!found) return null;
  const [inquiry, row] = found;
  const content = caseOfRow(row);
  const answered = await answeredPassages(strapi, inquiry);
  return {
    title: inquiry.title,
    by: inquiry.actorName,
    expiresAt: new Date(inquiry.expiresAt),
    passages: inquiry.passages.map((passage, index) => ({
      before: passage.before,
      quote: passage.anchor.quote,
      after: passage.after,
      isChanged: isChanged(content, passage),
      isAnswered: answered.has(index),
    })),
  };
}
