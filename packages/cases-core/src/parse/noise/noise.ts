import { readProvider } from '../../derive/providers.ts';
import { plainLine, runStart } from '../../text/characters.ts';
import { endsText } from '../../text/stops.ts';
import type { Line } from '../lines/lines.ts';
import { readMarker } from '../lines/markers.ts';
import { readSectionHeading } from '../lines/section-heading.ts';

export type NoiseReason =
  | 'page-number'
  | 'running-header'
  | 'contents'
  | 'picture'
  | 'footnote'
  | 'front-matter'
  | 'label'
  | 'comment'
  | 'invisible';

const D = '[-—–―－─_·•~～*]{1,3}';
/** — 2 —, - 10 -, ·3·, 第 13 页, 第3页 共100页, 3/100, Page 5 of 9, P5. */
const PAGE_NUMBER = new RegExp(
  `^(?:${D}\\s*\\d{1,4}\\s*${D}|[\\[【（(]\\s*\\d{1,4}\\s*[\\]】）)]|[（(\\[【]?第?\\s*\\d{1,4}\\s*页[）)\\]】]?(?:[\\s,，/|]*[（(]?共\\s*\\d{1,4}\\s*页[）)]?)?|\\d{1,4}\\s*/\\s*\\d{1,4}(?:\\s*页)?|(?:page|p\\.?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|第\\s*[一二三四五六七八九十百]{1,5}\\s*页)$`,
  'i',
);
/** {12}-----, ===== 第12页 =====, --- Page 12 ---: what converters set between pages. */
const PAGE_SEPARATOR =
  /^(?:\{\d{1,4}\}-{10,100}|([-=_*~#—–·])\1{1,100}\s*(?:第?\s*\d{1,4}\s*页|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)\s*\1{0,100})$/i;
const LONGEST_SEPARATOR = 160;
const BARE_NUMBER = /^\d{1,4}$/;

/** Whether a line, cut out by itself, is a page number whatever stands around it. */
function isPageNumber(text: string): boolean {
  if (text.length > 24) return text.length <= LONGEST_SEPARATOR && PAGE_SEPARATOR.test(text);
  return PAGE_NUMBER.test(text) || PAGE_SEPARATOR.test(text);
}

/** Lines that are no part of the text: page numbers and running headers, by index. */
export function findPageFurniture(source: string, lines: readonly Line[]): Map<number, NoiseReason> {
  const noise = new Map<number, NoiseReason>();
  markPageNumbers(source, lines, noise);
  markRunningHeaders(lines, noise);
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'image' && NAMELESS.test(line.plain)) noise.set(index, 'picture');
  }
  markFootnotes(source, lines, noise);
  return noise;
}

/** What programs call a picture that nobody has named. */
const NAMELESS =
  /^(?:(?:图|图片|图像|插图|配图|截图|照片|image|img|picture|figure|photo|graphic)[\s_-]*\d{0,4}|[\w-]{1,80}\.(?:png|jpe?g|gif|bmp|svg|webp|emf|wmf|tiff?))?$/i;
const FOOTNOTE = /^\[\^[^[\]\s]{1,40}\]:/;

/** `[^1]: …` and the lines that go on with it: notes, which stand in no sentence. */
function markFootnotes(source: string, lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  let open: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (FOOTNOTE.test(source.slice(line.start, line.start + 48))) open = line;
    else if (open && line.block !== open.block && line.indent < 2) open = null;
    if (open) noise.set(index, 'footnote');
  }
}

function markPageNumbers(source: string, lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  const bare: { index: number; page: number; alone: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.end - line.start > LONGEST_SEPARATOR || line.kind === 'table' || line.depth > 0) continue;
    const text = line.plain;
    if (isPageNumber(text) || isPageNumber(plainLine(source.slice(line.start, line.end)))) {
      noise.set(index, 'page-number');
    } else if (BARE_NUMBER.test(text)) {
      const alone = lines[index - 1]?.block !== line.block && lines[index + 1]?.block !== line.block;
      bare.push({ index, page: Number(text), alone });
    }
  }
  for (const [at, { index, page, alone }] of bare.entries()) {
    const counted = follows(bare[at - 1]?.page, page) || follows(page, bare[at + 1]?.page);
    if (alone || counted) noise.set(index, 'page-number');
  }
}

/** Whether one number can be the page after the other, a few pages without a number between them. */
function follows(page: number | undefined, next: number | undefined): boolean {
  return page !== undefined && next !== undefined && next > page && next <= page + 4;
}

/**
 * A running header is a short line that comes back at page breaks: it repeats the document's own title, or it stands
 * beside page numbers or inside sentences at least as often as not. A heading that merely recurs is no header.
 */
function markRunningHeaders(lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (noise.has(index) || line.kind !== 'text') continue;
    const key = headerKey(line.plain);
    if (key.length < 2 || key.length > 48) continue;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const title = documentTitle(lines, noise);
  for (const [key, indexes] of places) {
    if (indexes.length < 2 || isStructure(lines[indexes[0] ?? 0])) continue;
    const isTitle = title !== '' && (title === key || (title.includes(key) && key.length >= 6) || key.includes(title));
    const broken = indexes.filter((index) => isAtPageBreak(lines, noise, index)).length;
    if (isTitle ? indexes.length >= 2 : indexes.length >= 3 && broken * 2 >= indexes.length) {
      for (const index of isTitle ? indexes.slice(1) : indexes) noise.set(index, 'running-header');
    }
  }
}

function headerKey(text: string): string {
  if (text.length > 64) return '';
  const words = text.replace(/\s/g, '').replace(/^[\d—–\-·|]+/, '');
  return words.slice(0, runStart(words, /[\d—–\-·|]/));
}

function documentTitle(lines: readonly Line[], noise: ReadonlyMap<number, NoiseReason>): string {
  const first = lines.findIndex((line, index) => line.runs.length > 0 && !noise.has(index));
  const line = lines[first];
  return line && /第.{1,4}批|案例/.test(line.plain) && !readMarker(line.plain) ? headerKey(line.plain) : '';
}

function isStructure(line: Line | undefined): boolean {
  if (!line) return false;
  const text = line.plain;
  return readMarker(text) !== null || readSectionHeading(text) !== null || readProvider(text) !== null || line.bullet;
}

function isAtPageBreak(lines: readonly Line[], noise: ReadonlyMap<number, NoiseReason>, index: number): boolean {
  if (noise.get(index - 1) === 'page-number' || noise.get(index + 1) === 'page-number') return true;
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line || !before || !after || line.depth > 0) return false;
  const open = !endsText(before.plain) && before.plain.length > 12 && before.depth === 0;
  return open && !isStructure(before) && !isStructure(after);
}
