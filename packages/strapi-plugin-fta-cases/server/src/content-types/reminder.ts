import { internal } from './history.ts';

/** Somebody was reminded of a case that has been waiting since a time: once for each wait, whichever process does it. */
export const reminderType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_reminders',
    info: { singularName: 'reminder', pluralName: 'reminders', displayName: 'Reminder' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: { caseDocumentId: { type: 'string' }, since: { type: 'string' } },
    indexes: [{ name: 'fta_reminders_wait', columns: ['case_document_id', 'since'], type: 'unique' }],
  },
} as const;
