import { parse, type UncertainFigure } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { parseFile, renderDocx } from '../src/index.ts';
import { edited } from './documents/edit.ts';

const { batch } = parse(`# 1. 无纸通关新模式
（山东自贸试验区提供）

## 一、主要做法
企业办理6小时，海关办理6小时，共用一份资料。

## 二、实践效果
通关时间由24小时缩短至8小时，压缩75%。`);

const practices = '/cases/0/sections/0/lead/0';
const figure: UncertainFigure = { path: practices, start: 12, end: 15, first: '6小时', second: '9小时', page: 3 };
const document = renderDocx(batch, { uncertain: [figure] });
const reading = (edit: (xml: string) => string) => parseFile(edited(document, edit));

describe('a Word document with uncertain figures', () => {
  it('gives them back, an error each', async () => {
    const read = await parseFile(document);
    expect(read.batch).toEqual(batch);
    expect(read.uncertain).toEqual([figure]);
    expect(read.diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure')).toMatchObject([
      { severity: 'error', case: 'batch-1-01', path: practices },
    ]);
  });

  it('has them where their words have come to', async () => {
    const read = await reading((xml) => xml.replace('企业办理6小时，海关办理', '企业自行办理，先由海关办理'));
    expect(read.batch.cases[0]?.sections[0]?.lead[0]).toBe('企业自行办理，先由海关办理6小时，共用一份资料。');
    expect(read.uncertain).toEqual([{ ...figure, start: 13, end: 16 }]);
  });

  it('has none where somebody has written other words', async () => {
    const read = await reading((xml) => xml.replaceAll('6小时', '9小时'));
    expect(read.uncertain).toEqual([]);
    expect(read.diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure')).toEqual([]);
  });
});
