import { blankCase } from '@fta/cases-core';
import { CASE_FIELDS } from '@fta/cases-core/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRead, markdownOf, readMarkdown } from '../../../admin/src/desk/markdown/case-markdown.ts';
import { type CaseContent, contentOf } from '../../../shared/content.ts';
import { arbitraryContent } from './arbitrary-content.ts';

const sample: CaseContent = {
  ...contentOf(blankCase()),
  number: 3,
  title: '铁路货物一单通行',
  lead: ['平台归集全程信息。'],
  topics: ['trade'],
  sections: [
    {
      kind: 'practices',
      heading: '主要做法',
      lead: [],
      points: [{ number: 1, title: '单证互认', paragraphs: ['海关与铁路共享舱单，时间缩短30%。'] }],
    },
  ],
};
const read = (text: string) => readMarkdown(text, sample);
const contentIn = (text: string) => {
  const outcome = read(text);
  if (!isRead(outcome)) throw new Error(`line ${outcome.line}: ${outcome.kind}`);
  return outcome.content;
};

describe('a case as Markdown', () => {
  it('says the same, both ways, whatever editors have written', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const outcome = readMarkdown(markdownOf(content), content);
        expect(isRead(outcome) && outcome.content).toEqual(content);
      }),
      { numRuns: 200 },
    );
  });

  it('shows what editors write and nothing else', () => {
    expect(markdownOf(sample)).toMatchInlineSnapshot(`
      "## 3. 铁路货物一单通行

      - 提供单位：
      - 主题：贸易与跨境电商
      - 地区：

      平台归集全程信息。

      ### 一、主要做法

      #### （一）单证互认

      海关与铁路共享舱单，时间缩短30%。
      "
    `);
  });

  it('takes changes of every kind', () => {
    const text = markdownOf(sample);
    expect(contentIn(text.replace('铁路货物', '铁路快件')).title).toBe('铁路快件一单通行');
    expect(contentIn(text.replace('## 3.', '## 12.')).number).toBe(12);
    expect(contentIn(`${text}\n### 二、实践效果\n\n成效明显。\n`).sections[1]).toMatchObject({
      kind: 'outcomes',
      heading: '实践效果',
      lead: ['成效明显。'],
    });
    expect(contentIn(text.replace('- 主题：', '- 摘要：一句话。\n- 主题：')).summary).toBe('一句话。');
  });

  it.each([
    ['two lines without a blank one between', (text: string) => text.replace('平台', '第一行\n平台'), 'form', 8],
    ['a table', (text: string) => `${text}\n| 甲 | 乙 |\n`, 'form', 15],
    ['text before the title', (text: string) => `前言。\n\n${text}`, 'form', 1],
    ['a point before every section', (text: string) => text.replace('### 一、主要做法\n', ''), 'form', 10],
    ['a second case', (text: string) => `${text}\n## 4. 另一个\n\n正文。\n`, 'several', 15],
    ['an identity', (text: string) => text.replace('- 提供', '- 编号：abc\n- 提供'), 'field', 3],
    [
      'figures of its own',
      (text: string) => text.replace('- 提供', `- ${CASE_FIELDS.figures.label.zh}：[]\n- 提供`),
      'field',
      3,
    ],
    ['a topic that there is none of', (text: string) => text.replace(/主题：.*/, '主题：天文'), 'left-out', 4],
    ['a region that there is none of', (text: string) => text.replace(/地区：.*/, '地区：火星'), 'left-out', 5],
    ['a kind that there is none of', (text: string) => text.replace('做法\n', '做法\n\n- 类型：诗\n'), 'form', 11],
    ['another title of the whole', (text: string) => `# 汇编\n\n${text}`, 'form', 1],
    ['nothing', () => '', 'none', 1],
    ['white space', () => ' \n\n ', 'none', 1],
  ])('is not read with %s, and says where', (_, change, kind, line) => {
    expect(read(change(markdownOf(sample)))).toMatchObject({ kind, line });
  });

  it('never loses a word in silence: what is read says all of the text, or the text is not read', () => {
    const pieces = fc.constantFrom(
      '# ',
      '## 1. 甲',
      '### 一、乙',
      '#### （一）丙',
      '- 摘要：丁',
      '- 主题：戊',
      '- 地区：己',
      '正文庚。',
      '| 辛 |',
      '```',
      '> 壬',
      '\n',
      '\n\n',
      '- ',
      '<!-- 癸 -->',
      '子\\',
      '丑&nbsp;寅',
      '第1页',
      '目录',
      '—12—',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.nat(), (parts, at) => {
        const text = markdownOf(sample);
        const lines = text.split('\n');
        lines.splice(at % lines.length, 0, parts.join('\n'));
        const outcome = read(lines.join('\n'));
        if (!isRead(outcome)) return;
        const said = markdownOf(outcome.content);
        for (const character of lines.join('').replace(/[^\p{Script=Han}]/gu, '')) expect(said).toContain(character);
      }),
      { numRuns: 200 },
    );
  });

  it('says where a place of the case stands in it', () => {
    const text = markdownOf(sample);
    const outcome = read(text);
    if (!isRead(outcome)) throw new Error('not read');
    const at = (pointer: string) => text.slice(...outcome.stretchOf(pointer));
    expect(at('/title')).toBe('铁路货物一单通行');
    expect(at('/sections/0/points/0/paragraphs/0')).toBe('海关与铁路共享舱单，时间缩短30%。');
    expect(at('/sections/0/points/0/paragraphs/7')).toContain('单证互认');
  });
});
