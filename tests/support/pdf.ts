const WIDTH = 28;
const ROWS = 22;
const SIZE = 16;
const PITCH = 28;
const [LEFT, TOP] = [79, 737];

/** A PDF of plain paragraphs, 28 characters by 22 lines a page, its font named and not in the file. */
export function pdfFile(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / ROWS) }, (_, at) =>
    lines.slice(at * ROWS, at * ROWS + ROWS),
  );
  const fonts = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>',
  ];
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`);
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    ...fonts,
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      stream(page.map(textOf).join('\n')),
    ]),
  ]);
}

function textOf(text: string, row: number): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F ${SIZE} Tf ${LEFT} ${TOP - row * PITCH} Td <${hex}> Tj ET`;
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
