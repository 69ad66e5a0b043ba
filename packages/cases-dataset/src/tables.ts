import {
  type Batch,
  batchSchema,
  CASE_FIELD_LIST,
  type Case,
  type Citation,
  caseSchema,
  citationSchema,
  DIMENSIONS,
  type FieldKind,
  type Figure,
  figureSchema,
  INDICATORS,
  pointSchema,
  REGIONS,
  SECTION_VOCABULARY,
  sectionSchema,
  TOPICS,
} from '@fta/cases-core/schema';
import { type Cell, type Code, type Column, columnOf, defineTable, type Table } from './table.ts';

/** Between the values of a cell that has several. */
const BETWEEN = '; ';

const REGION_CODES: readonly Code[] = REGIONS.map(({ code, label }) => ({ key: code, label }));

const batches = defineTable<Batch>(
  'batches',
  { zh: '批次', en: 'Batches' },
  (['id', 'title', 'issuer', 'series', 'ordinal', 'year'] as const).map((name) =>
    columnOf(name, batchSchema.shape[name], (batch) => batch[name]),
  ),
  (batch) => [batch],
);

interface CaseInBatch {
  readonly batch: string;
  readonly it: Case;
}

/** The columns of a field of a case, by its kind; what has a table of its own has none here. */
const CASE_COLUMNS: { readonly [Kind in FieldKind]?: (name: keyof Case) => Column<CaseInBatch>[] } = {
  id: plain,
  number: plain,
  title: plain,
  line: plain,
  paragraphs: (name) => joined(name, '\n'),
  topics: (name) => joined(name, BETWEEN, TOPICS),
  regions: (name) => joined(name, BETWEEN, REGION_CODES),
  provider: () =>
    (['key', 'name', 'kind', 'region'] as const).map((part) =>
      columnOf(
        `provider${part.charAt(0).toUpperCase()}${part.slice(1)}`,
        caseSchema.shape.provider.shape[part],
        ({ it }) => it.provider[part],
        part === 'region' ? REGION_CODES : undefined,
      ),
    ),
};

function plain(name: keyof Case): Column<CaseInBatch>[] {
  return [columnOf(name, caseSchema.shape[name], ({ it }) => it[name] as Cell)];
}

function joined(name: keyof Case, between: string, codes?: readonly Code[]): Column<CaseInBatch>[] {
  return [columnOf(name, caseSchema.shape[name], ({ it }) => (it[name] as readonly string[]).join(between), codes)];
}

const inBatch: Column<CaseInBatch> = {
  name: 'batch',
  label: { zh: '批次编号', en: 'Id of the batch' },
  type: 'text',
  cell: ({ batch }) => batch,
};

const cases = defineTable<CaseInBatch>(
  'cases',
  { zh: '案例', en: 'Cases' },
  [inBatch, ...CASE_FIELD_LIST.flatMap(([name, { kind }]) => CASE_COLUMNS[kind]?.(name) ?? [])],
  ({ id, cases }) => cases.map((it) => ({ batch: id, it })),
);

interface InCase {
  readonly case: string;
}

/** The column that leads to the case. */
const inCase: Column<InCase> = {
  name: 'case',
  label: { zh: '案例编号', en: 'Id of the case' },
  type: 'text',
  cell: (row) => row.case,
};

interface Paragraph extends InCase {
  readonly path: string;
  readonly kind: string | null;
  readonly heading: string | null;
  readonly point: number | null;
  readonly title: string | null;
  readonly text: string;
}

const paragraphs = defineTable<Paragraph>(
  'paragraphs',
  { zh: '段落', en: 'Paragraphs' },
  [
    inCase,
    columnOf('path', figureSchema.shape.path, ({ path }) => path),
    columnOf(
      'sectionKind',
      sectionSchema.shape.kind,
      ({ kind }) => kind,
      SECTION_VOCABULARY.map(({ kind, label }) => ({ key: kind, label })),
    ),
    columnOf('sectionHeading', sectionSchema.shape.heading, ({ heading }) => heading),
    columnOf('pointNumber', pointSchema.shape.number, ({ point }) => point),
    columnOf('pointTitle', pointSchema.shape.title, ({ title }) => title),
    columnOf('text', pointSchema.shape.paragraphs, ({ text }) => text),
  ],
  ({ cases }) => cases.flatMap(paragraphsOf),
);

function paragraphsOf({ id, lead, sections }: Case): Paragraph[] {
  const none = { case: id, kind: null, heading: null, point: null, title: null };
  return [
    ...lead.map((text, at) => ({ ...none, path: `/lead/${at}`, text })),
    ...sections.flatMap(({ kind, heading, lead: before, points }, section) => [
      ...before.map((text, at) => ({ ...none, kind, heading, path: `/sections/${section}/lead/${at}`, text })),
      ...points.flatMap(({ number, title, paragraphs: texts }, point) =>
        texts.map((text, at) => ({
          ...none,
          kind,
          heading,
          point: number,
          title,
          path: `/sections/${section}/points/${point}/paragraphs/${at}`,
          text,
        })),
      ),
    ]),
  ];
}

interface FigureInCase extends InCase {
  readonly at: number;
  readonly figure: Figure;
}

const FIGURE_CODES: { readonly [Name in keyof Figure]?: readonly Code[] } = {
  dimension: DIMENSIONS,
  indicator: INDICATORS,
};

const figures = defineTable<FigureInCase>(
  'figures',
  { zh: '指标', en: 'Figures' },
  [
    inCase,
    {
      name: 'number',
      label: { zh: '案例内序号（从0起）', en: 'Place in the case, from 0' },
      type: 'integer',
      cell: ({ at }) => at,
    },
    ...(Object.keys(figureSchema.shape) as (keyof Figure)[]).flatMap((name): Column<FigureInCase>[] => {
      if (name === 'base') return baseColumns();
      return [columnOf(name, figureSchema.shape[name], ({ figure }) => figure[name], FIGURE_CODES[name])];
    }),
  ],
  ({ cases }) => cases.flatMap(({ id, figures: all }) => all.map((figure, at) => ({ case: id, at, figure }))),
);

/** The amount in the base unit of its dimension, a column a part. */
function baseColumns(): Column<FigureInCase>[] {
  const { base } = figureSchema.shape;
  const whole = columnOf<FigureInCase>('base', base, () => null).label;
  return (['value', 'min', 'max', 'unit'] as const).map((part) => {
    const column = columnOf<FigureInCase>(
      `base${part.charAt(0).toUpperCase()}${part.slice(1)}`,
      base.unwrap().shape[part],
      ({ figure }) => figure.base?.[part] ?? null,
    );
    return { ...column, label: { zh: `${whole.zh}·${column.label.zh}`, en: `${whole.en}: ${column.label.en}` } };
  });
}

interface CitationInCase extends InCase {
  readonly citation: Citation;
}

const citations = defineTable<CitationInCase>(
  'citations',
  { zh: '引用文件', en: 'Cited documents' },
  [
    inCase,
    ...(Object.keys(citationSchema.shape) as (keyof Citation)[]).map((name) =>
      columnOf<CitationInCase>(name, citationSchema.shape[name], ({ citation }) => citation[name]),
    ),
  ],
  ({ cases }) => cases.flatMap(({ id, citations: all }) => all.map((citation) => ({ case: id, citation }))),
);

/** The tables of the dataset: columns, labels and codes are the schema's. */
export const TABLES: readonly Table[] = [batches, cases, paragraphs, figures, citations];
