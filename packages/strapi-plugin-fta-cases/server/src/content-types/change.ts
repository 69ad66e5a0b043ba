import { changeSchema } from '@fta/cases-core/rest';
import { internal } from './history.ts';

const { action } = changeSchema.options[0].shape;

/** One thing that happened to what is public: the feed that mirrors follow. Never changed, never deleted. */
export const changeType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_changes',
    info: { singularName: 'change', pluralName: 'changes', displayName: 'Change of what is public' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      sequence: { type: 'integer', required: true },
      token: { type: 'string', required: true },
      kind: { type: 'enumeration', enum: changeSchema.options.map(({ shape }) => shape.kind.value) },
      entityId: { type: 'string', required: true },
      batchId: { type: 'string', required: true },
      action: { type: 'enumeration', enum: [...action.options] },
      contentHash: { type: 'string' },
      at: { type: 'datetime', required: true },
    },
    indexes: [
      { name: 'fta_changes_sequence', columns: ['sequence'], type: 'unique' },
      { name: 'fta_changes_entity', columns: ['entity_id'] },
    ],
  },
} as const;
