import type { OutlineLine } from './outline.ts';
import { A4, type PdfBookmark, type PdfText, pdfFile } from './pdf.ts';
import { type Area, breakLines, type Setting, Typesetter, widthOf } from './typesetter.ts';

/** A batch as one of the PDFs that offices and browsers make of it. */
export type PdfVariant = (lines: readonly OutlineLine[]) => Uint8Array;

const whole = ({ marker, text }: OutlineLine): string => marker + text;
type Role = OutlineLine['role'];
type Settings = Readonly<Record<Role, Setting>>;

/** GB/T 9704-2012: margins of 37, 28, 35 and 26 mm, 28 characters by 22 lines. */
const OFFICIAL: Area = { left: 79, right: 79 + 28 * 16, top: A4.height - 105, bottom: 99 };
const BODY = { font: 'FangSong_GB2312', size: 16, pitch: 28, indent: 2 };
const OFFICIAL_SETTINGS: Settings = {
  batch: { font: 'FZXiaoBiaoSong-B05S', size: 22, pitch: 34, centred: true },
  case: { font: 'FZXiaoBiaoSong-B05S', size: 18, pitch: 30, centred: true },
  provider: { ...BODY, font: 'KaiTi_GB2312', centred: true, indent: 0 },
  section: { ...BODY, font: 'SimHei' },
  point: { ...BODY, font: 'KaiTi_GB2312' },
  text: BODY,
};

/** — 12 —, outside, and a header on every page but the first. */
export function officialFurniture(page: number): PdfText[] {
  const number = `— ${page} —`;
  const x = page % 2 === 1 ? OFFICIAL.right - 16 - widthOf(number) * 14 : OFFICIAL.left + 16;
  const common = { font: 'SimSun', size: 14 };
  const header = { ...common, size: 10, x: OFFICIAL.left, y: A4.height - 60, text: '最佳实践案例汇编（内部资料）' };
  return [{ ...common, x, y: 60, text: number }, ...(page === 1 ? [] : [header])];
}

/** Laid out by GB/T 9704, with a contents list, each case on a new page. */
const official: PdfVariant = (lines) => pdfFile(setOfficial(lines).finish(officialFurniture));

export function setOfficial(lines: readonly OutlineLine[], settings = OFFICIAL_SETTINGS): Typesetter {
  const setter = new Typesetter(OFFICIAL);
  setter.turn();
  const [title, ...others] = lines;
  if (title) setter.set(whole(title), settings.batch);
  setter.set('目　录', { ...settings.section, centred: true });
  for (const [at, line] of lines.filter(({ role }) => role === 'case').entries()) {
    const page = String(at * 4 + 2);
    const room = 28 - widthOf(whole(line)) - widthOf(page);
    setter.set(whole(line) + '.'.repeat(Math.max(3, Math.floor(room * 2) - 1)) + page, { ...settings.text, indent: 0 });
  }
  for (const line of others) {
    if (line.role === 'case') setter.turn();
    setter.set(whole(line), settings[line.role]);
  }
  return setter;
}

/** The same without a marker: bookmarks alone tell what is a heading, and which. */
const bookmarked: PdfVariant = (lines) => {
  const setter = new Typesetter(OFFICIAL);
  const bookmarks: PdfBookmark[] = [];
  const levels: Partial<Record<Role, number>> = { case: 1, section: 2, point: 3 };
  for (const line of lines) {
    setter.set(whole(line), { ...BODY, indent: line.role === 'text' ? 2 : 0 });
    const level = levels[line.role];
    if (level !== undefined) bookmarks.push({ title: whole(line), level, page: setter.page });
  }
  return pdfFile(setter.finish(), bookmarks);
};

/** One face and size, neither indents nor gaps: only where lines end tells paragraphs. */
const unstyled: PdfVariant = (lines) => {
  const setter = new Typesetter({ left: 72, right: 72 + 44 * 10.5, top: 770, bottom: 72 });
  for (const line of lines) setter.set(whole(line), { font: 'SimSun', size: 10.5, pitch: 15 });
  return pdfFile(setter.finish());
};

/** Paragraphs with white between them, and what a browser prints around a page. */
const browser: PdfVariant = (lines) => {
  const setter = new Typesetter({ left: 30, right: 570, top: 800, bottom: 40 });
  const sizes: Readonly<Record<Role, number>> = { batch: 24, case: 18, provider: 12, section: 14, point: 12, text: 12 };
  for (const line of lines) {
    const size = sizes[line.role];
    setter.set(whole(line), { font: 'SimSun', size, pitch: size * 1.25, above: 14, centred: line.role === 'provider' });
  }
  const small = { font: 'ArialMT', size: 8 };
  return pdfFile(
    setter.finish((page, pages) => [
      { ...small, x: 24, y: 822, text: '2024/3/1 14:05' },
      { ...small, x: 250, y: 822, text: '最佳实践案例' },
      { ...small, x: 24, y: 16, text: 'https://www.example.gov.cn/zmq/2024/anli.html' },
      { ...small, x: 550, y: 16, text: `${page}/${pages}` },
    ]),
  );
};

/** Two columns, titles across both of them on a page of their own. */
const columns: PdfVariant = (lines) => {
  const [top, bottom] = [780, 60];
  const setter = new Typesetter(
    { left: 50, right: 50 + 22 * 10.5, top, bottom },
    { left: 310, right: 310 + 22 * 10.5, top, bottom },
  );
  for (const line of lines) {
    const size = line.role === 'case' || line.role === 'batch' ? 12 : 10.5;
    setter.set(whole(line), { font: 'SimSun', size, pitch: 17, indent: line.role === 'text' ? 2 : 0 });
  }
  const number = (page: number): PdfText => ({ font: 'SimSun', size: 9, x: 295, y: 30, text: String(page) });
  return pdfFile(setter.finish((page) => [number(page)]));
};

/** A form a case: labels on the left, text on the right, with lines drawn around the cells or without. */
const forms =
  (drawn: boolean): PdfVariant =>
  (lines) => {
    const [left, middle, right] = [72, 160, 160 + 32 * 12];
    const setter = new Typesetter({ left, right, top: 770, bottom: 72 });
    const text: Setting = { font: 'SimSun', size: 12, pitch: 18 };
    let top = 0;
    const frame = (columns: readonly number[]) => {
      if (!drawn) return;
      const rules = setter.pages.at(-1)?.rules;
      const [up, down] = [top - 4, setter.y - 6];
      for (const y of [up, down]) rules?.push({ from: [left - 4, y], to: [right + 4, y] });
      for (const x of columns) rules?.push({ from: [x, up], to: [x, down] });
      setter.y -= 4;
    };
    /** Sets a paragraph within a cell, which goes on on the next page where there is no room. */
    const fill = (paragraph: string, within: { left: number; right: number }, columns: readonly number[]) => {
      const height = 18 * breakLines(paragraph, (within.right - within.left) / 12, 2).length;
      if (setter.y - height < 80) {
        frame(columns);
        setter.turn();
        top = setter.y;
      }
      setter.set(paragraph, { ...text, indent: 2 }, within);
    };
    const two = [left - 4, middle - 6, right + 4];
    const row = (label: string, paragraphs: readonly string[]) => {
      const first = 18 * breakLines(paragraphs[0] ?? '', (right - middle) / 12, 2).length;
      if (setter.y - Math.max(54, first) < 80) setter.turn();
      top = setter.y;
      const { page } = setter;
      setter.set(label, text, { left, right: middle - 12 });
      const below = setter.y;
      setter.y = top;
      for (const paragraph of paragraphs) fill(paragraph, { left: middle, right }, two);
      if (setter.page === page) setter.y = Math.min(setter.y, below);
      frame(two);
    };
    const across = (paragraph: string) => {
      if (setter.y - 80 < 72) setter.turn();
      top = setter.y;
      const one = [left - 4, right + 4];
      fill(paragraph, { left, right }, one);
      frame(one);
    };
    setter.turn();
    const [title] = lines;
    if (title) setter.set(whole(title), { ...text, size: 16, centred: true });
    for (const each of casesOf(lines)) {
      row('案例名称', [each.title]);
      row('提供单位', [each.provider]);
      each.lead.forEach(across);
      for (const { label, paragraphs } of each.rows) row(label, paragraphs);
    }
    return pdfFile(setter.finish());
  };

interface FormCase {
  title: string;
  provider: string;
  lead: string[];
  rows: { label: string; paragraphs: string[] }[];
}

function casesOf(lines: readonly OutlineLine[]): FormCase[] {
  const cases: FormCase[] = [];
  for (const line of lines) {
    const open = cases.at(-1);
    if (line.role === 'case') cases.push({ title: line.text, provider: '', lead: [], rows: [] });
    else if (line.role === 'provider' && open) open.provider = line.text.slice(1, -3);
    else if (line.role === 'section') open?.rows.push({ label: line.text, paragraphs: [] });
    else (open?.rows.at(-1)?.paragraphs ?? open?.lead)?.push(whole(line));
  }
  return cases;
}

export const PDF_VARIANTS: Readonly<Record<string, PdfVariant>> = {
  'by GB/T 9704, with contents list, header and page numbers': official,
  'without styles, indents or gaps': unstyled,
  'from a browser with its headers': browser,
  'in two columns': columns,
  'by bookmarks': bookmarked,
  'one label table a case, lines drawn': forms(true),
  'one label table a case, without lines': forms(false),
};
