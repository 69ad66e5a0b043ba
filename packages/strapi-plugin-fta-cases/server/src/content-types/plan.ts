import { PLAN_OUTCOMES } from '../../../shared/plans.ts';
import { jsonAttribute } from './attribute.ts';
import { actor, internal, longText } from './history.ts';

/** A publication that somebody has planned for a time, and what became of it. */
export const planType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_plans',
    info: { singularName: 'plan', pluralName: 'plans', displayName: 'Planned publication' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      target: { type: 'enumeration', enum: ['case', 'batch'] },
      targetDocumentId: { type: 'string' },
      at: { type: 'datetime' },
      timeZone: { type: 'string' },
      outcome: { type: 'enumeration', enum: [...PLAN_OUTCOMES] },
      settledAt: { type: 'datetime' },
      settledByName: longText(),
      reasons: jsonAttribute,
      ...actor(),
    },
    indexes: [
      { name: 'fta_plans_target', columns: ['target_document_id'] },
      { name: 'fta_plans_due', columns: ['outcome', 'at'] },
    ],
  },
} as const;
