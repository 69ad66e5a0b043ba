import { describe, expect, it } from 'vitest';
import { derivedFigures, renderFiguresCsv, renderJsonLd } from '../src/index.ts';
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

describe('figures in JSON-LD', () => {
  const mentions = renderJsonLd(single, 'https://cases.example.org/a-1').mentions as Record<string, unknown>[];

  it('are observations that refer to each other', () => {
    expect(mentions[1]).toEqual({
      '@type': 'Observation',
      '@id': 'https://cases.example.org/a-1#figure-2',
      name: '办理时间',
      description: '6-8小时',
      minValue: 6,
      maxValue: 8,
      unitText: '小时',
      observationDate: '2024',
      measuredProperty: { '@type': 'Property', identifier: 'processing-time', name: '办理时限' },
      additionalProperty: { '@type': 'PropertyValue', propertyID: 'base', minValue: 6, maxValue: 8, unitText: 'h' },
      valueReference: { '@id': 'https://cases.example.org/a-1#figure-1' },
    });
    expect(mentions[5]).toMatchObject({ sameAs: 'https://cases.example.org/a-1#figure-2' });
  });

  it('leave out what is not known', () => {
    expect(mentions[3]).toEqual({
      '@type': 'Observation',
      '@id': 'https://cases.example.org/a-1#figure-4',
      name: '库温',
      description: '4℃',
      value: 4,
      unitText: '℃',
    });
    expect(renderJsonLd(single).mentions).toMatchObject([{ '@id': 'urn:fta-case:a-1#figure-1' }, {}, {}, {}, {}, {}]);
  });
});
