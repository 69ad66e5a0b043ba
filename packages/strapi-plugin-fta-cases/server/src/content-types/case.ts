import { type Case, caseSchema, providerSchema, publishableCaseSchema } from '@fta/cases-core';
import { CUSTOM_FIELD, UID } from '../../../shared/uids.ts';
import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { attributeOf, customField, formText } from './attribute.ts';
import { type FormField, form } from './form.ts';

const { shape } = caseSchema;
const printable = publishableCaseSchema.shape;
const provider = providerSchema.shape;

type Attributes = Record<string, object>;

/** How each part of a case is kept, in the order of the schema; the compiler asks for every key. */
const CONTENT = {
  id: { caseId: attributeOf(shape.id) },
  number: { number: attributeOf(shape.number) },
  title: { title: attributeOf(shape.title) },
  provider: {
    providerName: attributeOf(provider.name),
    providerKey: attributeOf(provider.key),
    providerKind: attributeOf(provider.kind),
    providerRegion: attributeOf(provider.region),
  },
  lead: { lead: customField(CUSTOM_FIELD.paragraphs) },
  sections: { sections: customField(CUSTOM_FIELD.sections) },
  figures: { figures: customField(CUSTOM_FIELD.derived) },
  citations: { citations: customField(CUSTOM_FIELD.derived) },
  topics: { topics: { type: 'relation', relation: 'manyToMany', target: UID.topic } },
  regions: { regions: customField(CUSTOM_FIELD.regions) },
  summary: { summary: { type: 'text', column: { type: 'text', args: ['longtext'] } } },
} as const satisfies Record<keyof Case, Attributes>;

/** What the CMS knows of a case besides its content; written by the workflow and the import alone. */
const RECORD = {
  batch: { type: 'relation', relation: 'manyToOne', target: UID.batch, inversedBy: 'cases', useJoinTable: false },
  reviewState: { type: 'enumeration', enum: [...REVIEW_STATES], default: 'drafting' },
  version: { type: 'integer', default: 1, min: 1 },
  importedHash: { type: 'string', configurable: false },
} as const;

const fields: FormField[] = [
  { name: 'batch', text: { label: { zh: '批次', en: 'Batch' }, help: null }, size: 8, mainField: 'title' },
  { name: 'number', text: formText(shape.number), size: 4 },
  { name: 'title', text: formText(shape.title, printable.title), size: 12 },
  { name: 'providerName', text: formText(shape.provider, printable.provider.shape.name), size: 12 },
  { name: 'lead', text: formText(shape.lead), size: 12 },
  { name: 'sections', text: formText(shape.sections), size: 12 },
  { name: 'topics', text: formText(shape.topics), size: 6, mainField: 'labelZh' },
  { name: 'regions', text: formText(shape.regions), size: 6 },
  { name: 'summary', text: formText(shape.summary, printable.summary), size: 12 },
  { name: 'figures', text: formText(shape.figures), size: 12, readOnly: true },
  { name: 'citations', text: formText(shape.citations), size: 12, readOnly: true },
  { name: 'caseId', text: formText(shape.id), readOnly: true, size: 6 },
  { name: 'reviewState', text: { label: { zh: '状态', en: 'State' }, help: null }, listOnly: true, size: 6 },
];

/** Attributes that hold the content of a case, by the key of the schema. */
export const CONTENT_ATTRIBUTES: Record<keyof Case, readonly string[]> = mapValues(CONTENT, Object.keys);

export const caseType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_cases',
    info: {
      singularName: 'case',
      pluralName: 'cases',
      displayName: '案例 Case',
      description: 'One best-practice case of a batch',
    },
    options: { draftAndPublish: true },
    attributes: { ...RECORD, ...Object.assign({}, ...Object.values(CONTENT)) },
    indexes: [{ name: 'fta_cases_case_id', columns: ['case_id'] }],
    config: form(fields, {
      mainField: 'title',
      sortBy: 'number',
      list: ['number', 'title', 'providerName', 'reviewState', 'batch'],
    }),
  },
} as const;

function mapValues<Key extends string, From, To>(record: Record<Key, From>, to: (value: From & object) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value as From & object)])) as Record<
    Key,
    To
  >;
}
