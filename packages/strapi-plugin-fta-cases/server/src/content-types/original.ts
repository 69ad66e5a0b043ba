import { actor, internal, longText } from './history.ts';

/** A file as it was imported into a batch. */
export const originalType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_originals',
    info: { singularName: 'original', pluralName: 'originals', displayName: 'Original file' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      batchDocumentId: { type: 'string' },
      name: longText(),
      sha256: { type: 'string' },
      size: { type: 'integer' },
      /** In base64. */
      content: longText(),
      ...actor(),
    },
    indexes: [{ name: 'fta_originals_file', columns: ['batch_document_id', 'sha_256'], type: 'unique' }],
  },
} as const;
