import type { OperationName } from '@fta/cases-core/rest';
import type { Bilingual } from '@fta/cases-core/schema';

export const TITLE: Bilingual = { zh: '自贸试验区最佳实践案例', en: 'Best-practice cases of free trade zones' };

/** What a reader should know before the first request. */
export const ABOUT: readonly Bilingual[] = [
  {
    zh: '只读接口提供已发布的案例，不含草稿。应答为 `{ data, meta }`；日期时间为 UTC。',
    en: 'What is read is published cases and nothing else. Answers are `{ data, meta }`; times are UTC.',
  },
  {
    zh: '未列出的参数和不合要求的值一律以 400 拒绝，`error.details.errors` 逐条说明原因（中英文）。筛选参数可重复，同名的多个值满足其一即可，不同名的须同时满足。',
    en: 'Parameters that are not listed and values that will not do are refused with 400; `error.details.errors` gives every reason in Chinese and English. A filter may be repeated: one of its values has to fit, and so has every filter.',
  },
  {
    zh: '每个应答带强 ETag：保存应答，下次以 `If-None-Match` 询问，未变则得 304。支持 br 与 gzip 压缩。逐页读取列表时，各页的 `meta.state` 应相同；不同表示其间有变动，须从头再读。',
    en: 'Answers carry a strong ETag: keep them, ask with `If-None-Match`, and get 304 as long as nothing has changed. They come in br and gzip. The pages of one list have `meta.state` in common: where it differs, something changed in between and the list has to be read over.',
  },
  {
    zh: '要保持一份同步的副本，请用 `/changes`：从头读起，记下 `meta.cursor`，以后从那里继续；得到 410 时从头再来。',
    en: 'To keep a copy in step use `/changes`: read from the start, remember `meta.cursor`, go on from there; start over on a 410.',
  },
];

export const TAGS = {
  cases: { zh: '批次、案例与计数', en: 'Batches, cases and counts' },
  figures: { zh: '量化指标', en: 'Figures' },
  sync: { zh: '同步与订阅', en: 'Keeping in step' },
  service: { zh: '接口说明与运行状态', en: 'Descriptions and state of the service' },
  import: { zh: '导入', en: 'Import' },
} as const satisfies Record<string, Bilingual>;

type Tag = keyof typeof TAGS;

interface OperationText {
  readonly tag: Tag;
  readonly about: Bilingual;
}

/** What an operation does, beyond its summary. */
export const OPERATION_TEXTS: Readonly<Record<OperationName, OperationText>> = {
  batches: {
    tag: 'cases',
    about: { zh: '有已发布案例的批次，按批次序号排列。', en: 'The batches that have published cases, by ordinal.' },
  },
  batch: {
    tag: 'cases',
    about: {
      zh: '批次及其全部已发布案例，按序号排列。format=markdown 给出规范的 Markdown，docx 给出按所属系列的格式要求（默认 GB/T 9704-2012）排版的 Word 文档，都可再次导入。',
      en: 'The batch with every published case of it, by number. format=markdown gives canonical Markdown, docx a Word document laid out by the profile of its series, by default GB/T 9704-2012; both can be imported again.',
    },
  },
  cases: {
    tag: 'cases',
    about: {
      zh: '不带条件时为全部案例，按批次、序号排列。q 在标题、正文、摘要和提供单位中逐字查找，一个字也可以，不分繁简、全角半角和大小写；meta.highlights 按案例编号给出出现之处，meta.synonyms 给出一并查找的同义词，可用 withoutSynonyms 去掉。',
      en: 'All cases by batch and number where nothing else is asked for. q finds exactly what is written in titles, text, summaries and providers, from one character up, whatever the case and width of letters, traditional or simplified; meta.highlights tells by case id where, meta.synonyms what was looked for besides, which withoutSynonyms leaves out.',
    },
  },
  case: {
    tag: 'cases',
    about: {
      zh: '一个完整的案例。format=jsonld 给出 schema.org 词汇的 JSON-LD，供搜索引擎使用；docx 给出按所属系列的格式要求（默认 GB/T 9704-2012）排版的 Word 文档。view=sources 另在 meta.sources 中给出导入时的文件，及各段文字在其中的页或行；文字改写后注明。',
      en: 'One case whole. format=jsonld gives JSON-LD in the vocabulary of schema.org, for search engines; docx gives a Word document laid out by the profile of its series, by default GB/T 9704-2012. view=sources adds meta.sources: the file that it was imported from, and on which page or line of it each text stands; rewritten ones are told.',
    },
  },
  facets: {
    tag: 'cases',
    about: {
      zh: '满足条件的案例中，每个值各有多少；meta.total 是案例总数。没有案例的值不列出。',
      en: 'How many of the cases that fit have each value; meta.total is how many fit. Values that no case has are left out.',
    },
  },
  figures: {
    tag: 'figures',
    about: {
      zh: '案例文字中的数字，连同所在的句子和案例。给出 dimension 而未给 unit 时，各单位折算成基准单位再比较（90分钟、2小时为1.5和2 h）；另有基准单位的（美元、工作日、人次、TEU 等）不在其内，请用 unit 查询。groupBy 在 meta.groups 中按单位（及指标、变化、指标类别）汇总，同样分页（meta.groupPagination）。',
      en: 'The numbers in the text of the cases, with sentence and case. With dimension and without unit, units are converted to the base unit before they are compared (90分钟 and 2小时 as 1.5 and 2 h); what has a base unit of its own (美元, 工作日, 人次, TEU) is not among them: ask for it by unit. groupBy sums up in meta.groups by unit, and by label, change and indicator, page by page as well (meta.groupPagination).',
    },
  },
  changes: {
    tag: 'sync',
    about: {
      zh: '按发生的先后排列。view=summary 不含 content，只说明发生了什么。meta.cursor 是下次请求的 since；游标不属于本数据库时（例如它已从备份恢复）答以 410，请从头再来。',
      en: 'In the order in which it happened. view=summary leaves content out and tells only what happened. meta.cursor is the next since; a cursor that is not of this database, which may have been restored, is answered with 410: start over.',
    },
  },
  feed: {
    tag: 'sync',
    about: {
      zh: '最近发布或更新的案例，新的在前，每页50个，供阅读器订阅；可按条件筛选。较早的在 rel="next" 所指的页。',
      en: 'The cases that were published or changed last, newest first, 50 on a page, for feed readers; filters narrow it. Earlier ones are on the page that rel="next" leads to.',
    },
  },
  openapi: { tag: 'service', about: { zh: '本文档。', en: 'This document.' } },
  schema: {
    tag: 'service',
    about: {
      zh: '批次与案例的 JSON Schema（2020-12），各部分在 $defs 中。',
      en: 'JSON Schema (2020-12) of a batch or case, each part of it under $defs.',
    },
  },
  health: {
    tag: 'service',
    about: {
      zh: '数据库不可用时答以 503。不需令牌，不计入限流。',
      en: 'Answered with 503 while the database is down. Takes no token and counts for no rate limit.',
    },
  },
};
