import { type Batch, batchSchema, publishableBatchSchema } from '@fta/cases-core';
import { formText } from '../../../shared/form-text.ts';
import { UID } from '../../../shared/uids.ts';
import { attributeOf } from './attribute.ts';
import { form } from './form.ts';

const { shape } = batchSchema;

/** How each part of a batch is kept; its cases are entries of their own. */
const CONTENT = {
  schemaVersion: {},
  id: { batchId: { ...attributeOf(shape.id), required: true } },
  title: { title: { ...attributeOf(shape.title), required: true } },
  issuer: { issuer: attributeOf(shape.issuer) },
  series: { series: attributeOf(shape.series) },
  ordinal: { ordinal: { ...attributeOf(shape.ordinal), required: true } },
  year: { year: attributeOf(shape.year) },
  cases: { cases: { type: 'relation', relation: 'oneToMany', target: UID.case, mappedBy: 'batch' } },
} as const satisfies Record<keyof Batch, Record<string, object>>;

export const batchType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_batches',
    info: {
      singularName: 'batch',
      pluralName: 'batches',
      displayName: '批次 Batch',
      description: 'A batch of cases of one issuer and series',
    },
    options: { draftAndPublish: false },
    attributes: Object.assign({}, ...Object.values(CONTENT)) as Record<string, object>,
    indexes: [
      { name: 'fta_batches_batch_id', columns: ['batch_id'], type: 'unique' },
      { name: 'fta_batches_identity', columns: ['issuer', 'series', 'ordinal'] },
    ],
    config: form(
      [
        { name: 'title', text: formText(shape.title, publishableBatchSchema.shape.title), size: 12 },
        { name: 'issuer', text: formText(shape.issuer), size: 6 },
        { name: 'series', text: formText(shape.series), size: 6 },
        { name: 'ordinal', text: formText(shape.ordinal), size: 4 },
        { name: 'year', text: formText(shape.year), size: 4 },
        { name: 'batchId', text: formText(shape.id), size: 4 },
      ],
      { mainField: 'title', sortBy: 'ordinal', list: ['title', 'issuer', 'series', 'ordinal', 'year'] },
    ),
  },
} as const;
