import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawPdfPage, parseFile, Refusal } from '../src/index.ts';
import { A4, type PdfPage, pdfFile } from './documents/pdf.ts';

/** A black frame filled from so many points left and up, 100 by 50. */
const filled = (left: number, bottom: number): PdfPage => ({ texts: [], content: `0 g ${left} ${bottom} 100 50 re f` });

/** Width, height and rows of a PNG without filters, of three samples a pixel. */
function pixelsOf(png: Uint8Array) {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const start = file.indexOf('IDAT') + 4;
  const rows = inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)));
  const shadeAt = (x: number, y: number) => rows[y * (width * 3 + 1) + 1 + x * 3];
  return { width, height, shadeAt };
}

describe('a page that is drawn', () => {
  const file = pdfFile([filled(0, 0), filled(300, 600)]);

  it('has its size in points, as many pixels as were asked for, and what stands on it in its place', async () => {
    const { page, pages, width, height, png } = await drawPdfPage(file, 2, { resolution: 72 });
    expect({ page, pages }).toEqual({ page: 2, pages: 2 });
    expect([width, height].map(Math.round)).toEqual([A4.width, A4.height].map(Math.round));
    const picture = pixelsOf(png);
    expect([picture.width, picture.height]).toEqual([Math.ceil(width), Math.ceil(height)]);
    const inside = Math.round(height - 625);
    expect(picture.shadeAt(350, inside)).toBe(0);
    expect(picture.shadeAt(20, Math.round(height - 20))).toBe(255);
  });

  it('says where it lacks Chinese words, since their face is not in the file', async () => {
    const text = { text: '通关时间由24小时缩短至6小时。', x: 80, y: 700, size: 16, font: 'Song' };
    const lacking = await Promise.all([[text], []].map((texts) => drawPdfPage(pdfFile([{ texts }]), 1)));
    expect(lacking.map(({ lacksFaces }) => lacksFaces)).toEqual([true, false]);
  });

  it.each([0, 3, -1])('is refused where there is no page %s', async (page) => {
    const failure = await drawPdfPage(file, page).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refusal);
    expect((failure as Refusal).text.en).toBe(`has no page ${page}: it has 2`);
  });

  it('is refused of what is no PDF, and of one that is broken', async () => {
    const failures = await Promise.all(
      [Buffer.from('1.案例'), file.subarray(0, 200)].map((bytes) => drawPdfPage(bytes, 1).catch((error) => error)),
    );
    expect(failures.map((failure) => failure instanceof Refusal && failure.reason)).toEqual(['format', 'pdf-broken']);
  });

  it('does not wait for files that are being read', async () => {
    let release = () => {};
    const drawn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const read = async () => {
      await drawn;
      return { glyphs: [], doubts: [] };
    };
    const scan = pdfFile([{ texts: [] }]);
    const readings = [1, 2, 3].map(() => parseFile(scan, { reader: { resolution: 72, read } }).catch((error) => error));
    await drawPdfPage(file, 1);
    release();
    for (const refusal of await Promise.all(readings)) expect(refusal).toBeInstanceOf(Refusal);
  });
});
