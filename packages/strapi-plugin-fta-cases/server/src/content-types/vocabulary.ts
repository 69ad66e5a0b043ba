import { type Provider, providerSchema } from '@fta/cases-core';
import { CONTRIBUTORS_TEXT, formText } from '../../../shared/form-text.ts';
import { attributeOf } from './attribute.ts';
import { form } from './form.ts';

const { shape } = providerSchema;

/** Who provides cases. Entries are added as cases name them; who may write for one is chosen here. */
export const providerType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_providers',
    info: {
      singularName: 'provider',
      pluralName: 'providers',
      displayName: '提供单位 Provider',
      description: 'A body that provides cases, and who may write for it',
    },
    options: { draftAndPublish: false },
    attributes: {
      ...({
        key: attributeOf(shape.key),
        name: attributeOf(shape.name),
        kind: attributeOf(shape.kind),
        region: attributeOf(shape.region),
      } satisfies Record<keyof Provider, object>),
      contributors: { type: 'relation', relation: 'manyToMany', target: 'admin::user' },
    },
    indexes: [{ name: 'fta_providers_key', columns: ['key'], type: 'unique' }],
    config: form(
      [
        { name: 'name', text: formText(shape.name), size: 12 },
        { name: 'key', text: formText(shape.key), size: 4, readOnly: true },
        { name: 'kind', text: formText(shape.kind), size: 4, readOnly: true },
        { name: 'region', text: formText(shape.region), size: 4, readOnly: true },
        {
          name: 'contributors',
          text: CONTRIBUTORS_TEXT,
          size: 12,
          mainField: 'email',
        },
      ],
      { mainField: 'name', sortBy: 'name', list: ['name', 'kind', 'region'] },
    ),
  },
} as const;

/** The topics of the vocabulary, so that cases can be filed and filtered by them; kept in step with it at every start. */
export const topicType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_topics',
    info: {
      singularName: 'topic',
      pluralName: 'topics',
      displayName: '主题 Topic',
      description: 'A topic of the vocabulary',
    },
    options: { draftAndPublish: false },
    attributes: {
      key: { type: 'string' },
      labelZh: { type: 'string' },
      labelEn: { type: 'string' },
    },
    indexes: [{ name: 'fta_topics_key', columns: ['key'], type: 'unique' }],
    config: form(
      [
        { name: 'labelZh', text: { label: { zh: '名称', en: 'Chinese label' }, help: null }, size: 6, readOnly: true },
        {
          name: 'labelEn',
          text: { label: { zh: '英文名称', en: 'English label' }, help: null },
          size: 6,
          readOnly: true,
        },
        { name: 'key', text: { label: { zh: '代号', en: 'Key' }, help: null }, size: 6, readOnly: true },
      ],
      { mainField: 'labelZh', sortBy: 'key', list: ['labelZh', 'labelEn', 'key'] },
    ),
  },
} as const;
