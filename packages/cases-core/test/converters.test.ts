import { describe, expect, it } from 'vitest';
import { parse, renderMarkdown } from '../src/index.ts';
import { createIndex } from '../src/query/index.ts';
import { ledgerFaults } from './support/ledger.ts';

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

describe('what converters set between pages is no text, and a sentence runs across it', () => {
  it.each([
    ['marker', '{3}------------------------------------------------'],
    ['a page between equals signs', '===== 第3页 ====='],
    ['a page between hyphens', '--- 第 3 页 ---'],
    ['a page in English', '--- Page 3 ---'],
    ['a page in English, with all', '=== Page 3 of 12 ==='],
    ['a page in brackets', '【第3页】'],
    ['a picture without a name', '![](images/3.png)'],
    ['a picture called 图', '![图](images/3.png)'],
    ['a picture called by its file', '![_page_3_Picture_1.jpeg](_page_3_Picture_1.jpeg)'],
    ['a picture of pandoc', '![图 2](media/image2.png){width="5.7in" height="3.2in"}'],
    ['a rule', '* * *'],
  ])('%s', (_, between) => {
    const source = caseOf(`货物先入共享仓，再由企业在\n\n${between}\n\n平台上调剂仓位。`);
    expect(leadOf(source)).toEqual(['货物先入共享仓，再由企业在平台上调剂仓位。']);
    expect(ledgerFaults(source, parse(source))).toEqual([]);
  });

  it('a picture with a name keeps it, behind the sentence', () => {
    const source = caseOf('货物先入共享仓，再由企业在\n\n![共享仓作业流程](images/3.png)\n\n平台上调剂仓位。');
    expect(leadOf(source)).toEqual(['货物先入共享仓，再由企业在平台上调剂仓位。', '共享仓作业流程']);
  });
});

describe('the notation of pandoc', () => {
  it.each([
    ['a span', '[仓位]{.underline}按日[调剂]{style="color: red"}。', '仓位按日调剂。'],
    ['a span within a span', '[[仓位]{.smallcaps}按日]{.mark}调剂。', '仓位按日调剂。'],
    ['a div', '::: {custom-style="正文"}\n仓位按日调剂。\n:::', '仓位按日调剂。'],
    ['a div with a class', '::: quote\n仓位按日调剂。\n:::', '仓位按日调剂。'],
    ['dashes by threes', '打通青禾---海湾线，联通东盟------欧洲。', '打通青禾—海湾线，联通东盟——欧洲。'],
    ['a dash of two between numbers', '时间缩短3--4天。', '时间缩短3–4天。'],
    ['brackets and braces of the text stay', '填写[附表]{一}和{12}号表。', '填写[附表]{一}和{12}号表。'],
  ])('%s', (_, written, plain) => {
    expect(leadOf(caseOf(written))).toEqual([plain]);
  });

  it('attributes behind a heading', () => {
    const source = caseOf('仓位按日调剂。', (line) => line.replace(/^(#.*)$/u, '$1 {#sec-1 .unnumbered}'));
    expect(parse(source).batch.cases[0]).toMatchObject({ title: '冷链货物共享仓' });
    expect(parse(source).batch.cases[0]?.sections.map(({ heading }) => heading)).toEqual(['主要做法', '实践效果']);
  });

  it('is text in canonical Markdown', () => {
    const { batch } = parse(caseOf('仓位按日调剂。'));
    const [first] = batch.cases;
    if (!first) throw new Error('no case');
    const written = {
      ...batch,
      cases: [{ ...first, lead: ['打通青禾---海湾线[甲]{.b}。'], figures: [], citations: [] }],
    };
    expect(parse(renderMarkdown(written)).batch.cases[0]?.lead).toEqual(written.cases[0]?.lead);
  });
});

describe('a footnote is in no paragraph', () => {
  it.each([
    ['at the end', '仓位[^1]按日调剂。', '[^1]: 共享的冷库仓位。'],
    ['on two lines', '仓位[^note]按日调剂。', '[^note]: 共享的冷库仓位，\n    由各仓自愿提供。'],
  ])('%s: declared, and told', (_, text, note) => {
    const source = `${caseOf(text)}\n\n${note}`;
    const { batch, coverage, diagnostics } = parse(source);
    expect(batch.cases[0]?.sections.map(({ lead }) => lead)).toEqual([['仓位按日调剂。'], ['使用率提高至91%。']]);
    expect(
      coverage.noise
        .filter(({ reason }) => reason === 'footnote')
        .map(({ text: said }) => said)
        .join(''),
    ).toContain('冷库仓位');
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'footnote-outside')).toHaveLength(1);
    expect(ledgerFaults(source, parse(source))).toEqual([]);
  });
});

describe('markers of points', () => {
  it.each([
    ['〔一〕', ['〔一〕', '〔二〕', '〔三〕']],
    ['[一]', ['[一]', '[二]', '[三]']],
    ['［一］', ['［一］', '［二］', '［三］']],
    ['一）', ['一）', '二）', '三）']],
    ['（-） for （一）', ['（-）', '（二）', '（三）']],
    ['（—） for （一）', ['（—）', '（二）', '（三）']],
    ['a bracket lost', ['（一）', '二）', '（三）']],
    ['〔1〕', ['〔1〕', '〔2〕', '〔3〕']],
    ['01', ['01 ', '02 ', '03 ']],
    ['1）', ['1）', '2）', '3）']],
    ['①', ['①', '②', '③']],
  ])('%s', (_, markers) => {
    const titles = ['统一入仓', '统一计费', '统一发运'];
    const source = caseOf(titles.map((title, at) => `${markers[at]}${title}。货物${title}，随到随办。`).join('\n\n'));
    expect(parse(source).batch.cases[0]?.sections[0]?.points.map(({ title }) => title)).toEqual(titles);
  });

  it.each(['01年以来货量翻番。', '007号仓位按日调剂。', '[1]号仓位按日调剂。'])('%s is none', (text) => {
    expect(leadOf(caseOf(text))).toEqual([text]);
  });
});

describe('cases by number alone', () => {
  it('01 to 11', () => {
    const numbers = Array.from({ length: 11 }, (_, at) => String(at + 1).padStart(2, '0'));
    const one = (number: string) =>
      `${number} 共享仓${'甲乙丙丁戊己庚辛壬癸子'[Number(number) - 1]}模式\n\n（福建自贸试验区提供）\n\n一、主要做法\n\n统一调剂。`;
    const { batch } = parse(numbers.map(one).join('\n\n'));
    expect(batch.cases.map(({ number }) => number)).toEqual(numbers.map(Number));
    expect(batch.cases.map(({ title }) => title)[10]).toBe('共享仓子模式');
  });
});

describe('sentences that end in a half-width stop', () => {
  const half = (source: string) => source.replaceAll('。', '.').replaceAll('，', ',').replaceAll('：', ':');
  const whole = caseOf(
    '（一）统一入仓。货物统一入仓，随到随办。容量3.5万吨。AI排仓。\n\n（二）统一计费。按立方米计费。',
  );

  it('are read as if it were full-width where the document has it throughout, and it is told', () => {
    const { batch, diagnostics } = parse(half(whole));
    expect(batch.cases).toEqual(parse(whole).batch.cases);
    expect(diagnostics.find(({ ruleId }) => ruleId === 'half-width-stops')).toMatchObject({ severity: 'warning' });
  });

  it('and not where most are full-width', () => {
    const lead = leadOf(caseOf(`货物入仓.随到随办。${'按日调剂。'.repeat(30)}`));
    expect(lead?.[0]).toContain('货物入仓.随到随办。');
  });

  it('nor is the stop of a marker', () => {
    const source = ['# 1.冷链货物共享仓', '一.主要做法', '统一入仓.', '二.实践效果', '利用率提高到91%.'].join('\n\n');
    expect(parse(source).batch.cases[0]?.sections.map(({ heading }) => heading)).toEqual(['主要做法', '实践效果']);
  });
});

describe('bullets with a bold title', () => {
  it('are points where the document lists by them, behind a marked one too', () => {
    const TITLES = ['统一入仓', '统一计费', '统一发运', '统一保险', '统一结算'];
    const bullet = (title: string) => `- **${title}**：货物${title}，随到随办。`;
    const one = (number: number, ...parts: string[]) =>
      [`# ${number}.共享仓${'甲乙'[number - 1]}`, '（福建自贸试验区提供）', ...parts].join('\n\n');
    const source = [
      one(1, '## 一、主要做法', ...TITLES.map(bullet)),
      one(2, '## 一、主要做法', '### （一）网上预约。', '随约随到。', bullet('公开价目'), bullet('减免租金')),
    ].join('\n\n');
    const titles = parse(source).batch.cases.map(({ sections }) => sections[0]?.points.map(({ title }) => title));
    expect(titles).toEqual([TITLES, ['网上预约', '公开价目', '减免租金']]);
  });

  it('are text of their point where points are marked', () => {
    const source = caseOf(
      '（一）统一入仓。\n\n- **时间**：随到随办。\n\n- **费用**：免费。\n\n（二）统一计费。\n\n按立方米计费。',
    );
    expect(parse(source).batch.cases[0]?.sections[0]?.points.map(({ title }) => title)).toEqual([
      '统一入仓',
      '统一计费',
    ]);
  });
});
