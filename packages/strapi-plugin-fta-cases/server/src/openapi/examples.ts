import {
  IMPORT_PATH,
  OPERATIONS,
  type OperationName,
  type ParameterKey,
  type ParameterValue,
  parameterName,
} from '@fta/cases-core/rest';
import { type Bilingual, inline } from '@fta/cases-core/schema';
import answers from '../../answers.snapshot.json';
import type { RefusalName } from './responses.ts';
import type { ExampleObject, ExampleRequest, Examples } from './types.ts';

/*
 * Requests and what they are answered with where examples/batches/yellow-river-1.md and nothing else is published. The
 * answers are what the CMS gave (server/answers.snapshot.json, written by tests/cms/openapi.test.ts): text as its
 * lines, with fixed times and tokens of cursors.
 */

type QueryOf = { readonly [Key in ParameterKey]?: ParameterValue<Key> };

interface Reading {
  readonly about: Bilingual;
  readonly id?: string;
  readonly query?: QueryOf;
  /** Of the answer; JSON unless said. */
  readonly type?: string;
}

export const JSON_TYPE = 'application/json';

/** What is read, by operation. */
const READINGS = {
  batches: { batches: { about: { zh: '全部批次', en: 'All batches' } } },
  batch: { batch: { about: { zh: '一个批次', en: 'One batch' }, id: 'yellow-river-1' } },
  cases: {
    search: {
      about: { zh: '检索“海铁联运”，只要摘要', en: 'Search for 海铁联运, in summary' },
      query: { q: '海铁联运', view: 'summary', pagination: { pageSize: 2 } },
    },
    filtered: {
      about: {
        zh: '河南或陕西的数字化案例，序号大的在前',
        en: 'Cases of Henan or Shaanxi about digitalisation, the last number first',
      },
      query: {
        region: ['410000', '610000'],
        topic: ['digital'],
        sort: 'number:desc',
        pagination: { page: 1, pageSize: 1 },
      },
    },
  },
  case: {
    case: { about: { zh: '一个案例', en: 'One case' }, id: 'yellow-river-1-15' },
    linked: {
      about: { zh: '供搜索引擎的 JSON-LD', en: 'JSON-LD for search engines' },
      id: 'yellow-river-1-15',
      query: { caseFormat: 'jsonld' },
      type: 'application/ld+json',
    },
    placed: {
      about: { zh: '连同各段文字在原文件中的位置', en: 'With the place of each text in its file' },
      id: 'yellow-river-1-15',
      query: { caseView: 'sources' },
    },
  },
  facets: {
    facets: { about: { zh: '绿色低碳案例的计数', en: 'Counts of green cases' }, query: { topic: ['green'] } },
  },
  figures: {
    savings: {
      about: { zh: '成本下降的百分比，大的在前', en: 'Decreases of costs in per cent, the greatest first' },
      query: { unit: '%', change: 'decrease', label: '成本', figureSort: 'value:desc', pagination: { pageSize: 2 } },
    },
    groups: {
      about: { zh: '一亿元以上的金额，按变化汇总', en: 'Amounts from 100 million yuan, by change' },
      query: { unit: '元', min: 100_000_000, groupBy: ['unit', 'change'], pagination: { pageSize: 1 } },
    },
    pairs: {
      about: {
        zh: '办理时限由多少变为多少，按小时比较',
        en: 'What processing times were and became, compared in hours',
      },
      query: {
        dimension: 'duration',
        indicator: 'processing-time',
        paired: true,
        figureSort: 'value:desc',
        groupBy: ['indicator', 'change'],
        pagination: { pageSize: 2 },
      },
    },
  },
  changes: {
    start: {
      about: { zh: '从头开始，只看发生了什么', en: 'From the start, only what happened' },
      query: { limit: 3, view: 'summary' },
    },
    next: {
      about: { zh: '从上一次的 meta.cursor 继续', en: 'On from the meta.cursor of the answer before' },
      query: { since: '3-0123456789abcdef', limit: 1 },
    },
  },
  feed: {
    feed: {
      about: { zh: '法治与司法案例', en: 'Cases about law and justice' },
      query: { topic: ['justice'] },
      type: 'application/atom+xml',
    },
  },
  openapi: {},
  schema: {},
  health: { up: { about: { zh: '一切正常', en: 'All is well' } } },
} as const satisfies Record<OperationName, Readonly<Record<string, Reading>>>;

interface Refused {
  readonly about: Bilingual;
  readonly request: ExampleRequest;
}

const get = (path: string): ExampleRequest => ({ method: 'GET', path });

/** What is refused, by the answer it gets. */
const REFUSED: Readonly<Partial<Record<RefusalName, Readonly<Record<string, Refused>>>>> = {
  BadRequest: {
    'unknown-parameter': {
      about: { zh: '没有这个参数', en: 'There is no such parameter' },
      request: get('/cases?colour=red'),
    },
    'bad-page': {
      about: { zh: '页码从1起', en: 'Pages count from 1' },
      request: get('/cases?pagination[page]=0'),
    },
    'bad-values': {
      about: { zh: '所有原因一次列出', en: 'Every reason at once' },
      request: get('/cases?topic=space&updatedSince=yesterday'),
    },
  },
  Unauthorized: {
    'no-token': {
      about: { zh: '导入须用令牌', en: 'An import takes a token' },
      request: { method: 'POST', path: IMPORT_PATH, body: { name: 'batch.md', content: '' } },
    },
  },
  NotFound: {
    'no-batch': { about: { zh: '没有这个批次', en: 'No such batch' }, request: get('/batches/yellow-river-9') },
    'no-case': { about: { zh: '没有这个案例', en: 'No such case' }, request: get('/cases/yellow-river-1-99') },
  },
  Gone: {
    'foreign-cursor': {
      about: { zh: '别处的游标', en: 'A cursor from somewhere else' },
      request: get('/changes?since=999-0123456789abcdef'),
    },
  },
};

/** A small document to try an import with. */
const DOCUMENT = [
  '# 示例联席会议第一批最佳实践案例',
  '',
  '- 格式版本：1',
  '- 编号：sample-1',
  '- 发布单位：示例联席会议',
  '- 系列：最佳实践案例',
  '- 批次：1',
  '- 年份：2024',
  '',
  '## 1. 提单电子化让提货更快',
  '',
  '- 提供单位：山东自贸试验区',
  '',
  '### 一、主要做法',
  '',
  '船公司与口岸共享电子提单，企业在线换单。',
  '',
  '### 二、实践效果',
  '',
  '换单时间由2天缩短至2小时。',
  '',
].join('\n');

export const IMPORT_REQUEST: ExampleRequest = {
  method: 'POST',
  path: `${IMPORT_PATH}?dryRun=true`,
  body: { name: 'sample.md', content: DOCUMENT },
};

const ANSWERS: Readonly<Record<string, unknown>> = answers;

function example(name: string, about: Bilingual, request: ExampleRequest): ExampleObject {
  const answer = ANSWERS[name];
  return {
    summary: inline(about),
    value: isLines(answer) ? answer.join('\n') : answer,
    'x-request': request,
  };
}

/** Text is kept as its lines; no answer in JSON is a list. */
const isLines = (answer: unknown): answer is string[] => Array.isArray(answer);

/** The examples of an operation whose answer has the content type. */
export function readingExamples(name: OperationName, type: string): Examples {
  const readings = Object.entries<Reading>(READINGS[name]);
  return Object.fromEntries(
    readings
      .filter(([, reading]) => (reading.type ?? JSON_TYPE) === type)
      .map(([key, reading]) => [key, example(key, reading.about, requestOf(name, reading))]),
  );
}

/** The values that the examples of an operation have for a parameter, under the names of the examples. */
export function parameterExamples(name: OperationName, of: (reading: Reading) => unknown): Examples {
  const values = Object.entries<Reading>(READINGS[name]).map(
    ([key, reading]) => [key, { value: of(reading) }] as const,
  );
  return Object.fromEntries(values.filter(([, { value }]) => value !== undefined));
}

export const IMPORT_EXAMPLES: Examples = {
  'dry-run': example('dry-run', { zh: '试运行', en: 'A dry run' }, IMPORT_REQUEST),
};

/** The examples of the shared refusals. */
export function refusalExamples(): Readonly<Partial<Record<RefusalName, Examples>>> {
  return Object.fromEntries(
    Object.entries(REFUSED).map(([refusal, cases]) => [
      refusal,
      Object.fromEntries(Object.entries(cases).map(([key, { about, request }]) => [key, example(key, about, request)])),
    ]),
  );
}

function requestOf(name: OperationName, { id = '', query = {} }: Reading): ExampleRequest {
  const path = OPERATIONS[name].path.replace(':id', id);
  const pairs = Object.entries(query).flatMap(([key, value]) => pairsOf(parameterName(key as ParameterKey), value));
  return get(pairs.length > 0 ? `${path}?${pairs.join('&')}` : path);
}

/** A value as it stands in an address: lists as repeated names, objects in brackets. */
function pairsOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pairsOf(name, each));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => pairsOf(`${name}[${key}]`, each));
  }
  return [`${name}=${String(value).replace(/[%&+#\s]/g, encodeURIComponent)}`];
}
