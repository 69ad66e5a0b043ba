import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, parse, renderMarkdown } from '../src/index.ts';
import { BATCH_HEAD, CASE_HEAD, SECTION_KIND_LABEL } from '../src/schema/labels.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';

const issuesOf = (source: string) => batchSchema.safeParse(parse(source).batch).error?.issues ?? [];

/** Values at and beyond what the schema takes, of every kind a label could state. */
const value = fc.oneof(
  fc.constantFrom(
    '1920',
    '1948',
    '1949',
    '2199',
    '2200',
    '0',
    '000',
    '1',
    '999',
    '1000',
    '９９',
    '1e3',
    '-1',
    '99999999999',
  ),
  fc.constantFrom(
    'a'.repeat(80),
    'a'.repeat(81),
    `${'a-'.repeat(38)}abc`,
    'A-1',
    '-a',
    'a--b',
    '第一批',
    'null',
    '[]',
    '{}',
  ),
  fc.constantFrom(
    '[{"text":""}]',
    '{"key":"a","name":"","kind":"ftz","region":null}',
    '[{"title":"甲","path":"/x"}]',
    '{"key"',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\uFEFF', '\ud800', '\u2028', '\t', ' \u00a0 ', '110000', '山东', '贸易便利'),
);
const label = fc.constantFrom(...BATCH_HEAD, ...CASE_HEAD, SECTION_KIND_LABEL);
const number = fc.constantFrom(
  '0',
  '00',
  '1',
  '12',
  '999',
  '1000',
  '9999',
  '10000',
  '99999',
  '一百',
  '九百九十九',
  '〇',
  '零',
);

/** The parts that official documents are made of, with numbers and values out of all bounds. */
const part = fc.oneof(
  fc.tuple(fc.constantFrom('- ', '', '**'), label, fc.constantFrom('：', ': '), value).map((words) => words.join('')),
  number.map((digits) => `# ${digits}.标题`),
  number.map((digits) => `案例${digits}：标题`),
  number.map((digits) => `（${digits}）要点。正文。`),
  number.map((digits) => `${digits}、主要做法`),
  number.map((digits) => `第${digits}批 某自贸试验区${digits}年最佳实践案例`),
  number.map((digits) => `标题……………${digits}`),
  fc
    .tuple(number, fc.constantFrom('亿元', '%', '个', '年13月45日', '万万亿', '分之九十九'))
    .map((words) => `增长${words.join('')}。`),
  fc.constantFrom(
    '（山东自贸试验区提供）',
    '一、主要做法',
    '## 二、实践效果',
    '目录',
    '| 甲 | 乙 |',
    '- 2 -',
    '《甲》（国发〔2018〕38号）',
  ),
  value,
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const document = fc.array(fc.tuple(part, fc.constantFrom('\n', '\n\n', '', '\r\n', ' ')), { maxLength: 30 });

describe('whatever parse yields', () => {
  it('is taken by the schema, of arbitrary text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(issuesOf(source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken by the schema, of the parts of official documents', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(document, (parts) => {
        expect(issuesOf(parts.flat().join(''))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is taken by the schema, of canonical Markdown with broken values', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryBatch, label, value, (batch, field, broken) => {
        const source = renderMarkdown({ ...batch, year: batch.year ?? 2024 });
        const lines = source.replace(new RegExp(`^- ${field}：.*$`, 'gm'), () => `- ${field}：${broken}`);
        expect(issuesOf(lines)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a year before the schema’s first', '- 年份：1920', { year: null }],
    ['a year behind the schema’s last', '- 年份：2200', { year: null }],
    ['the ordinal 0', '- 批次：0', { ordinal: 1 }],
    ['an ordinal beyond three digits', '- 批次：1000', { ordinal: 1 }],
  ])('keeps the words of %s and takes no value from them', (_, field, expected) => {
    const canonical = `# 甲\n\n- 格式版本：1\n- 编号：jia-1\n${field}\n\n## 1. 乙\n\n文。\n`;
    for (const source of [canonical, canonical.replace('- 格式版本：1\n', '')]) {
      const { batch, coverage } = parse(source);
      expect(batch).toMatchObject(expected);
      expect(batchSchema.safeParse(batch).error).toBeUndefined();
      expect(coverage.leftovers).toEqual([]);
    }
  });

  it('has ids of cases that fit a slug, though that of the batch fills it', () => {
    const { batch } = parse(
      `# 甲\n\n- 编号：${'a'.repeat(80)}\n\n## 1. 乙\n\n（山东自贸试验区提供）\n\n一、主要做法\n\n文。\n`,
    );
    expect(batch.cases.map(({ id }) => id)).toEqual([`${'a'.repeat(77)}-01`]);
  });

  it('refuses an id of the caller’s that is no slug', () => {
    expect(() => parse('', { batchId: 'No Slug' })).toThrow(TypeError);
  });
});
