import {
  CASE_FIELD_LIST,
  type CaseField,
  type CaseFieldName,
  caseSchema,
  type FieldKind,
  type NamedField,
  type Provider,
  providerSchema,
  READING_ORDER,
} from '@fta/cases-core';
import type * as z from 'zod';
import { attributeOfField, PROVIDER_ATTRIBUTES } from '../../../shared/case-attributes.ts';
import { caseFieldText } from '../../../shared/form-text.ts';
import { CUSTOM_FIELD, UID } from '../../../shared/uids.ts';
import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { attributeOf, customField, jsonAttribute } from './attribute.ts';
import { type FormField, form } from './form.ts';

const shape: Readonly<Record<CaseFieldName, z.ZodType>> = caseSchema.shape;
const provider = providerSchema.shape;

/** A line that may be printed longer than this is typed into an area. */
const LONG_LINE = 100;

type Attributes = Record<string, object>;
type Kept = (name: string, schema: z.ZodType, field: CaseField) => Attributes;

const scalar = (name: string, schema: z.ZodType): Attributes => ({ [attributeOfField(name)]: attributeOf(schema) });
const custom =
  (input: keyof typeof CUSTOM_FIELD): Kept =>
  (name) => ({ [name]: customField(CUSTOM_FIELD[input]) });

/** How each kind of field is kept. */
const KEPT: Record<FieldKind, Kept> = {
  id: scalar,
  number: scalar,
  title: scalar,
  provider: () =>
    Object.fromEntries(
      Object.entries(PROVIDER_ATTRIBUTES).map(([part, name]) => [name, attributeOf(provider[part as keyof Provider])]),
    ),
  lead: custom('paragraphs'),
  sections: custom('sections'),
  figures: custom('derived'),
  citations: custom('derived'),
  topics: (name) => ({ [name]: { type: 'relation', relation: 'manyToMany', target: UID.topic } }),
  regions: custom('regions'),
  paragraphs: custom('paragraphs'),
  line: (name, schema, { print }) =>
    print && print.max > LONG_LINE
      ? { [name]: { type: 'text', column: { type: 'text', args: ['longtext'] } } }
      : scalar(name, schema),
};

/** Attributes that hold the content of a case, by the field they hold, in the order of the schema. */
export const CONTENT = Object.fromEntries(
  CASE_FIELD_LIST.map(([name, field]) => [name, KEPT[field.kind](name, shape[name], field)]),
) as Record<CaseFieldName, Attributes>;

/** Width of the kinds of fields in the form, in twelfths, where it is not the whole. */
const SIZES: Partial<Record<FieldKind, FormField['size']>> = { id: 6, number: 4, topics: 6, regions: 6 };

function formField(field: NamedField): FormField {
  const [name, { kind, fixed }] = field;
  return {
    name: attributeOfField(name),
    text: caseFieldText(field),
    size: SIZES[kind] ?? 12,
    ...(fixed && { readOnly: true }),
    ...(kind === 'topics' && { mainField: 'labelZh' }),
  };
}

const isId = ([, { kind }]: NamedField) => kind === 'id';

/** What the CMS knows of a case besides its content; written by the workflow and the import alone. */
const RECORD = {
  batch: { type: 'relation', relation: 'manyToOne', target: UID.batch, inversedBy: 'cases', useJoinTable: false },
  reviewState: { type: 'enumeration', enum: [...REVIEW_STATES], default: 'drafting' },
  version: { type: 'integer', default: 1, min: 1 },
  importedHash: { type: 'string', configurable: false },
  // As it is kept it tells of words that were taken out: stock routes and webhooks have none of it.
  sources: { ...jsonAttribute, configurable: false, private: true },
  autosavedBy: { type: 'integer', configurable: false },
} as const;

const fields: FormField[] = [
  { name: 'batch', text: { label: { zh: '批次', en: 'Batch' }, help: null }, size: 8, mainField: 'title' },
  ...[...READING_ORDER.filter((named) => !isId(named)), ...READING_ORDER.filter(isId)].map(formField),
  { name: 'reviewState', text: { label: { zh: '状态', en: 'State' }, help: null }, listOnly: true, size: 6 },
];

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
