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
        const chars = parts.filter((text) => text.startsWith('另')).join('').length;
        if (chars * 2 > source.length) expect(lost).toEqual([]);
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
