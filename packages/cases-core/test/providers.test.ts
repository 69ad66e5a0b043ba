import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';

const head = '# 1.冷链货物共享仓';
const text = ['## 一、主要做法', '统一调剂仓位。', '## 二、实践效果', '利用率提高到91%。'];
const read = (...parts: string[]) => parse(parts.join('\n\n')).batch.cases;

describe('who provides a case', () => {
  it.each([
    ['（福建自贸试验区、海南自由贸易港联合提供）', '福建自贸试验区、海南自由贸易港'],
    ['（海湾海关、海湾市商务局共同报送）', '海湾海关、海湾市商务局'],
    ['提供单位：青禾市商务局', '青禾市商务局'],
    ['来源：青禾市商务局', '青禾市商务局'],
    ['牵头单位：青禾海关 配合单位：青禾市商务局', '青禾海关'],
    ['（国家电网青禾公司提供）', '国家电网青禾公司'],
  ])('%s', (line, name) => {
    const [found] = read(head, line, ...text);
    expect(found).toMatchObject({ title: '冷链货物共享仓', provider: { name } });
  });

  it.each([
    '来源：青禾日报',
    '（来源：青禾晚报）',
    '（新华网供稿）',
    '（青禾融媒体中心供稿）',
    '来源：青禾发布微信公众号',
    '来源：青禾日报 发布时间：2025-02-01 浏览次数：33',
    '信息来源：青禾市商务局 发布日期：2025-02-01 字体：[大 中 小]',
    '发布时间：2025-02-01 10:30 来源：青禾新闻网 作者：老周',
    '来源：老周',
  ])('%s names nobody', (line) => {
    for (const parts of [
      [head, line, ...text],
      [head, ...text, line],
    ]) {
      const found = read(...parts);
      expect(found.map(({ title, provider }) => [title, provider.name])).toEqual([['冷链货物共享仓', '']]);
      expect(found[0]?.sections.map(({ lead }) => lead[0])).toEqual(['统一调剂仓位。', '利用率提高到91%。']);
    }
  });

  it('a case line that names the unit has the title on the line below', () => {
    const one = (number: string, unit: string, title: string) => [
      `案例${number}：${unit}`,
      title,
      '一、主要做法',
      '统一调剂。',
    ];
    expect(
      read(...one('一', '青禾市商务局', '冷链货物共享仓'), ...one('二', '海湾海关', '邮轮物资直供')).map(
        ({ title, provider }) => [title, provider.name],
      ),
    ).toEqual([
      ['冷链货物共享仓', '青禾市商务局'],
      ['邮轮物资直供', '海湾海关'],
    ]);
  });

  it('but a title that ends as a unit does stays one', () => {
    const one = (number: string, title: string) => [`案例${number}：${title}`, '一、主要做法', '统一调剂。'];
    expect(
      read(...one('一', '打造国际冷链集散中心'), ...one('二', '建设跨境电商园区')).map(({ title }) => title),
    ).toEqual(['打造国际冷链集散中心', '建设跨境电商园区']);
  });
});
