import type * as z from 'zod';
import type { Bilingual } from '../schema/field.ts';
import { PATHS } from './addresses.ts';
import * as answers from './answers.ts';
import type { ParameterKey, ParameterValue } from './parameters.ts';

/** One thing that may be read: the address, the parameters it takes, and the answer. */
export interface Operation {
  /** Below {@link API_ROOT}; `:id` stands for the id of a batch or case. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly parameters: readonly ParameterKey[];
  /** Of the answer in JSON, by what is asked for where that decides; `null` for one in another format. */
  readonly answer: z.ZodType | null;
  /** Content type, where it is not JSON. */
  readonly type?: string;
}

const CASE_FILTERS = [
  'batch',
  'provider',
  'region',
  'topic',
  'section',
  'caseIndicator',
  'q',
  'withoutSynonyms',
  'updatedSince',
] as const;

/** The reading operations of the REST API, by the name that a client, a token's scope and the documentation know. */
export const OPERATIONS = {
  batches: {
    path: PATHS.batches,
    summary: { zh: '批次列表', en: 'List batches' },
    parameters: ['pagination'],
    answer: answers.batchListAnswer,
  },
  batch: {
    path: PATHS.batch,
    summary: { zh: '一个批次，含全部案例', en: 'One batch with all its cases' },
    parameters: ['format'],
    answer: answers.batchAnswer,
  },
  cases: {
    path: PATHS.cases,
    summary: { zh: '筛选、检索案例', en: 'Filter and search cases' },
    parameters: [...CASE_FILTERS, 'view', 'sort', 'pagination'],
    answer: answers.caseListAnswer.or(answers.caseSummaryListAnswer),
  },
  case: {
    path: PATHS.case,
    summary: { zh: '一个案例', en: 'One case' },
    parameters: ['caseFormat', 'caseView'],
    answer: answers.caseAnswer,
  },
  facets: {
    path: PATHS.facets,
    summary: {
      zh: '按批次、提供单位、地区、主题、部分、指标类别计数',
      en: 'Counts per batch, provider, region, topic, section and indicator',
    },
    parameters: CASE_FILTERS,
    answer: answers.facetsAnswer,
  },
  figures: {
    path: PATHS.figures,
    summary: { zh: '全部案例中的量化指标', en: 'Figures across all cases' },
    parameters: [
      'unit',
      'dimension',
      'indicator',
      'paired',
      'change',
      'label',
      'case',
      'batch',
      'min',
      'max',
      'figureSort',
      'groupBy',
      'pagination',
    ],
    answer: answers.figuresAnswer,
  },
  changes: {
    path: PATHS.changes,
    summary: { zh: '自某一游标以来的发布、变更和撤回', en: 'What was published, changed or withdrawn since a cursor' },
    parameters: ['since', 'limit', 'view'],
    answer: answers.changesAnswer,
  },
  feed: {
    path: PATHS.feed,
    summary: { zh: '最近发布的案例（Atom）', en: 'What is new, as an Atom feed' },
    parameters: [...CASE_FILTERS, 'feedPage'],
    answer: null,
    type: 'application/atom+xml',
  },
  openapi: {
    path: PATHS.openapi,
    summary: { zh: '本接口的 OpenAPI 3.1 描述', en: 'This API as OpenAPI 3.1' },
    parameters: [],
    answer: null,
  },
  schema: {
    path: PATHS.schema,
    summary: { zh: '数据格式的 JSON Schema', en: 'JSON Schema of the data' },
    parameters: [],
    answer: null,
    type: 'application/schema+json',
  },
  health: {
    path: PATHS.health,
    summary: { zh: '服务与数据库的状态', en: 'State of the service and its database' },
    parameters: [],
    answer: answers.healthAnswer,
  },
} as const satisfies Record<string, Operation>;

/** The name of an operation: a key of {@link OPERATIONS}. */
export type OperationName = keyof typeof OPERATIONS;

/** The parameters of an operation as they come out of an address, as far as they were sent. */
export type ParametersOf<Name extends OperationName> = {
  readonly [Key in (typeof OPERATIONS)[Name]['parameters'][number]]?: ParameterValue<Key>;
};
