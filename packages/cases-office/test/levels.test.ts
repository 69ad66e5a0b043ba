import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { textOf } from './documents/read.ts';
import { type Look, paragraphXml, runXml, textParagraph } from './documents/word.ts';

const BODY: Look = { face: '仿宋_GB2312', size: 16 };
const text = (words = '企业在网上提交单证，海关与铁路共用一份资料，时间由24小时缩短至6小时。') =>
  textParagraph(words, BODY);

describe('levels', () => {
  it('are those of styles, by name or by outline level, before those of faces', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="o"/></w:style><w:style w:type="paragraph" w:styleId="o"><w:name w:val="o"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const body = [
      textParagraph('做法', { face: '黑体', size: 22 }, '<w:pStyle w:val="h"/>'),
      textParagraph('成效', BODY, '<w:pStyle w:val="own"/>'),
      textParagraph('展望', BODY, '<w:outlineLvl w:val="0"/>'),
      text(),
    ];
    const { signals } = textOf(body.join(''), { styles });
    expect(signals.map(({ level, levelBy }) => [level, levelBy])).toEqual([
      [2, 'style'],
      [3, 'style'],
      [1, 'style'],
      [undefined, undefined],
    ]);
  });

  it('are told by size before face, whatever most of the text is set in', () => {
    const looks: Look[] = [
      { face: '方正小标宋简体', size: 22 },
      { face: '黑体', size: 16 },
      { face: '楷体', size: 16 },
      { ...BODY, bold: true },
    ];
    const body = [...looks.map((look) => textParagraph('标题', look)), text(), text()];
    const { signals } = textOf(body.join(''));
    expect(signals.map(({ level }) => level ?? 0)).toEqual([1, 2, 3, 4, 0, 0]);
  });

  it('are none for sentences, for smaller text, and for who signs below a title', () => {
    const body = [
      textParagraph('第一句话。第二句话也用黑体。', { face: '黑体', size: 16 }),
      textParagraph('注释', { face: '黑体', size: 10 }),
      textParagraph('（山东自贸试验区提供）', { face: '楷体', size: 16 }, '<w:jc w:val="center"/>'),
      text(),
      text(),
    ];
    expect(textOf(body.join('')).signals.every(({ level }) => level === undefined)).toBe(true);
  });

  it('tell how far a paragraph is set off from its start', () => {
    const run = runXml('优化流程。', { face: '楷体', size: 16 }) + runXml('环节由9个减至3个。', BODY);
    const { signals } = textOf(paragraphXml(run) + text());
    expect(signals[0]?.bold).toBe(5);
  });

  it('are told with the sign that decided each', () => {
    const body = [
      textParagraph('1.无纸通关新模式', BODY),
      textParagraph('（山东自贸试验区提供）', BODY),
      textParagraph('主要做法', BODY),
      textParagraph('提前申报', { face: '楷体', size: 16 }),
      text(),
      textParagraph('共用单证', { face: '楷体', size: 16 }),
      text(),
    ];
    const { text: words, signals } = textOf(body.join(''));
    expect(parse(words, { signals }).signs).toEqual({
      '/cases/0/title': 'marker',
      '/cases/0/sections/0/heading': 'words',
      '/cases/0/sections/0/points/0/title': 'face',
      '/cases/0/sections/0/points/1/title': 'face',
    });
  });
});
