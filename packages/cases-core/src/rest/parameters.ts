import * as z from 'zod';
import { batchSchema } from '../schema/batch.ts';
import { topicKey } from '../schema/case.ts';
import { field } from '../schema/field.ts';
import { CHANGES } from '../schema/figure.ts';
import { providerSchema, regionCode } from '../schema/provider.ts';
import { sectionSchema } from '../schema/section.ts';
import { DIMENSION_KEYS } from '../schema/vocabulary/dimensions.ts';
import { INDICATOR_KEYS } from '../schema/vocabulary/indicators.ts';
import { SECTION_KINDS } from '../schema/vocabulary/section-kinds.ts';
import { TOPIC_KEYS } from '../schema/vocabulary/topics.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.ts';

/** The longest search text, in UTF-16 units, and the most values of one filter. */
const LONGEST_TEXT = 200;
const MOST_VALUES = 100;

/** What pages and queries count, as digits in an address. */
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(max));

/** Every finite number as programs write it, such as 0.30000000000000004 and 1e-7. */
const decimal = z
  .string()
  .regex(/^-?\d{1,25}(?:\.\d{1,25})?(?:[eE][+-]?\d{1,3})?$/)
  .transform(Number)
  .pipe(z.number());

/** A parameter that may stand in the address once or several times: any of the values will do. */
const oneOrMany = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((sent) => (Array.isArray(sent) ? sent : [sent]), z.array(value).min(1).max(MOST_VALUES));

/*
 * Text in a query has no control characters. Written to read the same with and without the `u` flag, and without looking
 * ahead, as JSON Schema engines differ.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
const LINE = /^[^\u0000-\u001f\u007f-\u009f]+$/;

/** The same with something besides white space in it. */
const WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
  /^[^\S\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$/;

const searchText = z.string().max(LONGEST_TEXT).regex(WORDS);

const ORDERS = ['asc', 'desc'] as const;
const ordered = <Key extends string>(keys: readonly Key[]) =>
  keys.flatMap((key) => [key, ...ORDERS.map((order) => `${key}:${order}` as const)]);

/** The orders of a list of cases. */
export const CASE_SORTS = ['relevance', ...ordered(['number', 'title', 'updated'])] as const;
/** The orders of a list of figures. */
export const FIGURE_SORTS = ordered(['case', 'value']);
/** The keys that figures are grouped by. */
export const FIGURE_GROUPS = ['unit', 'label', 'change', 'indicator'] as const;

const pageNumber = wholeNumber(1_000_000).meta({ default: 1 });
const PAGE_HELP = { zh: '正整数（默认1）', en: 'a whole number from 1 (default 1)' };

/**
 * The query parameters of the REST API, as they stand in an address: what is taken, and what it comes to. Labels and
 * help are those of the documentation and of the refusals; `default` is what holds where nothing is said.
 */
export const PARAMETERS = {
  pagination: field(
    z
      .object({
        page: field(pageNumber, { zh: '页码', en: 'Page' }, PAGE_HELP).optional(),
        pageSize: field(
          wholeNumber(MAX_PAGE_SIZE).meta({ default: DEFAULT_PAGE_SIZE }),
          { zh: '每页条数', en: 'Entries on a page' },
          {
            zh: `1至${MAX_PAGE_SIZE}（默认${DEFAULT_PAGE_SIZE}）`,
            en: `1 to ${MAX_PAGE_SIZE} (default ${DEFAULT_PAGE_SIZE})`,
          },
        ).optional(),
      })
      .strict(),
    { zh: '分页', en: 'Pagination' },
    {
      zh: `page 为正整数（默认1），pageSize 为1至${MAX_PAGE_SIZE}（默认${DEFAULT_PAGE_SIZE}）`,
      en: `page from 1 (default 1), pageSize from 1 to ${MAX_PAGE_SIZE} (default ${DEFAULT_PAGE_SIZE})`,
    },
  ),
  feedPage: field(pageNumber, { zh: '页码', en: 'Page' }, PAGE_HELP),
  batch: field(
    oneOrMany(batchSchema.shape.id),
    { zh: '批次', en: 'Batch' },
    { zh: '批次编号，可多个', en: 'the id of a batch, or several' },
  ),
  provider: field(
    oneOrMany(providerSchema.shape.key),
    { zh: '提供单位', en: 'Provider' },
    { zh: '提供单位代号，可多个', en: 'the key of a provider, or several' },
  ),
  region: field(
    oneOrMany(regionCode),
    { zh: '地区', en: 'Region' },
    { zh: 'GB/T 2260 省级代码，可多个', en: 'a province-level code of GB/T 2260, or several' },
  ),
  topic: field(
    oneOrMany(topicKey),
    { zh: '主题', en: 'Topic' },
    { zh: `${TOPIC_KEYS.join('、')} 中的一个或多个`, en: `one or several of ${TOPIC_KEYS.join(', ')}` },
  ),
  section: field(
    oneOrMany(sectionSchema.shape.kind),
    { zh: '含有的部分', en: 'Section' },
    { zh: `${SECTION_KINDS.join('、')} 中的一个或多个`, en: `one or several of ${SECTION_KINDS.join(', ')}` },
  ),
  caseIndicator: field(
    oneOrMany(z.enum(INDICATOR_KEYS)),
    { zh: '含有的指标类别', en: 'Indicator' },
    { zh: `${INDICATOR_KEYS.join('、')} 中的一个或多个`, en: `one or several of ${INDICATOR_KEYS.join(', ')}` },
  ),
  q: field(
    searchText,
    { zh: '检索词', en: 'Search text' },
    {
      zh: `1至${LONGEST_TEXT}字，空格、逗号、顿号等隔开的各词都须出现，引号里的须原样出现；词有同义词时也找同义词`,
      en: `1 to ${LONGEST_TEXT} characters; every word between spaces, commas and the like has to occur, what is quoted as it is written; a word finds its synonyms too`,
    },
  ),
  withoutSynonyms: field(
    oneOrMany(searchText),
    { zh: '不用的同义词', en: 'Without synonyms' },
    {
      zh: 'meta.synonyms 给出的同义词中不要的一个或多个，* 为全部',
      en: 'one or several of the synonyms in meta.synonyms that shall not be looked for, * for all',
    },
  ),
  updatedSince: field(
    z.union([z.iso.datetime({ offset: true }), z.iso.date()]),
    { zh: '更新时间不早于', en: 'Updated since' },
    { zh: 'ISO 8601 日期或带时区的时间，如 2026-01-31', en: 'an ISO 8601 date, or time with zone, such as 2026-01-31' },
  ),
  view: field(
    z.enum(['summary', 'full']).meta({ default: 'full' }),
    { zh: '详略', en: 'View' },
    { zh: 'summary（摘要）或 full（全文，默认）', en: 'summary or full (default)' },
  ),
  caseView: field(
    z.enum(['full', 'sources']).meta({ default: 'full' }),
    { zh: '内容', en: 'View' },
    {
      zh: 'full（默认）或 sources（另在 meta.sources 中给出各段文字在原文件中的位置，仅用于 json 格式）',
      en: 'full (default) or sources (with meta.sources, where each text stands in its file; in json only)',
    },
  ),
  sort: field(
    z.enum(CASE_SORTS),
    { zh: '排序', en: 'Sort' },
    {
      zh: `${CASE_SORTS.join('、')}；有检索词时默认 relevance，否则为 number`,
      en: `one of ${CASE_SORTS.join(', ')}; by default relevance with q and number without`,
    },
  ),
  format: field(
    z.enum(['json', 'markdown', 'docx']).meta({ default: 'json' }),
    { zh: '格式', en: 'Format' },
    { zh: 'json（默认）、markdown 或 docx', en: 'json (default), markdown or docx' },
  ),
  caseFormat: field(
    z.enum(['json', 'jsonld', 'docx']).meta({ default: 'json' }),
    { zh: '格式', en: 'Format' },
    { zh: 'json（默认）、jsonld 或 docx', en: 'json (default), jsonld or docx' },
  ),
  unit: field(
    z.string().min(1).max(40).regex(LINE),
    { zh: '单位', en: 'Unit' },
    { zh: '完整的单位，如 %、万元', en: 'the whole unit, such as % or 万元' },
  ),
  change: field(
    z.enum([...CHANGES, 'none']),
    { zh: '变化', en: 'Change' },
    { zh: `${CHANGES.join('、')}，或 none（未说明变化）`, en: `one of ${CHANGES.join(', ')}, or none` },
  ),
  label: field(searchText, { zh: '指标名称', en: 'Label' }, { zh: '指标名称的一部分', en: 'a part of the label' }),
  dimension: field(
    z.enum(DIMENSION_KEYS),
    { zh: '量纲', en: 'Dimension' },
    {
      zh: `${DIMENSION_KEYS.join('、')} 之一；未给 unit 时，min、max、排序和汇总均按其基准单位（如时长为 h）`,
      en: `one of ${DIMENSION_KEYS.join(', ')}; without unit, min, max, sort and groups are in its base unit (h for durations)`,
    },
  ),
  indicator: field(
    z.enum([...INDICATOR_KEYS, 'none']),
    { zh: '指标类别', en: 'Indicator' },
    { zh: `${INDICATOR_KEYS.join('、')}，或 none（无）`, en: `one of ${INDICATOR_KEYS.join(', ')}, or none` },
  ),
  paired: field(
    z
      .enum(['true', 'false'])
      .transform((sent) => sent === 'true')
      .pipe(z.boolean()),
    { zh: '成对', en: 'Paired' },
    {
      zh: 'true（变化的另一端也有数字）或 false',
      en: 'true (the other end of the change is told too) or false',
    },
  ),
  case: field(
    oneOrMany(batchSchema.shape.id),
    { zh: '案例', en: 'Case' },
    { zh: '案例编号，可多个', en: 'the id of a case, or several' },
  ),
  min: field(decimal, { zh: '下限', en: 'Minimum' }, { zh: '数', en: 'a number' }),
  max: field(decimal, { zh: '上限', en: 'Maximum' }, { zh: '数', en: 'a number' }),
  figureSort: field(
    z.enum(FIGURE_SORTS).meta({ default: 'case' }),
    { zh: '排序', en: 'Sort' },
    { zh: `${FIGURE_SORTS.join('、')}，默认 case`, en: `one of ${FIGURE_SORTS.join(', ')}, by default case` },
  ),
  groupBy: field(
    oneOrMany(z.enum(FIGURE_GROUPS)),
    { zh: '汇总', en: 'Group by' },
    { zh: `${FIGURE_GROUPS.join('、')} 中的一个或多个`, en: `one or several of ${FIGURE_GROUPS.join(', ')}` },
  ),
  since: field(
    z
      .string()
      .max(64)
      .regex(/^\d{1,15}(?:-[\da-f]{16})?$/),
    { zh: '游标', en: 'Cursor' },
    {
      zh: '上一次应答中的 meta.cursor；省略则从头开始',
      en: 'meta.cursor of the answer before; left out: from the start',
    },
  ),
  limit: field(
    wholeNumber(MAX_PAGE_SIZE).meta({ default: MAX_PAGE_SIZE }),
    { zh: '最多条数', en: 'Limit' },
    { zh: `1至${MAX_PAGE_SIZE}（默认${MAX_PAGE_SIZE}）`, en: `1 to ${MAX_PAGE_SIZE} (default ${MAX_PAGE_SIZE})` },
  ),
} as const satisfies Record<string, z.ZodType>;

type Parameters = typeof PARAMETERS;
/** The name of a parameter in the contract: a key of {@link PARAMETERS}. */
export type ParameterKey = keyof Parameters;

/** The value of a parameter once it is read. */
export type ParameterValue<Key extends ParameterKey> = z.output<Parameters[Key]>;

/** What parameters are called in an address, where one name means different things on different routes. */
const NAMES = {
  caseFormat: 'format',
  caseView: 'view',
  caseIndicator: 'indicator',
  feedPage: 'page',
  figureSort: 'sort',
} as const satisfies {
  readonly [Key in ParameterKey]?: string;
};
type Names = typeof NAMES;

/** The name of a parameter in the address, as a type. */
export type ParameterName<Key extends ParameterKey> = Key extends keyof Names ? Names[Key] : Key;

/** The name of a parameter in the address. */
export function parameterName<Key extends ParameterKey>(key: Key): ParameterName<Key> {
  const names: { readonly [Each in ParameterKey]?: string } = NAMES;
  return (names[key] ?? key) as ParameterName<Key>;
}
