import { jsonAttribute } from './attribute.ts';
import { actor, internal, longText } from './history.ts';

/** Passages of a case that somebody without an account is asked to check; of the link's token only a hash is kept. */
export const inquiryType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_inquiries',
    info: { singularName: 'inquiry', pluralName: 'inquiries', displayName: 'Inquiry' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      caseDocumentId: { type: 'string' },
      tokenHash: { type: 'string' },
      title: longText(),
      to: longText(),
      note: longText(),
      passages: jsonAttribute,
      expiresAt: { type: 'datetime' },
      answeredAt: { type: 'datetime' },
      withdrawnAt: { type: 'datetime' },
      ...actor(),
    },
    indexes: [
      { name: 'fta_inquiries_token', columns: ['token_hash'], type: 'unique' },
      { name: 'fta_inquiries_case', columns: ['case_document_id'] },
    ],
  },
} as const;

/** What was answered to one passage; never changed, never deleted. */
export const answerType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_answers',
    info: { singularName: 'answer', pluralName: 'answers', displayName: 'Answer to an inquiry' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      inquiryId: { type: 'integer' },
      passage: { type: 'integer' },
      verdict: { type: 'string' },
      correction: longText(),
      name: longText(),
    },
    indexes: [{ name: 'fta_answers_inquiry', columns: ['inquiry_id'] }],
  },
} as const;
