import { type Bilingual, batchSchema, CASE_FIELD_LIST, type Provider, providerSchema } from '@fta/cases-core/schema';
import { attributeOfField } from '../../../shared/case-attributes.ts';
import { CONTRIBUTORS_TEXT } from '../../../shared/form-text.ts';
import { UID } from '../../../shared/uids.ts';
import { type ReviewState, STATE_LABELS } from '../../../shared/workflow.ts';
import { labelOf } from './schema-text.ts';

type Labels = Readonly<Record<string, Bilingual>>;

const { shape: batch } = batchSchema;
const { shape: provider } = providerSchema;

/** Labels of the content types by attribute: the schema's words where it has any. */
export const FIELD_LABELS: Readonly<Record<string, Labels>> = {
  [UID.case]: {
    ...Object.fromEntries(CASE_FIELD_LIST.map(([name, { label }]) => [attributeOfField(name), label])),
    batch: { zh: '批次', en: 'Batch' },
    providerKey: labelOf(provider.key),
    providerKind: labelOf(provider.kind),
    providerRegion: labelOf(provider.region),
    reviewState: { zh: '状态', en: 'State' },
  },
  [UID.batch]: {
    batchId: labelOf(batch.id),
    title: labelOf(batch.title),
    issuer: labelOf(batch.issuer),
    series: labelOf(batch.series),
    ordinal: labelOf(batch.ordinal),
    year: labelOf(batch.year),
    cases: labelOf(batch.cases),
  },
  [UID.provider]: {
    key: labelOf(provider.key),
    name: labelOf(provider.name),
    kind: labelOf(provider.kind),
    region: labelOf(provider.region),
    contributors: CONTRIBUTORS_TEXT.label,
  },
  [UID.topic]: {
    key: { zh: '代号', en: 'Key' },
    labelZh: { zh: '名称', en: 'Chinese label' },
    labelEn: { zh: '英文名称', en: 'English label' },
  },
};

/** Values of lists of values, which Strapi looks up by the value itself: states, and kinds of providers. */
export const VALUE_NAMES: Labels = {
  ...STATE_LABELS,
  ftz: { zh: '自贸试验区', en: 'Pilot free trade zone' },
  zone: { zh: '其他功能区', en: 'Other zone' },
  province: { zh: '省份', en: 'Province' },
  other: { zh: '其他', en: 'Other' },
} satisfies Record<ReviewState | Provider['kind'], Bilingual>;

/** Names of the content types, which Strapi looks up by the name itself. */
export const TYPE_NAMES: Labels = {
  '案例 Case': { zh: '案例', en: 'Cases' },
  '批次 Batch': { zh: '批次', en: 'Batches' },
  '提供单位 Provider': { zh: '提供单位', en: 'Providers' },
  '主题 Topic': { zh: '主题', en: 'Topics' },
};
