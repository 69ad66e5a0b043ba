import type { HostileFile } from './hostile-file.ts';
import { fileOf, pdfFile, streamOf } from './pdf.ts';
import { randomOf } from './random.ts';

const MEGABYTE = 1024 * 1024;

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const page = (entries: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries}>>`;
/** A page whose content is that object, with what it draws by name. */
const drawing = (content: string, xObjects = ''): string[] => [
  catalogue,
  onePage,
  page(`/Contents 4 0 R /Resources << /XObject << ${xObjects}>> >> `),
  content,
];
const form = (content: string, xObjects: string): string =>
  streamOf(content, `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << ${xObjects}>> >> `);

const text = { x: 72, y: 700, size: 16, font: 'SimSun', text: '1.无纸通关新模式' };
const whole = (): Uint8Array => pdfFile([{ texts: [text] }]);
const cut = (part: number): Uint8Array => {
  const bytes = whole();
  return bytes.subarray(0, Math.floor(bytes.length * part));
};

/** All objects are there, but not the table that says where they are. */
const withoutTable = (): Uint8Array => {
  const bytes = Buffer.from(fileOf(['<< /Type /Catalog /Pages 2 0 R >>', onePage, page('')]));
  const trailer = Buffer.from('trailer\n<< /Size 4 /Root 1 0 R >>\n');
  return Buffer.concat([bytes.subarray(0, bytes.indexOf('xref\n')), trailer]);
};

/** Every form draws the next one ten times. */
const laughs = (): Uint8Array => {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, at) =>
    at === depth - 1 ? form('0 0 1 1 re f', '') : form('/X Do '.repeat(10), `/X ${at + 6} 0 R `),
  );
  return fileOf([...drawing(streamOf('/X Do'), '/X 5 0 R '), ...forms]);
};

const manyPages = (count: number): Uint8Array => {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ');
  return fileOf([
    catalogue,
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...new Array<string>(count).fill(page('')),
  ]);
};

const ENCRYPTION = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] `;

/** Files that begin as PDF does. */
export const HOSTILE_PDFS: readonly HostileFile[] = [
  { name: 'a PDF with a password', reason: 'password', make: () => fileOf(drawing(streamOf('')), ENCRYPTION) },
  { name: 'a PDF cut in the middle', reason: 'pdf-broken', make: () => cut(0.6) },
  { name: 'a PDF without its end', reason: 'pdf-cut', make: withoutTable },
  { name: 'the first line of a PDF', reason: 'pdf-broken', make: () => Buffer.from('%PDF-1.7\n') },
  {
    name: 'chance behind the first line of a PDF',
    reason: 'pdf-broken',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), chance(MEGABYTE)]),
  },
  {
    name: 'pages that are their own pages',
    reason: 'pdf-page-broken',
    make: () => fileOf([catalogue, '<< /Type /Pages /Count 1 /Kids [2 0 R] >>']),
  },
  {
    name: 'pages that go round in a circle',
    reason: 'pdf-page-broken',
    make: () =>
      fileOf([
        catalogue,
        '<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>',
        '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 2 0 R] >>',
      ]),
  },
  {
    name: 'a picture that draws itself',
    reason: 'too-much-memory',
    greedy: true,
    make: () => fileOf([...drawing(streamOf('/X Do'), '/X 5 0 R '), form('/X Do /X Do', '/X 5 0 R ')]),
  },
  { name: 'ten times ten times ten pictures', reason: 'too-much-memory', greedy: true, make: laughs },
  { name: 'ten thousand pages', reason: 'pdf-pages', make: () => manyPages(10_000) },
  {
    name: 'a page of two hundred megabytes of nothing',
    reason: 'too-much-memory',
    greedy: true,
    make: () => fileOf(drawing(streamOf(' '.repeat(200 * MEGABYTE)))),
  },
  {
    name: 'a hundred megabytes behind the first line of a PDF',
    reason: 'file-too-large',
    greedy: true,
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100 * MEGABYTE)]),
  },
  {
    name: 'thirty megabytes of nothing behind the first line of a PDF',
    reason: 'pdf-broken',
    greedy: true,
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * MEGABYTE)]),
  },
  {
    name: 'arrays within arrays',
    reason: 'pdf-page-broken',
    make: () => fileOf([catalogue, `<< /Type /Pages /Count 1 /Kids ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`]),
  },
  { name: 'a PDF of blank pages', reason: 'empty', make: () => manyPages(3) },
  {
    name: 'sixty thousand characters on a page',
    reason: 'pdf-characters',
    make: () =>
      pdfFile([
        {
          texts: Array.from({ length: 110 }, (_, at) => ({
            ...text,
            x: 2,
            y: 100 + at * 2,
            size: 1,
            text: hanzi(at * 580, 580),
          })),
        },
      ]),
  },
];

/** So many different characters. */
const hanzi = (from: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, at) => 0x4e00 + ((from + at) % 20_000)));

/** Bytes that look like chance and are the same every time. */
function chance(length: number): Uint8Array {
  const random = randomOf(5);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}
