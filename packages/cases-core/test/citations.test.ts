import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCitations } from '../src/derive/citations.ts';
import { citationSchema } from '../src/schema/citation.ts';

const brief = (text: string): [string, string | null, string][] =>
  extractCitations(text).map(({ title, documentNumber, start, end }) => [
    title,
    documentNumber,
    text.slice(start, end),
  ]);

describe('extractCitations', () => {
  it('takes the number in brackets after the title into the span', () => {
    expect(brief('按《改革方案》（署加发〔2017〕65号）规定')).toEqual([
      ['改革方案', '署加发〔2017〕65号', '《改革方案》（署加发〔2017〕65号）'],
    ]);
    expect(brief('《意见》 (国发 [2020] 3 号)')).toEqual([['意见', '国发 [2020] 3 号', '《意见》 (国发 [2020] 3 号)']]);
    expect(brief('《办法》（商务部公告2023年第5号）')).toEqual([
      ['办法', '商务部公告2023年第5号', '《办法》（商务部公告2023年第5号）'],
    ]);
    expect(brief('《意见》（国发〔2018〕38号，以下简称“意见”）')).toEqual([
      ['意见', '国发〔2018〕38号', '《意见》（国发〔2018〕38号'],
    ]);
  });

  it('takes the number at the end of a title out of it', () => {
    expect(brief('《传送机技术要求（JT/T 1422-2022）》《要求（GB 19001-2016）》')).toEqual([
      ['传送机技术要求', 'JT/T 1422-2022', '《传送机技术要求（JT/T 1422-2022）》'],
      ['要求', 'GB 19001-2016', '《要求（GB 19001-2016）》'],
    ]);
  });

  it('leaves other brackets alone', () => {
    expect(brief('《行动计划（2023-2025）》（以下简称《计划》）、《法治日报》（记者）')).toEqual([
      ['行动计划（2023-2025）', null, '《行动计划（2023-2025）》'],
      ['计划', null, '《计划》'],
      ['法治日报', null, '《法治日报》'],
    ]);
  });

  it('keeps titles and quotations inside a title', () => {
    expect(brief('《关于〈办法〉的通知》《“一单制”试点》《甲《乙》丙》').map(([title]) => title)).toEqual([
      '关于〈办法〉的通知',
      '“一单制”试点',
      '甲《乙》丙',
    ]);
  });

  it.each([
    ['《没有结尾，又见《办法》', ['办法']],
    ['》前面《办法》', ['办法']],
    ['《》《 》', []],
    [`《${'长'.repeat(500)}》`, []],
  ])('tolerates unbalanced and empty marks: %s', (text, titles) => {
    expect(brief(text).map(([title]) => title)).toEqual(titles);
  });

  it('yields what the schema accepts, in order and apart, on any string', () => {
    const pieces = fc.constantFrom(
      ...'《》〈〉（）()〔〕[]号第发T/-：, \u0000\ud800\n',
      '国发',
      '2017',
      '65',
      'JT/T',
      'GB',
      '年',
      '  ',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const citation of extractCitations(text)) {
          expect(citationSchema.safeParse({ ...citation, path: '/lead/0' }).error).toBeUndefined();
          expect(citation.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(citation.start, citation.end)).toMatch(/^《[\s\S]*[》）)〕\]号令告\d]$/);
          end = citation.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
