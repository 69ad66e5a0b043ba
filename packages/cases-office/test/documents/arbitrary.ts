import {
  type Batch,
  CASE_FIELD_LIST,
  type Case,
  CHANGES,
  DIMENSION_KEYS,
  type FieldKind,
  INDICATOR_KEYS,
  PROVIDER_KINDS,
  QUALIFIERS,
  REGIONS,
  SECTION_KINDS,
  TOPIC_KEYS,
} from '@fta/cases-core/schema';
import fc from 'fast-check';

/** What XML, Word, or a reader of headings might take for something else. */
const TRAPS = [
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '&#xFFFE;',
    ']]>',
    '<w:p/>',
    '"',
    "'",
    '\ufffe',
    '\uffff',
    '\ufffd',
    '😀',
    '𠮷',
    'e\u0301',
  ],
  ...[' ', '  ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u00ad', '\u202e', '\u2028'],
  ...[
    '1.',
    '12.',
    '1. ',
    '一、',
    '（一）',
    '（二',
    '提供）',
    '（某某提供）',
    '案例1：',
    '目录',
    '主要做法',
    '2024年',
    '第1页',
    '- 1 -',
  ],
  ...['# ', '**', '| a |', '\\', '`', '{"a":1}', '“', '”', '——', '……', '92%以上', '近5000万笔', '24小时缩短至6小时'],
];

const outside = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** One line of text as fields hold it. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRAPS),
      fc.string({ unit: fc.constantFrom(...'为深入推进企业平台港口物流') }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join('').replace(outside, '').trim());
const filled = line.map((text) => text || '文');
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
const count = fc.integer({ min: 1, max: 9999 });
const finite = fc.option(fc.integer({ min: -1000, max: 1_000_000 }), { nil: null });
const span = { path: fc.constantFrom('/lead/0', '/sections/0/lead/0', '/lead/9'), start: fc.nat(30), end: fc.nat(30) };
const optional = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: null });
const region = fc.constantFrom(...REGIONS.map(({ code }) => code));
const paragraphs = fc.array(filled, { maxLength: 3 });

const point = fc.record({ number: count, title: line, paragraphs });
const section = fc.record({
  kind: fc.constantFrom(...SECTION_KINDS),
  heading: fc.oneof(fc.constantFrom('主要做法', '实践效果', '下一步工作思路'), line),
  lead: paragraphs,
  points: fc.array(point, { maxLength: 3 }),
});
const figure = fc.record({
  text: filled,
  value: finite,
  min: finite,
  max: finite,
  unit: line,
  qualifier: fc.constantFrom(...QUALIFIERS),
  change: optional(CHANGES),
  asOf: optional(['2022', '2023-04']),
  label: line,
  ...span,
  dimension: optional(DIMENSION_KEYS),
  base: fc.option(fc.record({ value: finite, min: finite, max: finite, unit: line }), { nil: null }),
  indicator: optional(INDICATOR_KEYS),
  pair: fc.option(fc.nat(5), { nil: null }),
  repeats: fc.option(fc.nat(5), { nil: null }),
});

/** Any value of each kind of field. */
const FIELDS: Record<FieldKind, fc.Arbitrary<unknown>> = {
  id: slug,
  number: count,
  title: line,
  provider: fc.record({
    key: slug,
    name: fc.oneof(fc.constant('山东自贸试验区'), line),
    kind: fc.constantFrom(...PROVIDER_KINDS),
    region: fc.option(region, { nil: null }),
  }),
  lead: paragraphs,
  sections: fc.array(section, { maxLength: 3 }),
  figures: fc.array(figure, { maxLength: 3 }),
  citations: fc.array(fc.record({ title: line, documentNumber: fc.option(line, { nil: null }), ...span }), {
    maxLength: 2,
  }),
  topics: fc.array(fc.constantFrom(...TOPIC_KEYS), { maxLength: 3 }),
  regions: fc.array(region, { maxLength: 3 }),
  paragraphs,
  line: fc.option(filled, { nil: null }),
};

const anyCase = fc.record(
  Object.fromEntries(CASE_FIELD_LIST.map(([name, { kind }]) => [name, FIELDS[kind]])),
) as unknown as fc.Arbitrary<Case>;

/** Any batch that the schema takes, with a liking for what is not what it looks like. */
export const arbitraryBatch: fc.Arbitrary<Batch> = fc.record({
  schemaVersion: fc.constant('1' as const),
  id: slug,
  title: line,
  issuer: line,
  series: line,
  ordinal: fc.integer({ min: 1, max: 999 }),
  year: fc.option(fc.integer({ min: 1949, max: 2199 }), { nil: null }),
  cases: fc.array(anyCase, { maxLength: 3 }),
});
