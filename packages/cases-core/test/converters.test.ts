import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { createIndex } from '../src/query/index.ts';

/** A case as converters write it, with a paragraph under its first section. */
const caseOf = (paragraph: string, dress: (line: string) => string = (line) => line) =>
  [
    dress('# 1.冷链货物共享仓'),
    '（福建自贸试验区提供）',
    dress('## 一、主要做法'),
    paragraph,
    dress('## 二、实践效果'),
    '使用率提高至91%。',
  ].join('\n\n');

const leadOf = (source: string) => parse(source).batch.cases[0]?.sections[0]?.lead;

describe('formulas of converters are said plainly', () => {
  it.each([
    ['使用率达到$91\\%$以上。', '使用率达到91%以上。'],
    ['时间缩短$3\\sim4$天，惠及企业$120$家。', '时间缩短3~4天，惠及企业120家。'],
    ['节约费用$1.2\\mathrm{亿}$元。', '节约费用1.2亿元。'],
    ['温度控制在$4^{\\circ}\\mathrm{C}$，占地$3000\\mathrm{m}^{2}$。', '温度控制在4℃，占地3000m²。'],
    ['误差为$\\pm 0.5\\%$，流程为$5 \\rightarrow 2$个环节。', '误差为±0.5%，流程为5→2个环节。'],
    ['体积$12 \\times 3 \\mathrm{~m}^{3}$。', '体积12×3m³。'],
    ['报价$100与$120之间。', '报价$100与$120之间。'],
    ['其中$x_{i}$为变量，$a$为常数。', '其中$x_{i}$为变量，$a$为常数。'],
  ])('%s', (written, plain) => {
    expect(leadOf(caseOf(written))).toEqual([plain]);
  });

  it('and are figures then', () => {
    const [first] = parse(caseOf('使用率达到$91\\%$以上。')).batch.cases;
    expect(first?.figures[0]).toMatchObject({ value: 91, unit: '%', qualifier: 'over' });
  });
});

describe('what converters set around a line is no word of it', () => {
  it.each([
    ['anchors before headings', (line: string) => `<a id="h1"></a>${line}`],
    ['anchors by name', (line: string) => `<a name="_Toc12"></a>${line}`],
    ['several anchors', (line: string) => `<a id="a"></a><a id="b"></a>${line}`],
    ['bold by underscores', (line: string) => line.replace(/^(#+) (.*)$/u, '$1 __$2__')],
    ['bold by underscores, with escapes', (line: string) => line.replace(/^(#+) (\d)\.(.*)$/u, '$1 __$2\\.$3__')],
  ])('%s', (_, dress) => {
    const { batch } = parse(caseOf('仓位按日调剂。', dress));
    expect(batch.cases.map(({ title }) => title)).toEqual(['冷链货物共享仓']);
    expect(batch.cases[0]?.sections.map(({ kind }) => kind)).toEqual(['practices', 'outcomes']);
  });

  it.each(['\uF06C', '\uF0B7', '\uF0D8 '])('a bullet of a symbol font, %j', (bullet) => {
    expect(leadOf(caseOf(`${bullet}仓位按日调剂。\n\n${bullet}按立方米计费。`))).toEqual([
      '仓位按日调剂。',
      '按立方米计费。',
    ]);
  });
});

describe('radicals that a text layer has for characters', () => {
  it.each([
    ['⼭东⾃贸试验区，⼀批⻓江航线，⼊⻔即办。', '山东自贸试验区，一批长江航线，入门即办。'],
    ['\uF9E4想之\uF9E9', '理想之里'],
  ])('%s', (written, plain) => {
    expect(leadOf(caseOf(written))).toEqual([plain]);
  });

  it('are told, and found by whoever looks for the character', () => {
    const { batch, diagnostics } = parse(caseOf('⼭东⾃贸。'));
    expect(diagnostics.find(({ ruleId }) => ruleId === 'radicals-folded')?.message).toMatch(/^2处/u);
    expect(createIndex([batch]).search({ text: '⼭东自贸' }).total).toBe(1);
  });

  it('are signs of an outline as the characters are, each at its own place', () => {
    const source = caseOf('仓位按日调剂。').replace('一、', '⼀、').replace('二、', '⼆、');
    const { batch, sources } = parse(source);
    expect(batch.cases[0]?.sections.map(({ kind }) => kind)).toEqual(['practices', 'outcomes']);
    expect(sources['/cases/0/sections/0/lead/0']?.start.offset).toBe(source.indexOf('仓位'));
  });
});
