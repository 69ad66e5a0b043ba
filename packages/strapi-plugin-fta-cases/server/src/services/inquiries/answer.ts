import type { Core } from '@strapi/types';
import type { Verdict } from '../../../../shared/inquiries.ts';
import { UID } from '../../../../shared/uids.ts';
import { lockInquiry, table } from '../../database.ts';
import { noteEvents } from '../workflow/notes.ts';
import { answeredPassages, findOpen } from './open.ts';

/** What was answered to passages, by their index; each is one of the inquiry. */
export interface SentAnswers {
  readonly name: string | null;
  readonly answers: readonly SentAnswer[];
}

export interface SentAnswer {
  readonly passage: number;
  readonly verdict: Verdict;
  readonly correction: string | null;
}

export interface AnswerOutcome {
  readonly by: string;
  /** Passages that nobody has answered yet; with the last of them the link ends. */
  readonly left: number;
}

/** Keeps answers beside those that are there. The link ends once every passage has one. */
export async function answerInquiry(
  strapi: Core.Strapi,
  token: string,
  { name, answers }: SentAnswers,
): Promise<AnswerOutcome | null> {
  return strapi.db.transaction(async () => {
    const seen = await findOpen(strapi, token);
    if (!seen) return null;
    await lockInquiry(strapi, seen[0].id);
    const found = await findOpen(strapi, token);
    if (!found) return null;
    const [inquiry, row] = found;
    const author = { id: null, name: name ?? inquiry.to };
    for (const answer of answers) {
      await table(strapi, UID.answer).create({ data: { inquiryId: inquiry.id, name, ...answer } });
      const quote = `“${inquiry.passages[answer.passage]?.anchor.quote ?? ''}”`;
      const words = answer.correction === null ? quote : `${quote} → “${answer.correction}”`;
      await noteEvents(strapi, answer.verdict, [row], author, words);
    }
    const left = inquiry.passages.length - (await answeredPassages(strapi, inquiry)).size;
    if (left === 0) {
      await table(strapi, UID.inquiry).update({ where: { id: inquiry.id }, data: { answeredAt: new Date() } });
    }
    return { by: inquiry.actorName, left };
  });
}
