import { describe, expect, it } from 'vitest';
import { differences, figuresIn } from '../src/figures.ts';
import { writtenOf } from '../src/punctuation.ts';

const found = (text: string) => {
  const symbols = [...text];
  return figuresIn(symbols).map(({ from, to }) => symbols.slice(from, to).join(''));
};

const differing = (first: string, second: string) => {
  const symbols = [...first];
  return differences(symbols, figuresIn(symbols), second).map(({ from, to, second: other }) => [
    symbols.slice(from, to).join(''),
    other,
  ]);
};

describe('figures of a line', () => {
  it.each([
    ['通关时间由24小时缩短至6小时，压缩50%。', ['24小时', '6小时', '50%']],
    ['金额1,234.5万元，占３０％以上', ['1,234.5万元', '３０％以上']],
    ['约三成企业，十余倍', ['三成企业', '十余倍']],
    ['一是推动实现“一单制”', []],
  ])('%s', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });
});

describe('two readings of a line', () => {
  it.each([
    ['利用率92.21%6，提升', '利用率92.21%，提升', [['92.21%6', '92.21%']]],
    ['增长32.7%，有效', '增长32.7%6，有效', []],
    ['增长32.7%，有效', '增长32.1%6，有效', [['32.7%', '32.1%6']]],
    ['精简60%，审批', '精简609%，审批', [['60%', '609%']]],
    ['约6仁元', '约6亿元', [['6仁元', '6亿元']]],
    ['降低 929 以上'.replaceAll(' ', ''), '降低92%以上', [['929以上', '92%以上']]],
    ['共1项实用', '共11项实用', [['1项实', '11项实']]],
    ['达到92，比', '达到92%，比', [['92', '92%']]],
    ['累计1 871单'.replaceAll(' ', ''), '累计1871单', []],
    ['压缩 50% ，企业'.replaceAll(' ', ''), '压缩 ５０％,企 业', []],
    ['紧计300万标箱', '累计300万标箱', []],
    ['约82.62万车次', '约82.62万后次', []],
    ['截至2022年累计', '截至2022年罕计', []],
    ['通体24h箱货', '通体24h条货', []],
    ['共用6月完成', '共用6日完成', [['6月完', '6日完']]],
    ['约63.2万士，', '约63.2万车，', [['63.2万士', '63.2万车']]],
    ['于TEU口径', '于TFU口径', []],
  ])('%s | %s', (first, second, figures) => {
    expect(differing(first, second)).toEqual(figures);
  });
});

describe('a percent sign that the first reading has as digits', () => {
  it.each([
    ['率92.21%6，', '率92.21%，', true],
    ['低929%以上', '低92%以上', true],
    ['升21.396以上', '升21.3%以上', true],
    ['约929家', '约92%家', true],
    ['约15247家', '约153.8%家', false],
    ['约6仁元', '约6亿元', false],
  ])('%s | %s: %s', (first, second, isPercent) => {
    const symbols = [...first];
    expect(differences(symbols, figuresIn(symbols), second)).toMatchObject([{ isPercent }]);
  });
});

describe('what a model has read', () => {
  it.each([
    ['中欧班列(成渝),按月', '中欧班列（成渝），按月'],
    ['1,234.5(kg)', '1,234.5(kg)'],
    ['推出“一单制“和“e箱货“', '推出“一单制”和“e箱货”'],
  ])('%s is written %s', (read, written) => {
    expect(writtenOf([...read]).join('')).toBe(written);
  });
});
