import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { reduction } from '../content/figure-rows.ts';
import { figuresPages } from '../content/figures-pages.ts';
import { siteOf } from '../content/site.ts';

const paragraph = (text: string) => `\n## 一、实践效果\n### （一）效果\n${text}\n`;
const source = [
  '# 1. 无纸通关\n（山东自贸试验区提供）\n',
  paragraph('通关时间由24小时缩短至6小时，压缩75%。查验率降低20%。申报材料由10份减至4份。'),
  '# 2. 多式联运\n（河南自贸试验区提供）\n',
  paragraph('运输时间由3小时延长至4小时，成本降低30%。效率提升15%。'),
].join('\n');
const { batch } = parse(source, { batchId: 'demo-1' });
const { overview, selections, others } = figuresPages(siteOf([batch], () => null));

describe('figures across cases', () => {
  it('ranks what was reduced, and leads to the sentence', () => {
    expect(overview.decreases.map(({ figure }) => figure.value)).toEqual([75, 30, 20]);
    const [first] = overview.decreases;
    expect(first?.sentence.slice(first.mark.start, first.mark.end)).toBe('75%');
    expect(first?.case.id).toBe('demo-1-01');
    expect(batch.cases[0]?.figures[(first?.number ?? 0) - 1]?.text).toBe('75%');
  });

  it('puts what was before with what came after, the largest reduction first', () => {
    expect(overview.pairs.map(({ from, to }) => `${from.figure.text} ${to.figure.text}`)).toEqual([
      '24小时 6小时',
      '10份 4份',
      '3小时 4小时',
    ]);
    expect(overview.pairs.map((pair) => reduction(pair)?.toFixed(2))).toEqual(['0.75', '0.60', '-0.33']);
  });

  it('has a page for units that several cases use, and one for all others', () => {
    const pages = selections.filter(({ topic }) => topic === null);
    expect(pages.map(({ summary }) => summary.unit)).toEqual(['%', '小时']);
    expect(pages[1]?.summary).toMatchObject({ figures: 4, cases: 2, min: 3, median: 5, max: 24 });
    expect(others.rows.map(({ figure }) => figure.text)).toEqual(['10份', '4份']);
    expect(overview.others).toBe(2);
  });

  it('shows every figure of a unit once', () => {
    for (const page of selections) {
      const paired = page.pairs.flatMap(({ from, to }) => [from, to]);
      const rows = [...page.decreases, ...page.increases, ...page.rest, ...paired];
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows).toHaveLength(page.summary.figures);
    }
  });
});
