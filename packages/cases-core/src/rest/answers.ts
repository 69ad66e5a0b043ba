import * as z from 'zod';
import { batchSchema } from '../schema/batch.ts';
import { caseSchema } from '../schema/case.ts';
import { field } from '../schema/field.ts';
import { figureSchema } from '../schema/figure.ts';
import { providerSchema } from '../schema/provider.ts';
import { CASE_FIELD_LIST, type CaseFieldName } from '../schema/vocabulary/case-field-list.ts';
import type { CASE_FIELDS } from '../schema/vocabulary/case-fields.ts';
import { caseSourcesSchema } from './sources.ts';

const count = z.number().int().min(0);
const instant = z.iso.datetime();
const cursor = z.string().regex(/^\d{1,15}(?:-[\da-f]{16})?$/);

/** A batch without its cases. */
export const batchHeadSchema = batchSchema.omit({ cases: true });
/** A batch without its cases. */
export type BatchHead = z.infer<typeof batchHeadSchema>;

/** A batch in a list: `cases` is how many of them are public. */
export const batchSummarySchema = batchHeadSchema.extend({ cases: count });
/** A batch in a list, with the number of its public cases. */
export type BatchSummary = z.infer<typeof batchSummarySchema>;

type SummaryName = {
  [Name in CaseFieldName]: (typeof CASE_FIELDS)[Name] extends { summary: true } ? Name : never;
}[CaseFieldName];

const SUMMARY = Object.fromEntries(
  CASE_FIELD_LIST.flatMap(([name, { summary }]) => (summary ? [[name, true]] : [])),
) as Record<SummaryName, true>;

/** As much of a case as a list shows, with its batch and when it was last published, in UTC. */
export const caseSummarySchema = caseSchema.pick(SUMMARY).extend({
  batch: field(batchSchema.shape.id, { zh: '批次', en: 'Batch' }),
  updatedAt: field(instant, { zh: '更新时间', en: 'Updated at' }),
});
/** As much of a case as a list shows. */
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** The place of a page in a list: `page` from 1, entries in `total`. */
export const paginationSchema = z.object({
  page: z.number().int().min(1),
  pageSize: z.number().int().min(1),
  pageCount: count,
  total: count,
});
/** The place of a page in a list of the REST API. */
export type Pagination = z.infer<typeof paginationSchema>;

/**
 * The state of what a list is made from: the cursor of the last change in it, so that `changes` since it tell what
 * happened after. Pages that have it in common are pages of one list.
 */
const listState = field(
  cursor,
  { zh: '数据状态', en: 'State' },
  {
    zh: '列表所据数据的状态，有发布、变更或撤回时随之改变；逐页读取时各页应相同，不同则须从头再读。可作为 /changes 的 since',
    en: 'The state of the data that the list is made from: another one after anything was published, changed or withdrawn. Pages of one list have it in common; where it differs, read the list over. It serves as since of /changes',
  },
);

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), meta: z.object({ pagination: paginationSchema, state: listState }) });

/** The answer of `GET /batches`. */
export const batchListAnswer = pageOf(batchSummarySchema);
/** The answer of `GET /batches/:id`. */
export const batchAnswer = z.object({ data: batchSchema, meta: z.object({}) });
/** The answer of `GET /cases/:id`. */
export const caseAnswer = z.object({
  data: caseSchema,
  /** `sources` is there with `view=sources`; `null` for a case that was imported from no document. */
  meta: z.object({ sources: caseSourcesSchema.nullable().optional() }),
});

/** One match of a search; see `Highlight` of `@fta/cases-core/query`. */
export const highlightSchema = z.object({
  path: z.string(),
  start: count,
  end: count,
  excerpt: z.string(),
  excerptStart: count,
});

/** A word of a search and what was looked for besides it; see `UsedSynonyms` of `@fta/cases-core/query`. */
export const usedSynonymsSchema = z.object({ term: z.string(), synonyms: z.array(z.string()).min(1) });

const caseListMeta = z.object({
  pagination: paginationSchema,
  state: listState,
  /** By case id; there where the list was searched for a text. */
  highlights: z.record(z.string(), z.array(highlightSchema)).optional(),
  /** Words of the text that were widened, and by what; there where there are any. */
  synonyms: z.array(usedSynonymsSchema).optional(),
});

/** The answer of `GET /cases`. */
export const caseListAnswer = z.object({ data: z.array(caseSchema), meta: caseListMeta });
/** The answer of `GET /cases?view=summary`. */
export const caseSummaryListAnswer = z.object({ data: z.array(caseSummarySchema), meta: caseListMeta });

/** The number of cases that have a value, with its name. */
export const facetCountSchema = z.object({
  value: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  count: count,
});

const facetCounts = z.array(facetCountSchema);

/** The answer of `GET /facets`. */
export const facetsAnswer = z.object({
  data: z.object({
    batch: facetCounts,
    provider: facetCounts,
    region: facetCounts,
    topic: facetCounts,
    section: facetCounts,
    indicator: facetCounts,
  }),
  meta: z.object({ total: count }),
});

/** A figure with the case and the sentence it stands in. */
export const figureHitSchema = z.object({
  case: caseSchema.pick({ id: true, title: true }).extend({
    batch: batchSchema.shape.id,
    provider: providerSchema,
  }),
  figure: figureSchema,
  sentence: z.object({ text: z.string(), start: count }),
});
/** A figure with the case and the sentence it stands in, as {@link figureHitSchema} has it. */
export type FigureHit = z.infer<typeof figureHitSchema>;

/** Figures that are alike in what was grouped by, taken together. */
export const figureGroupSchema = z.object({
  unit: z.string(),
  label: z.string().optional(),
  change: figureSchema.shape.change.optional(),
  indicator: figureSchema.shape.indicator.optional(),
  count: count,
  cases: count,
  min: z.number().nullable(),
  median: z.number().nullable(),
  max: z.number().nullable(),
});

/** The answer of `GET /figures`. */
export const figuresAnswer = z.object({
  data: z.array(figureHitSchema),
  meta: z.object({
    pagination: paginationSchema,
    state: listState,
    /** The groups on the same page of their own list. */
    groups: z.array(figureGroupSchema).optional(),
    groupPagination: paginationSchema.optional(),
  }),
});

const changed = {
  cursor: field(cursor, { zh: '游标', en: 'Cursor' }),
  at: field(instant, { zh: '时间', en: 'At' }),
  action: field(z.enum(['published', 'changed', 'withdrawn']), { zh: '变动', en: 'What happened' }),
};

/**
 * One thing that happened to what is public. `content` is what is public now, `null` where nothing is any more: whoever
 * applies changes in order, any of them twice, ends up with what is public.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    ...changed,
    kind: z.literal('case'),
    id: caseSchema.shape.id,
    batch: batchSchema.shape.id,
    content: caseSchema.nullable().optional(),
  }),
  z.object({
    ...changed,
    kind: z.literal('batch'),
    id: batchSchema.shape.id,
    content: batchHeadSchema.nullable().optional(),
  }),
]);
/** One thing that happened to what is public. */
export type Change = z.infer<typeof changeSchema>;

/** `cursor` is where to go on, `hasMore` whether there is something there already. */
export const changesAnswer = z.object({
  data: z.array(changeSchema),
  meta: z.object({ cursor, hasMore: z.boolean() }),
});

/** The answer of `GET /health`. */
export const healthAnswer = z.object({
  data: z.object({
    status: z.enum(['up', 'down']),
    database: z.object({ client: z.string(), status: z.enum(['up', 'down']) }),
    /** Public cases, and the number of the last change; `null` while the database is down. */
    publication: z.object({ cases: count, sequence: count }).nullable(),
  }),
  meta: z.object({}),
});

/** Every refusal and failure: Strapi's shape. */
export const errorAnswer = z.object({
  data: z.null(),
  error: z.object({
    status: z.number().int().min(400).max(599),
    name: z.string(),
    message: z.string(),
    details: z.unknown(),
  }),
});
/** A refusal or failure, in the shape of Strapi. */
export type ErrorAnswer = z.infer<typeof errorAnswer>;
