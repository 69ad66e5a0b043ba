import { deflateSync } from 'node:zlib';

/** A stretch of text on a page: where its baseline begins, in points from the lower left corner. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
  /** Degrees, counterclockwise. */
  readonly turned?: number;
  /** Points between characters. */
  readonly spread?: number;
}

export interface PdfRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules?: readonly PdfRule[];
  /** What else is drawn there, in the language of the page. */
  readonly content?: string;
  /** Further entries of its dictionary. */
  readonly entries?: string;
}

export interface PdfBookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
}

export const A4 = { width: 595, height: 842 } as const;

/** The objects of a file by their numbers, from 1 on; the first is the catalogue. */
export function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export function streamOf(content: string | Uint8Array, entries = ''): string {
  const packed = deflateSync(content).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n${packed}\nendstream`;
}

/** A PDF of these pages, its fonts named and not in the file, as offices in China send them. */
export function pdfFile(pages: readonly PdfPage[], bookmarks: readonly PdfBookmark[] = []): Uint8Array {
  const fonts = [...new Set(pages.flatMap(({ texts }) => texts.map(({ font }) => font)))];
  const objects: string[] = ['', ''];
  const add = (object: string): number => objects.push(object);
  const fontObjects = fonts.map((font) => add(fontOf(font, objects.length + 2)) && addDescendant(font, add) - 1);
  const resources = `<< /Font << ${fonts.map((_, at) => `/F${at} ${fontObjects[at]} 0 R`).join(' ')} >> >>`;
  const kids = pages.map((page) => {
    const content = add(streamOf(contentOf(page, fonts)));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources ${resources} /Contents ${content} 0 R ${page.entries ?? ''}>>`,
    );
  });
  const outline = addBookmarks(bookmarks, kids, objects, add);
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${outline === 0 ? '' : `/Outlines ${outline} 0 R`}>>`;
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return fileOf(objects);
}

function fontOf(font: string, descendant: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /UniGB-UTF16-H /DescendantFonts [${descendant} 0 R] >>`;
}

/** Digits and letters are half as wide as Chinese characters. */
function addDescendant(font: string, add: (object: string) => number): number {
  const descriptor = `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>`;
  return add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descriptor} >>`,
  );
}

function contentOf({ texts, rules = [], content = '' }: PdfPage, fonts: readonly string[]): string {
  const drawn = rules.map(({ from, to }) => `${from.join(' ')} m ${to.join(' ')} l S`);
  return [...drawn, content, ...texts.map((text) => textOf(text, fonts))].join('\n');
}

function textOf({ x, y, size, font, text, turned = 0, spread = 0 }: PdfText, fonts: readonly string[]): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)].map((n) => n.toFixed(4));
  const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${x.toFixed(2)} ${y.toFixed(2)} Tm`;
  return `BT /F${fonts.indexOf(font)} ${size} Tf ${spread} Tc ${matrix} <${hex}> Tj ET`;
}

/** A flat list of bookmarks with levels as the tree that a file has. */
function addBookmarks(
  bookmarks: readonly PdfBookmark[],
  pages: readonly number[],
  objects: string[],
  add: (object: string) => number,
): number {
  if (bookmarks.length === 0) return 0;
  const root = add('');
  const numbers = bookmarks.map(() => add(''));
  const parentOf = (at: number) =>
    bookmarks.slice(0, at).findLastIndex(({ level }) => level < (bookmarks[at]?.level ?? 0));
  const childrenOf = (parent: number) => bookmarks.flatMap((_, at) => (parentOf(at) === parent ? [at] : []));
  const link = (name: string, at: number | undefined) => (at === undefined ? '' : `/${name} ${numbers[at]} 0 R `);
  const family = (children: readonly number[]) => link('First', children[0]) + link('Last', children.at(-1));
  for (const [at, { title, page }] of bookmarks.entries()) {
    const siblings = childrenOf(parentOf(at));
    const place = siblings.indexOf(at);
    const words = Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('hex');
    const parent = parentOf(at) < 0 ? root : numbers[parentOf(at)];
    objects[(numbers[at] ?? 0) - 1] =
      `<< /Title <${words}> /Parent ${parent} 0 R /Dest [${pages[page - 1]} 0 R /Fit] ${link('Prev', siblings[place - 1])}${link('Next', siblings[place + 1])}${family(childrenOf(at))}>>`;
  }
  objects[root - 1] = `<< /Type /Outlines ${family(childrenOf(-1))}/Count ${bookmarks.length} >>`;
  return root;
}
