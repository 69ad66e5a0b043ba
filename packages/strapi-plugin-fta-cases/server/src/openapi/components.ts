import * as rest from '@fta/cases-core/rest';
import { type Bilingual, inline, prose } from '@fta/cases-core/schema';
import * as z from 'zod';
import { DATA_SHAPES } from './data-shapes.ts';
import { jsonSchemas, type Shape } from './derive.ts';
import { refusalSchema, refusedAnswer } from './refusal.ts';
import type { JsonSchema } from './types.ts';

const [caseChange, batchChange] = rest.changeSchema.options;
const { cases: importedCases, diagnostics, coverage, batchChanges } = rest.importReportSchema.shape;

/** The shapes that have a name in the document. */
export const COMPONENTS = {
  ...DATA_SHAPES,
  BatchSummary: {
    schema: rest.batchSummarySchema,
    about: { zh: '列表中的批次；cases 是已发布案例数', en: 'A batch in a list; cases is how many of them are public' },
  },
  BatchHead: { schema: rest.batchHeadSchema, about: { zh: '批次，不含案例', en: 'A batch without its cases' } },
  CaseSummary: { schema: rest.caseSummarySchema, about: { zh: '列表中的案例', en: 'A case in a list' } },
  Pagination: { schema: rest.paginationSchema, about: { zh: '所在页与总数', en: 'The page and the totals' } },
  Highlight: {
    schema: rest.highlightSchema,
    about: {
      zh: '检索词出现之处：path 所指字符串中的 start 至 end，以及前后文',
      en: 'Where a word occurs: from start to end in the string at path, and the text around it',
    },
  },
  FacetCount: { schema: rest.facetCountSchema, about: { zh: '一个值的案例数', en: 'How many cases have a value' } },
  FigureHit: {
    schema: rest.figureHitSchema,
    about: { zh: '量化指标及其案例和所在的句子', en: 'A figure with the case and the sentence it stands in' },
  },
  FigureGroup: {
    schema: rest.figureGroupSchema,
    about: {
      zh: '单位（及指标、变化）相同的量化指标汇总',
      en: 'Figures alike in unit (and label, change), taken together',
    },
  },
  Change: {
    schema: rest.changeSchema,
    about: {
      zh: '一次变动。content 是现在公开的内容，已不公开时为 null；依次应用各变动（重复也无妨），所得即公开的全部内容',
      en: 'Something that happened. content is what is public now, null where nothing is any more: whoever applies changes in order, any of them twice, ends up with what is public',
    },
    keywords: {
      discriminator: {
        propertyName: 'kind',
        mapping: { case: '#/components/schemas/CaseChange', batch: '#/components/schemas/BatchChange' },
      },
    },
  },
  CaseChange: { schema: caseChange, about: { zh: '案例的变动', en: 'What happened to a case' } },
  BatchChange: { schema: batchChange, about: { zh: '批次的变动', en: 'What happened to a batch' } },
  BatchListAnswer: { schema: rest.batchListAnswer, about: { zh: '批次列表', en: 'Batches' } },
  BatchAnswer: { schema: rest.batchAnswer, about: { zh: '一个批次', en: 'One batch' } },
  CaseListAnswer: { schema: rest.caseListAnswer, about: { zh: '案例列表（全文）', en: 'Cases in full' } },
  CaseSummaryListAnswer: {
    schema: rest.caseSummaryListAnswer,
    about: { zh: '案例列表（摘要）', en: 'Cases in summary' },
  },
  CaseAnswer: { schema: rest.caseAnswer, about: { zh: '一个案例', en: 'One case' } },
  CaseSources: {
    schema: rest.caseSourcesSchema,
    about: {
      zh: '案例所来自的文件，及各段文字在其中的位置；sha256 是整个文件的',
      en: 'The file that a case was imported from, and where in it its texts stand; sha256 is that of the whole file',
    },
  },
  TextPlace: {
    schema: rest.textPlaceSchema,
    about: {
      zh: '案例中 path 所指文字在文件中的位置：有页的文件给出页和框（单位为点，自页面左下角起），其他的给出行。changed 表示文字读入后已改写',
      en: 'Where the text at path stands in the file: on pages, in boxes in points from the lower left corner, or else in lines. changed: its words have been rewritten since',
    },
  },
  FacetsAnswer: { schema: rest.facetsAnswer, about: { zh: '计数', en: 'Counts' } },
  FiguresAnswer: { schema: rest.figuresAnswer, about: { zh: '量化指标列表', en: 'Figures' } },
  ChangesAnswer: {
    schema: rest.changesAnswer,
    about: {
      zh: '变动列表；meta.cursor 是下次的 since，meta.hasMore 表示现在就还有',
      en: 'Changes; meta.cursor is the next since, meta.hasMore tells that there are more already',
    },
  },
  HealthAnswer: { schema: rest.healthAnswer, about: { zh: '服务状态', en: 'State of the service' } },
  ImportAnswer: { schema: rest.importAnswer, about: { zh: '导入结果', en: 'What an import came to' } },
  ImportReport: {
    schema: rest.importReportSchema,
    about: {
      zh: '导入结果，试运行时为将会发生的变动；absent 是批次中有而文件中没有的案例，它们保留不动',
      en: 'What an import did, or would do; absent are the cases of the batch that the document does not have, which stay',
    },
  },
  ImportedCase: {
    schema: importedCases.element,
    about: {
      zh: '文件中的一个案例：create、update 写入；unchanged 无须写入；keep 在上次导入后有人修改过，或已发布（见 reviewState），只有列入 overwrite 才覆盖，已发布的也可用 revise 进入修订；locked 正在审核，不覆盖',
      en: 'A case of the document: create and update are written, unchanged needs nothing, keep was worked on since the last import, or is published (see reviewState), and is written over only when named in overwrite, or opened for revision by revise, locked is in review and never written over',
    },
  },
  Diagnostic: { schema: diagnostics.element, about: { zh: '检查所得的一条提示', en: 'What a check found' } },
  Coverage: {
    schema: coverage.unwrap(),
    about: { zh: '原文字符的去向', en: 'What became of the characters of the source' },
  },
  Difference: {
    schema: batchChanges.element,
    about: { zh: '两个版本之间的一处差异', en: 'A difference of two versions' },
  },
  Refusal: {
    schema: refusalSchema,
    about: {
      zh: '拒绝的一条原因：path 指明参数或字段，text 为中英文说明',
      en: 'One reason of a refusal: path names the parameter or field, text says it in Chinese and English',
    },
  },
  Error: {
    schema: refusedAnswer,
    about: { zh: '拒绝或失败（Strapi 的格式）', en: "A refusal or failure, in Strapi's shape" },
  },
} as const satisfies Record<string, Shape>;

export type ComponentName = keyof typeof COMPONENTS;

const NAMES = new Map<z.ZodType, ComponentName>(
  Object.entries(COMPONENTS).map(([name, { schema }]) => [schema, name as ComponentName]),
);

const addressOf = (name: string) => `#/components/schemas/${name}`;

export function refTo(name: ComponentName): JsonSchema {
  return { $ref: addressOf(name) };
}

/** The schema of an answer, which is a component or one of several. */
export function answerSchema(answer: z.ZodType): JsonSchema {
  const name = NAMES.get(answer);
  if (name !== undefined) return refTo(name);
  if (answer instanceof z.ZodUnion) return { anyOf: answer.options.map((each) => answerSchema(each as z.ZodType)) };
  throw new TypeError('an answer of the contract has no name among the components');
}

/**
 * The JSON Schemas of all components and of `others`, which have keys of their own, with texts in both languages; a
 * component is referred to wherever it occurs.
 */
export function componentSchemas<Key extends string>(
  others: Readonly<Record<Key, z.ZodType>>,
): Readonly<Record<ComponentName | Key, JsonSchema>> {
  const shapes: Readonly<Record<string, Shape>> = COMPONENTS;
  const own = Object.fromEntries(Object.entries(shapes).map(([name, { schema }]) => [name, schema]));
  const derived = jsonSchemas<string>({ ...own, ...others }, addressOf);
  return Object.fromEntries(
    Object.entries(derived).map(([name, schema]) => [name, withAbout(schema, shapes[name])]),
  ) as Record<ComponentName | Key, JsonSchema>;
}

function withAbout(schema: JsonSchema, shape: Shape | undefined): JsonSchema {
  if (!shape) return schema;
  const { about, values, keywords } = shape;
  const named = values && schema.enum?.map((value) => inline(values[String(value)] as Bilingual));
  return { description: prose(about), ...schema, ...(named && { 'x-enum-descriptions': named }), ...keywords };
}
