import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';

const SENTENCES = ['公共冷库今年处理货物增长12%。', '冷库新设分拨点6处。', '企业凭一张单证即可提货。'];
const CASE = (number: number) =>
  `${number}.冷链货物共享仓第${number}例\n\n（福建自贸试验区提供）\n\n一、主要做法\n\n仓位按日调剂，第${number}次。\n\n二、实践效果\n\n使用率提高至9${number}%。`;

const textOf = (value: unknown): string => JSON.stringify(value).replaceAll(/\s/gu, '');
const outside = (source: string) =>
  parse(source).diagnostics.flatMap(({ ruleId }) => (/outside|leftover/u.test(ruleId) ? [ruleId] : []));

/** Lines behind a text that say who sent it, and open no case. */
const TAILS = [
  ['（来源：海湾晚报）', '责任编辑：老周'],
  ['供稿：海湾市港务局', '审核：老周'],
  ['报送单位：海湾市商务局', '联系人：老周'],
  ['来源：海湾晚报', '分享到'],
  ['供稿单位：海湾海关', '打印本页', '关闭窗口'],
  ['（海湾市商务局供稿）', '上一篇：没有了', '下一篇：没有了'],
];

describe('text that somebody wrote is in a case', () => {
  it.each(TAILS)('behind which stands %s', (...tail) => {
    const source = ['海湾市公共冷库建设纪实', ...SENTENCES, ...tail].join('\n\n');
    const { batch, coverage } = parse(source);
    for (const sentence of SENTENCES) expect(textOf(batch.cases)).toContain(sentence);
    expect(batch.cases).toHaveLength(1);
    expect(coverage.noise.filter(({ reason }) => reason === 'front-matter').flatMap(({ text }) => text)).toEqual([]);
  });

  it.each(TAILS)('in a tag, behind which stands %s', (...tail) => {
    const source = ['# 海湾市公共冷库建设纪实', '<div class="article">', ...SENTENCES, ...tail, '</div>'].join('\n\n');
    for (const sentence of SENTENCES) expect(textOf(parse(source).batch.cases)).toContain(sentence);
  });

  it('before a case that is found late', () => {
    const notice = ['海湾市关于推广举措的通知', '一、总体要求', ...SENTENCES, '二、重点任务', ...SENTENCES.slice(1)];
    const { batch } = parse([...notice, CASE(1)].join('\n\n'));
    for (const sentence of SENTENCES) expect(textOf(batch.cases[0])).toContain(sentence);
    expect(batch.cases.map(({ title }) => title)).toEqual(['海湾市关于推广举措的通知', '冷链货物共享仓第1例']);
  });

  it('in an annex behind the last case, as a section of its own', () => {
    const { batch } = parse(['海湾市案例', CASE(1), CASE(2), '附件：冷库名录', ...SENTENCES].join('\n\n'));
    expect(batch.cases).toHaveLength(2);
    const annex = batch.cases[1]?.sections.at(-1);
    expect(annex).toMatchObject({ kind: 'other', heading: '附件：冷库名录', lead: SENTENCES });
  });

  it('wherever it stands among cases, for any order of parts that is not a preface or an afterword', () => {
    const part = fc.oneof(
      fc.constantFrom(...SENTENCES.map((sentence) => `另据统计，${sentence}`)),
      fc.integer({ min: 1, max: 9 }).map(CASE),
      fc.constantFrom(...TAILS.map((tail) => tail.join('\n\n'))),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const source = parts.join('\n\n');
        const { batch, coverage } = parse(source);
        const kept = textOf(batch.cases);
        const lost = SENTENCES.filter((sentence) => source.includes(`计，${sentence}`) && !kept.includes(sentence));
        const noted = outside(source).length > 0 || coverage.noise.some(({ reason }) => reason === 'front-matter');
        expect(lost.length === 0 || noted).toBe(true);
        const isPreface = parts[0]?.startsWith('另');
        const chars = parts.filter((text) => text.startsWith('另')).join('').length;
        if (!isPreface && chars * 2 > source.length) expect(lost).toEqual([]);
      }),
    );
  });
});

describe('head matter by what it is', () => {
  it.each([
    ['a preface', ['海湾市案例集', '前言', `近年来，海湾市形成了一批案例。${SENTENCES[0]}`, CASE(1), CASE(2)], []],
    ['a letter', ['关于印发案例的通知', '各区：', '现将案例印发给你们。', CASE(1), CASE(2)], []],
    ['an afterword', ['海湾市案例集', CASE(1), CASE(2), '后 记', '案例由各片区提供。'], ['text-outside']],
    ['an afterword as long as all else', [CASE(1), '后记', ...SENTENCES, ...SENTENCES], ['text-mostly-outside']],
  ])('%s belongs to no case, and is told', (_, parts, told) => {
    const source = parts.join('\n\n');
    const { batch } = parse(source);
    expect(batch.cases.map(({ title }) => title)).toEqual(
      parts.filter((part) => /^\d\./u.test(part)).map((_, at) => `冷链货物共享仓第${at + 1}例`),
    );
    expect(outside(source)).toEqual(told);
  });
});

describe('what only a web page has', () => {
  const TEXT = ['# 1.冷链货物共享仓', '（福建自贸试验区提供）', '## 一、主要做法', '统一调剂仓位。'];
  it.each([
    '当前位置：首页 > 新闻中心 > 改革创新',
    '来源：青禾日报 发布时间：2025-02-01 浏览次数：33',
    '发布日期：2025-02-01 信息来源：青禾市商务局 字体：【大 中 小】',
    '字号：[大 中 小]',
    '浏览次数：33次',
    '分享到：微信 微博',
    '【打印】',
    '上一篇：没有了',
    '下一篇：青禾市举办冷链推介会',
    '扫一扫在手机打开当前页',
  ])('%s is declared as such, above a text and below it', (line) => {
    for (const source of [[TEXT[0], line, ...TEXT.slice(1)].join('\n\n'), [...TEXT, line].join('\n\n')]) {
      const { batch, coverage } = parse(source);
      expect(coverage.noise.map(({ reason, text }) => [reason, text])).toContainEqual(['web-page', line]);
      expect(batch.cases[0]).toMatchObject({ lead: [], sections: [{ lead: ['统一调剂仓位。'] }] });
    }
  });

  it.each([
    '时间：2024年起，全年无休。',
    '作者认为，来源：青禾日报所载的发布时间：2025-02-01有误。',
    '分享到每一家企业的红利超过3万元。',
    '分享到千家万户的改革红利',
    '扫一扫即可办理',
    '位置：海湾新区海滨路1号',
    '打印一次办结。',
    '上一篇章开启改革之路，',
  ])('%s is text', (line) => {
    const { coverage } = parse([...TEXT, line].join('\n\n'));
    expect(coverage.noise.filter(({ reason }) => reason === 'web-page')).toEqual([]);
  });
});
