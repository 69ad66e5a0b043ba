import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../src/format.ts';
import { openPackage } from '../src/guard/package.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { readOfd } from '../src/ofd/read.ts';
import { parsePages } from '../src/parse-pages.ts';
import { Refusal } from '../src/refusal.ts';
import { ofdFile, ofdOf, partsOfOfd } from './documents/ofd.ts';
import { outlineOf, structureOf } from './documents/outline.ts';
import type { PdfText as SetText } from './documents/pdf.ts';
import { officialFurniture, setOfficial } from './documents/pdf-variants.ts';

const { batch } = parse(
  readFileSync(fileURLToPath(new URL('../../../examples/batches/yellow-river-1.md', import.meta.url)), 'utf8'),
);
const pagesOf = (bytes: Uint8Array) => readOfd(openPackage(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
const read = (bytes: Uint8Array) => parsePages(pagesOf(bytes), {});
const TEXT: SetText = { x: 72, y: 700, size: 16, font: '仿宋_GB2312', text: '企业网上提交A4单证' };
const HEADER: SetText = { x: 72, y: 790, size: 9, font: '宋体', text: '最佳实践案例汇编（内部资料）' };

describe('an OFD', () => {
  it('laid out by GB/T 9704, with contents list, header and page numbers: the structure is that of the Markdown', () => {
    const bytes = ofdFile(setOfficial(outlineOf(batch)).finish(officialFurniture));
    expect(formatOf(bytes)).toEqual({ kind: 'zip' });
    const result = read(bytes);
    expect(structureOf(result.batch)).toEqual(structureOf(batch));
    expect(result.coverage.leftovers).toEqual([]);
    const reasons = new Set(result.coverage.noise.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['contents', 'label', 'running-header', 'page-number']));
    expect(result.pages.sizes.length).toBeGreaterThan(20);
    expect(result.pages.nodes['/cases/0/title']?.[0]?.page).toBe(3);
  }, 60_000);

  it('has each character where its steps put it, in the size that its matrix gives', () => {
    const [page] = pagesOf(ofdFile([{ texts: [TEXT, { ...TEXT, y: 600 }] }]));
    expect([page?.width, page?.height].map((points) => Math.round(points ?? 0))).toEqual([595, 842]);
    const rows = [page?.glyphs.slice(0, 10), page?.glyphs.slice(10)];
    for (const [at, row] of rows.entries()) {
      expect(row?.map(({ text }) => text).join('')).toBe(TEXT.text);
      expect(row?.map(({ left }) => Math.round(left))).toEqual([72, 88, 104, 120, 136, 152, 168, 176, 184, 200]);
      expect(row?.every(({ baseline }) => Math.abs(baseline - (700 - at * 100)) < 0.1)).toBe(true);
      expect(row?.[0]?.style).toMatchObject({ face: '仿宋_GB2312', size: 16, turned: 0 });
    }
  });

  it('has what its template draws on every page, and that is a header', () => {
    const pages = setOfficial(outlineOf(batch)).finish().slice(0, 6);
    const { coverage } = read(ofdFile(pages, [HEADER]));
    expect(coverage.noise.filter(({ reason }) => reason === 'running-header').map(({ text }) => text)).toEqual(
      pages.map(() => HEADER.text),
    );
  });

  it('has the lines that are drawn', () => {
    const [page] = pagesOf(
      ofdFile([
        {
          texts: [TEXT],
          rules: [
            { from: [72, 600], to: [500, 600] },
            { from: [72, 600], to: [72, 700] },
          ],
        },
      ]),
    );
    expect(page?.rules.map(({ upright }) => upright)).toEqual([false, true]);
    expect(Math.round(page?.rules[0]?.box.right ?? 0)).toBe(500);
  });

  const parts = partsOfOfd([{ texts: [TEXT] }]);
  const page = parts['Doc_0/Pages/Page_0/Content.xml'] ?? '';

  it.each([
    ['without its document', { ...parts, 'Doc_0/Document.xml': undefined }, 'part-missing'],
    ['without a page that it names', { ...parts, 'Doc_0/Pages/Page_0/Content.xml': undefined }, 'part-missing'],
    ['that is encrypted', { ...parts, 'Encryptions.xml': '<x/>' }, 'password'],
    [
      'with a DTD',
      { ...parts, 'Doc_0/Pages/Page_0/Content.xml': `<!DOCTYPE x>${page.replace(/^<\?xml.*?\?>/, '')}` },
      'doctype',
    ],
    [
      'that names a page outside of it',
      { ...parts, 'Doc_0/Document.xml': parts['Doc_0/Document.xml']?.replace('Pages/Page_0', '../../../etc') },
      'part-outside',
    ],
  ])('%s is refused', (_, changed, reason) => {
    const present = Object.entries(changed).filter((entry): entry is [string, string] => entry[1] !== undefined);
    expect(() => pagesOf(ofdOf(Object.fromEntries(present)))).toThrow(Refusal);
    try {
      pagesOf(ofdOf(Object.fromEntries(present)));
    } catch (error) {
      expect(error).toMatchObject({ reason });
    }
  });

  it('takes no more steps than a line has, and draws no group within itself for ever', () => {
    const steps = page.replace(/DeltaX="[^"]*"/, 'DeltaX="g 99999999999 1"');
    expect(pagesOf(ofdOf({ ...parts, 'Doc_0/Pages/Page_0/Content.xml': steps }))[0]?.glyphs).toHaveLength(10);
    const group =
      '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content><ofd:CompositeObject ResourceID="7" Boundary="0 0 1 1"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>';
    const resources = parts['Doc_0/PublicRes.xml']?.replace('</ofd:Res>', `${group}</ofd:Res>`) ?? '';
    const drawing = page.replace(
      '<ofd:TextObject',
      '<ofd:CompositeObject ResourceID="7" Boundary="0 0 1 1"/><ofd:TextObject',
    );
    const changed = { ...parts, 'Doc_0/PublicRes.xml': resources, 'Doc_0/Pages/Page_0/Content.xml': drawing };
    expect(pagesOf(ofdOf(changed))[0]?.glyphs).toHaveLength(10);
  });
});
