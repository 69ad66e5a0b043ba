import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Glyph, type PagePicture, type PageReader, parsePdf, Refusal } from '../src/index.ts';
import { A4, fileOf, type PdfPage, type PdfText, pdfFile, streamOf } from './documents/pdf.ts';

const FONT = 'FangSong_GB2312';
const LEFT = 80;

/** Lines of 16 pt from the top of the text down. */
const texts = (...lines: readonly string[]): PdfText[] =>
  lines.map((text, at) => ({ x: LEFT, y: 700 - at * 28, size: 16, font: FONT, text }));
const page = (...lines: readonly string[]): PdfPage => ({ texts: texts(...lines) });
const CASE = [
  '1.无纸通关新模式',
  '（山东自贸试验区提供）',
  '一、主要做法',
  '企业在网上提交单证，海关、铁路共用一份资料。',
];
/** A picture of four pixels that covers the page. */
const PICTURE = `q ${A4.width} 0 0 ${A4.height} 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \u0000\u00ff\u00ff\u0000 EI Q`;

const read = (pages: readonly PdfPage[], reader?: PageReader) =>
  parsePdf(pdfFile(pages), { limits: DEFAULT_LIMITS, language: 'en', reader });
const linesOf = async (pages: readonly PdfPage[]) => (await read(pages)).text.split('\n');
const refusalOf = (pages: readonly PdfPage[]) =>
  read(pages).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error : null),
  );

describe('pages without text', () => {
  it('are named, and the package that reads them, where others have text', async () => {
    const { diagnostics, batch } = await read([
      page(...CASE),
      { texts: [], content: PICTURE },
      { texts: [], content: PICTURE },
    ]);
    expect(diagnostics[0]).toMatchObject({ ruleId: 'pages-without-text', severity: 'error' });
    expect(diagnostics[0]?.message).toMatch(/Pages 2–3 .*OCR/u);
    expect(batch.cases).toHaveLength(1);
  });

  it('are named where a header and a number are all that stands over a picture', async () => {
    const { diagnostics } = await read([page(...CASE), { ...page('内部资料', '— 2 —'), content: PICTURE }]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('pages-without-text');
  });

  it('are no fault where nothing is drawn on them', async () => {
    const { diagnostics } = await read([page(...CASE), page()]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('pages-without-text');
  });

  it('refuse a file that has no others, in one line in both languages', async () => {
    const refusal = await refusalOf([{ texts: [], content: PICTURE }]);
    expect(refusal?.reason).toBe('pdf-without-text');
    expect(refusal?.text.en).toMatch(/pages 1 .*OCR/u);
    expect(refusal?.text.zh).toMatch(/第 1 页.*OCR/u);
  });

  it('are read by a reader that is given their picture', async () => {
    const seen: PagePicture[] = [];
    const style = { face: '', size: 16, bold: false, turned: 0, tagged: 0 };
    const reader: PageReader = {
      resolution: 144,
      read: async (picture) => {
        seen.push(picture);
        const glyphs = CASE.flatMap((line, row) =>
          [...line].map((text, at): Glyph => {
            const left = LEFT + at * 16;
            return { text, left, right: left + 16, baseline: 700 - row * 28, style };
          }),
        );
        return { glyphs, doubts: [] };
      },
    };
    const { batch, diagnostics, pages, text } = await read([{ texts: [], content: PICTURE }], reader);
    expect(text.split('\n')).toEqual(CASE);
    expect(seen[0]).toMatchObject({ page: 1, width: A4.width * 2, height: A4.height * 2, scale: 2 });
    expect(seen[0]?.rgba.subarray(0, 4)).toEqual(Uint8Array.of(0, 0, 0, 255));
    expect(batch.cases[0]).toMatchObject({ number: 1, title: '无纸通关新模式' });
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain('pages-without-text');
    expect(pages.nodes['/cases/0/title']?.[0]?.page).toBe(1);
  });
});

describe('what is set on a page', () => {
  const [first, second] = ['企业在网上提交单证。', '海关、铁路共用一份资料。'];
  const bodies = [
    [first, second],
    ['冷链货物只查验一次。', '车辆不再排队。'],
    ['保税物料按需分拨。'],
    ['仓库之间互认。', '结果当天可见。'],
  ];
  const around = (number: PdfText, header: PdfText[] = []): PdfPage[] =>
    bodies.map((lines, at) => ({
      texts: [...header, ...texts(...lines), { ...number, text: number.text.replace('#', String(at + 1)) }],
    }));
  const small = { size: 10, font: 'SimSun' };

  it.each([
    ['a number between dashes at the foot', { ...small, x: 280, y: 50, text: '— # —' }],
    ['a bare number at the head', { ...small, x: 520, y: 800, text: '#' }],
    ['a number of all pages', { ...small, x: 280, y: 50, text: '第#页 共4页' }],
    ['a number that is turned, beside the text', { ...small, x: 20, y: 400, text: '— # —', turned: 90 }],
  ])('%s is declared, and no part of the text', async (_, number) => {
    const { coverage, text } = await read(around(number));
    expect(coverage.noise.filter(({ reason }) => reason === 'page-number')).toHaveLength(4);
    expect(text.split('\n').slice(0, 2)).toEqual([first, second]);
  });

  it('the header of each page is declared', async () => {
    const header = [{ ...small, x: LEFT, y: 800, text: '内部资料 注意保存' }];
    const { coverage } = await read(around({ ...small, x: 280, y: 50, text: '#' }, header));
    expect(coverage.noise.filter(({ reason }) => reason === 'running-header')).toHaveLength(4);
  });

  it('the first line of the text is none, though it says the same on each page', async () => {
    const { coverage } = await read(bodies.map((lines) => page('一、主要做法', ...lines)));
    expect(coverage.noise.filter(({ reason }) => reason === 'running-header')).toEqual([]);
  });
});

describe('lines', () => {
  const full = '这一行的文字一直写到右边的页边为止而没有一个空当留下来呢';

  it('of a sentence are joined across pages, and a figure that they cut is whole', async () => {
    const filler = Array.from({ length: 20 }, (_, at) => full.slice(at) + full.slice(0, at));
    const lines = await linesOf([page(...filler, `${full.slice(0, -1)}12`), page('34.5万元，比上年多。')]);
    expect(lines[0]).toContain('1234.5万元，比上年多。');
  });

  it('spread letter by letter are one word', async () => {
    const title = { x: 200, y: 740, size: 22, font: 'SimHei', text: '最佳实践案例', spread: 30 };
    expect((await linesOf([{ texts: [title, ...texts(...CASE)] }]))[0]).toBe('最佳实践案例');
  });

  it('that say the same on the next lines are all read', async () => {
    const same = '各口岸均已开通窗口，随到随办，当日办结。';
    const rows = Array.from({ length: 4 }, (_, at) => ({
      x: LEFT,
      y: 560 - at * 16,
      size: 16,
      font: FONT,
      text: same,
    }));
    const { batch } = await read([{ texts: [...texts(...CASE), ...rows] }]);
    expect(JSON.stringify(batch.cases).split(same)).toHaveLength(rows.length + 1);
  });

  it('that one drawing stands for are all read', async () => {
    const map =
      '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <5BA4> <0002> <20142014> endbfchar';
    const font = '/BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 4 0 R >> >> /Contents 5 0 R >>',
      `<< /Type /Font /Subtype /Type0 /Encoding /Identity-H ${font} /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>`,
      streamOf('BT /F0 16 Tf 1 0 0 1 80 700 Tm <0001000200010001> Tj ET'),
      `<< /Type /Font /Subtype /CIDFontType2 ${font} /DW 1000 /W [2 [2000]] >>`,
      streamOf(`begincmap ${map} endcmap`),
    ]);
    expect((await parsePdf(file, { limits: DEFAULT_LIMITS, language: 'en' })).text).toBe('室——室室');
  });

  it('drawn twice to look bold are read once', async () => {
    const twice = texts(...CASE).flatMap((text) => [text, { ...text, x: text.x + 0.4 }]);
    expect((await linesOf([{ texts: twice }])).slice(0, 4)).toEqual(CASE);
  });
});
