import { type Batch, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
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
const siteWith = (only: Batch) => siteOf({ batches: [only], updatedAt: () => null, origin: () => null });
const { findings, selections, others } = figuresPages(siteWith(batch));
const [overview] = findings;

describe('figures across cases', () => {
  it('groups what changed by what it is about, before and after in one row with the change stated for them', () => {
    const told = overview?.groups.map(({ indicator, findings }) => [
      indicator,
      ...findings.map(({ from, to, stated, share }) =>
        [from?.figure.text, to?.figure.text, stated?.figure.text, share?.toFixed(2)].join(' '),
      ),
    ]);
    expect(told).toEqual([
      ['processing-time', '24小时 6小时 75% -0.75'],
      ['transit-time', '3小时 4小时  0.33'],
      ['documents', '10份 4份  -0.60'],
      ['cost', '  30% -0.30'],
      ['efficiency', '  15% 0.15'],
      [null, '  20% -0.20'],
    ]);
  });

  it('leads to the sentence', () => {
    const [first] = overview?.groups[0]?.findings ?? [];
    expect(first?.row.sentence.slice(first.row.mark.start, first.row.mark.end)).toBe('6小时');
    expect(first?.row.case.id).toBe('demo-1-01');
    expect(batch.cases[0]?.figures[(first?.row.number ?? 0) - 1]?.text).toBe('6小时');
  });

  it('counts a repetition once, and gives medians of one direction from three on', () => {
    const cases = ['1天', '2天', '3天', '4天'].map(
      (time, at) =>
        `# ${at + 1}. 案例${'甲乙丙丁'[at]}\n（山东自贸试验区提供）\n${paragraph(`办理时限由10天压缩至${time}。`)}`,
    );
    const repeated = cases.with(0, `${cases[0]}\n办理时限由10天压缩至1天。\n`);
    const { batch: more } = parse(repeated.join('\n'), { batchId: 'demo-2' });
    const [group] = figuresPages(siteWith(more)).findings[0]?.groups ?? [];
    expect(group?.findings).toHaveLength(4);
    expect(group?.medians.increase).toBeNull();
    expect(group?.medians.decrease?.count).toBe(4);
    expect(group?.medians.decrease?.share).toBeCloseTo(-0.75);
  });

  it('has a page for units that several cases use, and one for all others', () => {
    const pages = selections.filter(({ topic }) => topic === null);
    expect(pages.map(({ summary }) => summary.unit)).toEqual(['%', '小时']);
    expect(pages[1]?.summary).toMatchObject({ figures: 4, cases: 2, min: 3, median: 5, max: 24 });
    expect(others.rows.map(({ figure }) => figure.text)).toEqual(['10份', '4份']);
    expect(overview?.others).toBe(2);
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
