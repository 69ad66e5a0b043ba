import { describe, expect, it } from 'vitest';
import { type Doubt, type Glyph, type PageReader, parseFile, Refusal } from '../src/index.ts';
import { A4, type PdfPage, pdfFile } from './documents/pdf.ts';

const LEFT = 80;
const CASE = ['1.无纸通关新模式', '（山东自贸试验区提供）', '二、实践效果', '通关时间由24小时缩短至6小时，压缩75%。'];
/** A picture of four pixels that covers the page. */
const PICTURE = `q ${A4.width} 0 0 ${A4.height} 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \u0000\u00ff\u00ff\u0000 EI Q`;
const scanned: PdfPage = { texts: [], content: PICTURE };
const BOX = { left: 1, bottom: 2, right: 3, top: 4 };

const glyphsOf = (lines: readonly string[], size = 16): Glyph[] =>
  lines.flatMap((line, row) =>
    [...line].map((text, at): Glyph => {
      const left = LEFT + at * size;
      const style = { face: '', size, bold: false, turned: 0, tagged: 0 };
      return { text, left, right: left + size, baseline: 700 - row * 28, style };
    }),
  );

const doubtOf = (glyphs: readonly Glyph[], figure: string, second: string): Doubt => {
  const from = glyphs
    .map(({ text }) => text)
    .join('')
    .indexOf(figure);
  return { from, to: from + figure.length, second, box: BOX };
};

const readerOf = (read: PageReader['read']): PageReader => ({ resolution: 72, read });
const reading = (pages: readonly PdfPage[], reader: PageReader, limits = {}) =>
  parseFile(pdfFile(pages), { reader, limits, language: 'en' });

describe('a page that a reader reads from its picture', () => {
  const glyphs = glyphsOf(CASE);
  const doubts = [doubtOf(glyphs, '75%', '15%')];
  const reader = readerOf(async () => ({ glyphs, doubts }));

  it('has its uncertain figures as errors, with their place in the text and on the page', async () => {
    const { diagnostics, pages, text, uncertain } = await reading([scanned], reader);
    const [figure] = pages?.uncertain ?? [];
    const mark = { path: '/cases/0/sections/0/lead/0', start: 18, end: 21, first: '75%', second: '15%', page: 1 };
    expect(figure).toMatchObject({ ...mark, box: BOX });
    expect(uncertain).toEqual([mark]);
    expect(text.slice(figure?.place.start.offset, figure?.place.end.offset)).toBe('75%');
    const told = diagnostics.filter(({ ruleId }) => ruleId === 'uncertain-figure');
    expect(told).toEqual([
      {
        ruleId: 'uncertain-figure',
        severity: 'error',
        message: expect.stringMatching(/page 1 .*“75%” and “15%”/u),
        case: 'batch-1-01',
        path: '/cases/0/sections/0/lead/0',
        place: figure?.place,
      },
    ]);
  });

  it('has none in what the page sets around the text', async () => {
    const number = glyphsOf(['— 3 —'], 14).map((glyph) => ({ ...glyph, baseline: 40 }));
    const all = [...glyphs, ...number];
    const { pages } = await reading(
      [scanned],
      readerOf(async () => ({ glyphs: all, doubts: [doubtOf(all, '3', '8')] })),
    );
    expect(pages?.uncertain).toEqual([]);
  });

  it('is one whose text is a guess, too', async () => {
    const text = { x: LEFT, y: 700, size: 16, font: 'SimSun', text: '\ue001\ue002\ue003\ue004' };
    const { diagnostics, batch } = await reading([{ texts: [text] }], reader);
    expect(batch.cases[0]?.title).toBe('无纸通关新模式');
    expect(diagnostics[0]).toMatchObject({ ruleId: 'pages-recognised', severity: 'info' });
  });

  it('is named where nothing was recognised on it', async () => {
    let page = 0;
    const { diagnostics } = await reading(
      [scanned, scanned],
      readerOf(async () => (page++ === 0 ? { glyphs, doubts: [] } : { glyphs: [], doubts: [] })),
    );
    expect(diagnostics.find(({ ruleId }) => ruleId === 'pages-unrecognised')?.message).toMatch(/Pages 2 /u);
  });
});

describe('the time that a reader takes', () => {
  const slow = readerOf(
    () => new Promise((resolve) => setTimeout(() => resolve({ glyphs: glyphsOf(CASE), doubts: [] }), 3_000)),
  );

  it('has a limit of its own for each page', async () => {
    const refusal = await reading([scanned], slow, { pictureMilliseconds: 300 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ reason: 'too-slow', params: { limit: 0.3 } });
  });

  it('does not count as time for the page', async () => {
    const { batch } = await reading([scanned], slow, { pageMilliseconds: 2_900 });
    expect(batch.cases).toHaveLength(1);
  });

  it('ends where it fails, with its error', async () => {
    const failing = readerOf(() => Promise.reject(new Error('no more paper')));
    await expect(reading([scanned], failing)).rejects.toThrow('no more paper');
  });
});
