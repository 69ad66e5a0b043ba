import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { textOf } from './documents/read.ts';
import { runXml, tableXml, textParagraph } from './documents/word.ts';

const p = (text: string) => textParagraph(text);
const rows = (...texts: readonly (readonly string[])[]) => tableXml(texts.map((cells) => cells.map(p)));

function read(body: string) {
  const { text, signals } = textOf(body);
  return { text, signals, ...parse(text, { signals }) };
}

describe('tables', () => {
  it('of labels are fields, with the paragraphs of a cell each for itself', () => {
    const form = tableXml([
      [p('案例名称'), p('无纸通关新模式')],
      [p('提供单位'), p('山东自贸试验区')],
      [p('主要做法'), p('企业网上提交单证。') + p('海关共用资料。')],
      [p('实践效果'), p('时间缩短6小时。')],
    ]);
    const [single] = read(form).batch.cases;
    expect(single?.title).toBe('无纸通关新模式');
    expect(single?.provider.name).toBe('山东自贸试验区');
    expect(single?.sections.map(({ heading, lead }) => [heading, lead])).toEqual([
      ['主要做法', ['企业网上提交单证。', '海关共用资料。']],
      ['实践效果', ['时间缩短6小时。']],
    ]);
  });

  it('go on with a label that is merged with the one above', () => {
    const merged = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
    const form = tableXml([
      [p('案例名称'), p('无纸通关新模式')],
      [p('主要做法'), p('企业网上提交单证。')],
    ]).replace('</w:tbl>', `<w:tr>${merged}<w:tc>${p('海关共用资料。')}</w:tc></w:tr></w:tbl>`);
    expect(read(form).batch.cases[0]?.sections[0]?.lead).toEqual(['企业网上提交单证。', '海关共用资料。']);
  });

  it('of anything else are text, a paragraph a row, and told', () => {
    const { batch, diagnostics, coverage } = read(
      `${p('1.通关新模式')}${p('（山东自贸试验区提供）')}${p('一、主要做法')}${p('办法如下。')}${rows(['年份', '票数'], ['2023', '120'])}`,
    );
    expect(batch.cases[0]?.sections[0]?.lead).toEqual(['办法如下。', '年份 票数', '2023 120']);
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'table-flattened')).toHaveLength(1);
    expect(coverage.leftovers).toEqual([]);
  });

  it('keep blank cells in their place', () => {
    expect(textOf(rows(['', '甲', ''], ['乙', '', '丙'])).text).toBe('\t甲\t\t\n乙\t\t丙\t');
  });

  it('of one column are frames around paragraphs', () => {
    const { text, signals } = textOf(tableXml([[p('一、主要做法') + p('办法。')]]));
    expect(text).toBe('一、主要做法\n办法。');
    expect(signals).toEqual([{}, {}]);
  });

  it('within tables are text of their cell', () => {
    expect(textOf(tableXml([[p('甲'), rows(['乙', '丙']) + p('丁')]])).text).toBe('甲\t乙\v丙\v丁\t');
  });

  it('report what a tracked change has put in a cell, and set aside a row that one has deleted', () => {
    const inserted = `<w:p><w:ins w:id="1">${runXml('新')}</w:ins></w:p>`;
    const { signals } = textOf(tableXml([[p('甲'), p('乙') + inserted]]));
    expect(signals[0]?.changes).toEqual([{ kind: 'insertion', start: 4, end: 5 }]);
    const deleted = rows(['甲', '乙'], ['丙', '丁']).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
    const { text } = textOf(deleted);
    expect(text).toBe('\t\t\n丙\t丁\t\n甲\n乙');
  });
});
