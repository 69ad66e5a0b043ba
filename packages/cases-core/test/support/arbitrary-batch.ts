import fc from 'fast-check';
import type { Batch } from '../../src/schema/batch.ts';
import type { Case } from '../../src/schema/case.ts';
import type { Citation } from '../../src/schema/citation.ts';
import type { FieldKind } from '../../src/schema/field.ts';
import { CHANGES, type Figure, QUALIFIERS } from '../../src/schema/figure.ts';
import { PROVIDER_KINDS, type Provider } from '../../src/schema/provider.ts';
import type { Point, Section } from '../../src/schema/section.ts';
import { CASE_FIELD_LIST } from '../../src/schema/vocabulary/case-field-list.ts';
import { DIMENSION_KEYS } from '../../src/schema/vocabulary/dimensions.ts';
import { INDICATOR_KEYS } from '../../src/schema/vocabulary/indicators.ts';
import { REGIONS } from '../../src/schema/vocabulary/regions.ts';
import { SECTION_KINDS, SECTION_VOCABULARY } from '../../src/schema/vocabulary/sections.ts';
import { TOPIC_KEYS } from '../../src/schema/vocabulary/topics.ts';

/** Text that looks like Markdown, like a marker of the outline, or like something a repair might touch. */
const TRAPS = [
  '# x',
  '## 一、主要做法',
  '### ',
  '#',
  '######',
  '- a',
  '* a',
  '+ a',
  '-',
  '1. x',
  '1) x',
  '1．x',
  '1、x',
  '12.',
  '2.5',
  '一、x',
  '（一）x',
  '(一)x',
  '①x',
  '一是',
  '二是',
  '第一，',
  '【x】',
  '案例1：',
  '> x',
  '>',
  '|',
  '| a | b |',
  '|---|---|',
  '<b>',
  '</b>',
  '<!-- x -->',
  '<br>',
  '&amp;',
  '&lt;',
  '&#35;',
  '&',
  '***',
  '**x**',
  '*',
  '_',
  '__x__',
  '~~',
  '`',
  '```',
  '~~~',
  '---',
  '===',
  '- - -',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[^1]: x',
  '[x]: y',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '\\*',
  '\\\\',
  '$',
  '%',
  ':::',
  'http://a.b/c',
  'a@b.cn',
  '“',
  '”',
  '"',
  "'",
  '《',
  '》',
  '〔2023〕1号',
  '（山东自贸试验区提供）',
  '提供单位：',
  '目录',
  '主要做法',
  '实践效果',
  '下一步工作思路',
  '。',
  '，',
  '；',
  '：',
  ',',
  '.',
  ';',
  ':',
  '?',
  '!',
  '……',
  '—',
  '－',
  '１２',
  'Ａ',
  ' ',
  '  ',
  '    ',
  '\u00A0',
  '\u3000',
  '\u200B',
  '\uFEFF',
  '\u00AD',
  '\u2009',
  '😀',
  '👨‍👩‍👧',
  '𠮷',
  'é',
  'é',
  '92%以上',
  '近5000万笔',
  '3-4个',
  '2023年5月',
  '第1页',
  '- 1 -',
  '1/10',
  '{',
  '}',
  '{"a":1}',
  '@',
  '~',
  '^',
  '=',
  '+',
  '\u202E',
  '·',
] as const;

const HAN =
  '为深入贯彻落实黄河流域生态保护和高质量发展国家战略自贸试验区创新推动实现企业服务平台港口物流班列年月日万元';

/** Leaves what a plain line may hold: no controls, no line separators, no white space at its ends. */
function plainLine(text: string, max: number): string {
  const kept = [...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim()];
  let line = '';
  for (const char of kept) {
    if (line.length + char.length > max) break;
    line += char;
  }
  return line.trim();
}

const fragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

/** Any plain line, the empty one included. */
const line = (max: number) =>
  fc.array(fragment, { maxLength: 6 }).map((fragments) => plainLine(fragments.join(''), max));

const filled = (max: number) => line(max).map((text) => (text === '' ? '文' : text));

const slug = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcxyz0189'), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join('-'));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

/** Finite, and never -0, which JSON cannot say. */
const finite = fc
  .oneof(fc.integer({ min: -1000, max: 100_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0 || 0);

const period = fc.constantFrom('2022', '2023-04', '2021-08-04', '2018/..', '2021/2022', '2022-01/2022-06', '0000');

interface Span {
  path: string;
  start: number;
  end: number;
}

const index = fc.nat({ max: 30 });

/** A span of the right form that need not point at anything. */
const anySpan: fc.Arbitrary<Span> = fc.record({
  path: fc.oneof(
    index.map((i) => `/lead/${i}`),
    fc.tuple(index, index).map(([i, j]) => `/sections/${i}/lead/${j}`),
    fc.tuple(index, index, index).map(([i, j, k]) => `/sections/${i}/points/${j}/paragraphs/${k}`),
  ),
  start: fc.nat({ max: 1_000_000 }),
  end: fc.nat({ max: 1_000_000 }),
});

const figure: fc.Arbitrary<Figure> = fc
  .record({
    span: anySpan,
    text: filled(60),
    value: optional(finite),
    min: optional(finite),
    max: optional(finite),
    unit: fc.oneof(fc.constantFrom('%', '元', '个', '小时', 'TEU', ''), line(20)),
    qualifier: fc.constantFrom(...QUALIFIERS),
    change: optional(fc.constantFrom(...CHANGES)),
    asOf: optional(period),
    label: line(30),
    dimension: optional(fc.constantFrom(...DIMENSION_KEYS)),
    base: optional(
      fc.record({ value: optional(finite), min: optional(finite), max: optional(finite), unit: line(10) }),
    ),
    indicator: optional(fc.constantFrom(...INDICATOR_KEYS)),
    pair: optional(index),
    repeats: optional(index),
  })
  .map(({ span, dimension, base, indicator, pair, repeats, ...statement }) => {
    return { ...statement, ...span, dimension, base, indicator, pair, repeats };
  });

const citation: fc.Arbitrary<Citation> = fc
  .record({ span: anySpan, title: line(60), documentNumber: optional(line(30)) })
  .map(({ span, ...fields }) => ({ ...fields, ...span }));

const regionCode = fc.constantFrom(...REGIONS.map((region) => region.code));

const provider: fc.Arbitrary<Provider> = fc.record({
  key: slug,
  name: fc.oneof(fc.constantFrom('山东自贸试验区', '四川自贸试验区'), line(40)),
  kind: fc.constantFrom(...PROVIDER_KINDS),
  region: optional(regionCode),
});

const paragraphs = fc.oneof(
  { weight: 9, arbitrary: fc.array(filled(400), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(filled(20_000), { maxLength: 8 }) },
);

const markerNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  fc.integer({ min: 1, max: 9999 }),
);

const point: fc.Arbitrary<Point> = fc.record({ number: markerNumber, title: line(120), paragraphs });

const heading = fc.oneof(fc.constantFrom(...SECTION_VOCABULARY.flatMap((entry) => entry.headings)), line(60));

const section: fc.Arbitrary<Section> = fc.record({
  kind: fc.constantFrom(...SECTION_KINDS),
  heading,
  lead: paragraphs,
  points: fc.array(point, { maxLength: 4 }),
});

/** The strings of a case that figures and citations may point into, by pointer. */
function textsOf(draft: Pick<Case, 'lead' | 'sections'>): [path: string, text: string][] {
  return [
    ...draft.lead.map((text, i): [string, string] => [`/lead/${i}`, text]),
    ...draft.sections.flatMap((part, i) => [
      ...part.lead.map((text, j): [string, string] => [`/sections/${i}/lead/${j}`, text]),
      ...part.points.flatMap((item, j) =>
        item.paragraphs.map((text, k): [string, string] => [`/sections/${i}/points/${j}/paragraphs/${k}`, text]),
      ),
    ]),
  ];
}

/** Moves some figures onto text that is really there, as the parser's figures are. */
function anchorFigures(draft: Case, seeds: readonly number[]): Case {
  const texts = textsOf(draft);
  if (texts.length === 0) return draft;
  const figures = draft.figures.map((item, i) => {
    const seed = seeds[i] ?? 0;
    const target = texts[seed % texts.length];
    if (seed % 2 === 0 || target === undefined) return item;
    const [path, whole] = target;
    const text = whole.slice(seed % whole.length).trim();
    if (text === '' || text !== plainLine(text, 20_000)) return item;
    return { ...item, path, text, start: whole.lastIndexOf(text), end: whole.lastIndexOf(text) + text.length };
  });
  return { ...draft, figures };
}

/** Any value of each kind of field. */
const FIELD: Record<FieldKind, fc.Arbitrary<unknown>> = {
  id: slug,
  number: markerNumber,
  title: line(120),
  provider,
  lead: paragraphs,
  sections: fc.array(section, { maxLength: 4 }),
  figures: fc.array(figure, { maxLength: 4 }),
  citations: fc.array(citation, { maxLength: 2 }),
  topics: fc.array(fc.constantFrom(...TOPIC_KEYS), { maxLength: 4 }),
  regions: fc.array(regionCode, { maxLength: 3 }),
  paragraphs,
  line: optional(filled(300).map((text) => plainLine(text, 500))),
};

/** Any case that `caseSchema` accepts. */
const arbitraryCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.record(Object.fromEntries(CASE_FIELD_LIST.map(([name, { kind }]) => [name, FIELD[kind]]))),
    fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  )
  .map(([draft, seeds]) => anchorFigures(draft as unknown as Case, seeds));

/** Any batch that `batchSchema` accepts, with a liking for text that looks like markup. */
export const arbitraryBatch: fc.Arbitrary<Batch> = fc.record({
  schemaVersion: fc.constant('1' as const),
  id: slug,
  title: line(120),
  issuer: line(60),
  series: line(60),
  ordinal: fc.integer({ min: 1, max: 999 }),
  year: optional(fc.integer({ min: 1949, max: 2199 })),
  cases: fc.array(arbitraryCase, { maxLength: 4 }),
});
