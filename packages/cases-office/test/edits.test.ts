import { parse } from '@fta/cases-core';
import type { Batch } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { renderDocx } from '../src/write/render-docx.ts';
import { edited, editedPart } from './documents/edit.ts';
import { paragraphXml, runXml } from './documents/word.ts';

const TEXT = `# 沿海自贸试验区第三批创新案例

## 1. 冷链货物一次查验

（福建自贸试验区提供）

冷链货物过去要查验三次。

### 一、主要做法

#### （一）统一标准

口岸与市场监管部门共用一份清单，2023年查验1200批。

#### （二）数据共享

查验结果当天上传。

### 二、实践效果

#### （一）时间缩短

平均用时由5天缩短至2天。

## 2. 船舶燃料跨港供应

（浙江自贸试验区提供）

### 一、主要做法

供油船在两港之间不再重复申报。
`;

/** A batch with everything that is not printed. */
function sample(): Batch {
  const { batch } = parse(TEXT);
  const [first, second] = batch.cases;
  if (!first || !second) throw new Error('the sample has two cases');
  return {
    ...batch,
    id: 'coast-3',
    series: '创新案例（冷链）',
    year: 2024,
    cases: [
      {
        ...first,
        id: 'cold-chain',
        topics: ['customs', 'logistics'],
        regions: ['350000', '330000'],
        summary: '查验由三次并为一次。',
      },
      { ...second, id: 'bunkering', summary: '两港一次申报。' },
    ],
  };
}

const read = (bytes: Uint8Array) => parseDocx(bytes, { limits: DEFAULT_LIMITS });
const styled = (style: string, text: string) => paragraphXml(runXml(text), `<w:pStyle w:val="${style}"/>`);
const hidden = ({ cases }: Batch) =>
  cases.map(({ id, topics, regions, summary }) => ({ id, topics, regions, summary }));

describe('a document that was written here and edited', () => {
  const batch = sample();
  const bytes = renderDocx(batch);

  it('keeps everything but the words that were changed, and reads its figures again', () => {
    const { batch: back } = read(edited(bytes, (xml) => xml.replace('查验1200批', '查验1500批')));
    expect(hidden(back)).toEqual(hidden(batch));
    const [point] = back.cases[0]?.sections[0]?.points ?? [];
    expect(point?.paragraphs).toEqual(['口岸与市场监管部门共用一份清单，2023年查验1500批。']);
    expect(back.cases[0]?.figures.map(({ text }) => text)).toContain('1500批');
    expect(back.cases[1]).toEqual(batch.cases[1]);
  });

  it('takes what is printed for true: title, number, provider, issuer, year', () => {
    const { batch: back } = read(
      edited(bytes, (xml) =>
        xml
          .replaceAll('1.冷链货物一次查验', '7.冷链货物一次查清')
          .replace('（福建自贸试验区提供）', '（海南自贸港提供）')
          .replace('2024年', '2025年'),
      ),
    );
    expect(back.year).toBe(2025);
    expect(back.cases[0]).toMatchObject({
      id: 'cold-chain',
      number: 7,
      title: '冷链货物一次查清',
      summary: '查验由三次并为一次。',
    });
    expect(back.cases[0]?.provider.name).toBe('海南自贸港');
    expect(back.cases[0]?.regions).toEqual(['350000', '330000']);
  });

  it('takes in points, paragraphs and cases that were typed in, and goes without those that were struck out', () => {
    const added = edited(bytes, (xml) =>
      xml
        .replace(/<w:p><w:pPr><w:pStyle w:val="Heading3"\/><\/w:pPr>(?:(?!<\/w:p>).)*（二）数据共享.*?<\/w:p>/u, '')
        .replace(/<w:sectPr>(?!.*<w:sectPr>)/u, (end) =>
          [
            styled('Heading1', '3.保税船供'),
            styled('Provider', '（天津自贸试验区提供）'),
            styled('Heading2', '一、主要做法'),
            styled('Heading3', '（一）一次备案'),
            styled('BodyText', '企业一次备案，全年有效。'),
            end,
          ].join(''),
        ),
    );
    const { batch: back, coverage } = read(added);
    expect(back.cases.map(({ id, title }) => [id, title])).toEqual([
      ['cold-chain', '冷链货物一次查验'],
      ['bunkering', '船舶燃料跨港供应'],
      ['coast-3-03', '保税船供'],
    ]);
    expect(back.cases[0]?.sections[0]?.points).toEqual([
      {
        number: 1,
        title: '统一标准',
        paragraphs: ['口岸与市场监管部门共用一份清单，2023年查验1200批。', '查验结果当天上传。'],
      },
    ]);
    expect(back.cases[2]?.sections[0]?.points[0]).toEqual({
      number: 1,
      title: '一次备案',
      paragraphs: ['企业一次备案，全年有效。'],
    });
    expect(hidden(back).slice(0, 2)).toEqual(hidden(batch));
    expect(coverage.leftovers).toEqual([]);
  });

  it.each([
    ['a heading that was typed as text', (xml: string) => xml.replace('查验结果当天上传。', '（三）随到随查')],
    [
      'a tracked change',
      (xml: string) =>
        xml.replace(
          /(<w:r>(?:(?!<w:r>).)*?)查验结果当天上传。<\/w:t><\/w:r>/u,
          (run) => `<w:ins w:id="900" w:author="甲">${run}</w:ins>`,
        ),
    ],
  ])('%s: is read like any other, with what is not printed', (_, edit) => {
    const { batch: back, coverage } = read(edited(bytes, edit));
    expect(hidden(back)).toEqual(hidden(batch));
    expect({ ...back, cases: [] }).toEqual({ ...batch, cases: [] });
    expect(back.cases[1]).toEqual(batch.cases[1]);
    expect(coverage.leftovers).toEqual([]);
  });

  it('says so where figures that were corrected by hand stand in words that have changed', () => {
    const [first, ...others] = batch.cases;
    const figures = first?.figures.slice(1) ?? [];
    const corrected = renderDocx({ ...batch, cases: first ? [{ ...first, figures }, ...others] : [] });
    expect(read(corrected).batch.cases[0]?.figures).toEqual(figures);
    const { batch: back, diagnostics } = read(edited(corrected, (xml) => xml.replace('查验1200批', '查验1500批')));
    expect(back.cases[0]?.figures.length).toBe(figures.length + 1);
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'figures-read-again')).toMatchObject([{ case: 'cold-chain' }]);
  });

  it('says so where what is kept beside the text is damaged, and reads the text', () => {
    const { batch: back, diagnostics } = read(
      editedPart(bytes, 'customXml/item1.xml', (xml) => xml.replace('cold-chain', 'Cold Chain')),
    );
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('record-damaged');
    expect(back.cases.map(({ title }) => title)).toEqual(batch.cases.map(({ title }) => title));
  });
});
