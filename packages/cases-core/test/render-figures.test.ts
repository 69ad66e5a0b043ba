import { describe, expect, it } from 'vitest';
import { derivedFigures, renderFiguresCsv } from '../src/index.ts';
import { caseOf } from './support/query-cases.ts';
import { batchOf } from './support/small-batch.ts';

const lead = ['截至2024年，办理时间由3天缩短至6-8小时，压缩约90%。', '库温为4℃。', '办理时间由3天缩短至6-8小时。'];
const single = caseOf({ id: 'a-1', title: '=一', lead, figures: derivedFigures(lead, []) });

describe('figures in CSV', () => {
  const rows = renderFiguresCsv(batchOf(single)).trimEnd().split('\r\n');
  const [header = '', ...cells] = rows;
  const column = (name: string) => cells.map((row) => row.split(',')[header.split(',').indexOf(name)]);

  it('have a column for all they say', () => {
    expect(header).toBe(
      '编号,标题,原文,数值,下限,上限,单位,限定,变化,时点,指标,位置,起点,终点,量纲,' +
        '基准值·数值,基准值·下限,基准值·上限,基准值·单位,指标类别,变化的另一端,重复的指标',
    );
  });

  it('have their amount in the base unit, their indicator and the rows they belong to', () => {
    expect(column('基准值·数值')).toEqual(['72', '', '90', '', '72', '']);
    expect(column('基准值·上限')).toEqual(['', '8', '', '', '', '8']);
    expect(column('基准值·单位')).toEqual(['h', 'h', '%', '', 'h', 'h']);
    expect(column('指标类别')).toEqual([...Array(3).fill('processing-time'), '', ...Array(2).fill('processing-time')]);
    expect(column('变化的另一端')).toEqual(['1', '0', '1', '', '5', '4']);
    expect(column('重复的指标')).toEqual(['', '', '', '', '0', '1']);
  });

  it('are no formula', () => {
    expect(column('标题')).toEqual(Array(6).fill("'=一"));
  });
});
