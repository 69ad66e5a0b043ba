import type { Case } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { Inquiries, InquiryRecord, InquiryRequest } from '../../../../shared/inquiries.ts';
import { UID } from '../../../../shared/uids.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { settingsOf } from '../../config.ts';
import { findDrafts, type InquiryRow, lockPlacesAndDrafts, table } from '../../database.ts';
import { forbidden, invalid, notFound, type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { noteEvents } from '../workflow/notes.ts';
import { providerReason } from '../workflow/reasons.ts';
import { type AnswerOutcome, answerInquiry, type SentAnswers } from './answer.ts';
import { isOpen, type OpenInquiry, openInquiry } from './open.ts';
import { askedPassage, passageReasons } from './passages.ts';
import { inquiryRecords } from './records.ts';
import { hashOf, newToken } from './token.ts';

/** Passages of cases that somebody without an account is asked, by a link, to confirm or correct. */
export interface InquiryService {
  /** Asks. The token of the link is told this once. */
  send(documentId: string, request: InquiryRequest, actor: Actor): Promise<SentInquiry>;
  /** What was asked about a case and what was answered, the latest first. */
  list(documentId: string, actor: Actor): Promise<Inquiries>;
  /** Makes a link lead nowhere; one that does already stays as it is. */
  withdraw(id: number, actor: Actor): Promise<InquiryRecord>;
  /** What whoever has the link is shown; `null` for every link that leads nowhere, whatever the cause. */
  open(token: string): Promise<OpenInquiry | null>;
  /** Keeps answers; `null` for a link that leads nowhere. */
  answer(token: string, sent: SentAnswers): Promise<AnswerOutcome | null>;
}

interface SentInquiry {
  readonly token: string;
  readonly inquiry: InquiryRecord;
}

const DAY = 86_400_000;

export default ({ strapi }: { strapi: Core.Strapi }): InquiryService => ({
  async send(documentId, request, actor) {
    return strapi.db.transaction(async () => {
      const [found] = await lockPlacesAndDrafts(strapi, [documentId]);
      const [row, content] = ownCase(found, documentId, actor);
      const { to, note, days, passages } = request;
      const reasons = [...termsReasons(strapi, request), ...passageReasons(content, passages)];
      if (reasons.length > 0) throw invalid(reasons, actor.language);
      const token = newToken();
      const kept = await table(strapi, UID.inquiry).create({
        data: {
          caseDocumentId: documentId,
          tokenHash: hashOf(token),
          title: content.title,
          to: to.trim(),
          note: note.trim(),
          passages: passages.map((passage) => askedPassage(content, passage)),
          expiresAt: new Date(Date.now() + days * DAY),
          actorId: actor.id,
          actorName: actor.name,
        },
      });
      const words = passages.map(({ quote }) => `“${quote}”`).join('');
      await noteEvents(strapi, 'inquire', [row], actor, `${to.trim()}: ${words}`);
      return { token, inquiry: await recordOf(strapi, kept) };
    });
  },

  async list(documentId, actor) {
    const [row] = await findDrafts(strapi, { documentId });
    if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    const rows = await table(strapi, UID.inquiry).findMany({
      where: { caseDocumentId: documentId },
      orderBy: { id: 'desc' },
    });
    const { days: usual, mostDays: most } = settingsOf(strapi).inquiries;
    return { inquiries: await inquiryRecords(strapi, rows), days: { usual, most } };
  },

  async withdraw(id, actor) {
    return strapi.db.transaction(async () => {
      const inquiries = table(strapi, UID.inquiry);
      const found = await inquiries.findOne({ where: { id } });
      if (!found) throw notFound(reason('inquiry-not-found', { id }), actor.language);
      const { caseDocumentId: documentId, to } = found;
      const [draft] = await findDrafts(strapi, { documentId });
      const [row] = ownCase(draft, documentId, actor);
      if (!isOpen(found)) return recordOf(strapi, found);
      const withdrawnAt = new Date();
      const { count } = await inquiries.updateMany({
        where: { id, answeredAt: null, withdrawnAt: null },
        data: { withdrawnAt },
      });
      if (count > 0) await noteEvents(strapi, 'inquiry-withdrawn', [row], actor, to);
      return recordOf(strapi, (await inquiries.findOne({ where: { id } })) ?? found);
    });
  },

  open: (token) => openInquiry(strapi, token),

  answer: (token, sent) => answerInquiry(strapi, token, sent),
});

/** The case, where there is one and it is of a provider that the one who acts writes for. */
function ownCase(row: CaseRow | undefined, documentId: string, actor: Actor): [CaseRow, Case] {
  if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
  const content = caseOfRow(row);
  const foreign = providerReason(content, actor);
  if (foreign) throw forbidden([foreign], actor.language);
  return [row, content];
}

function termsReasons(strapi: Core.Strapi, { to, days }: InquiryRequest): Reason[] {
  const { mostDays: most } = settingsOf(strapi).inquiries;
  const reasons: Reason[] = [];
  if (to.trim() === '') reasons.push(reason('inquiry-to', {}, { path: ['to'] }));
  if (days < 1 || days > most) reasons.push(reason('inquiry-days', { most }, { path: ['days'] }));
  return reasons;
}

async function recordOf(strapi: Core.Strapi, row: InquiryRow): Promise<InquiryRecord> {
  const [record] = await inquiryRecords(strapi, [row]);
  return record as InquiryRecord;
}
