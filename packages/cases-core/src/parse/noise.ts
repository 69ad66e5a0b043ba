import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { readProvider } from './providers.ts';
import { readSectionHeading } from './section-heading.ts';

export type NoiseReason = 'page-number' | 'running-header' | 'contents' | 'front-matter' | 'label' | 'comment' | 'invisible';

const D = '[-—–―－─_·•~～*]{1,3}';
/** — 2 —, - 10 -, ·3·, 第 13 页, 第3页 共100页, 3/100, Page 5 of 9, P5. */
const PAGE_NUMBER = new RegExp(
  `^(?:${D}\\s*\\d{1,4}\\s*${D}|[（(\\[【]?第?\\s*\\d{1,4}\\s*页[）)\\]】]?(?:[\\s,，/|]*[（(]?共\\s*\\d{1,4}\\s*页[）)]?)?|\\d{1,4}\\s*/\\s*\\d{1,4}(?:\\s*页)?|(?:page|p\\.?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|第\\s*[一二三四五六七八九十百]{1,5}\\s*页)$`,
  'i',
);
const BARE_NUMBER = /^\d{1,4}$/;
const TERMINAL = /[。！？!?…：:；;][”’」』）)】》"']*$/;

/** Whether a line, cut out by itself, is a page number whatever stands around it. */
export function isPageNumber(text: string): boolean {
  return text.length <= 24 && PAGE_NUMBER.test(text);
}

/** Lines that are no part of the text: page numbers and running headers, by index. */
export function findPageFurniture(source: string, lines: readonly Line[]): Map<number, NoiseReason> {
  const noise = new Map<number, NoiseReason>();
  markPageNumbers(source, lines, noise);
  markRunningHeaders(lines, noise);
  return noise;
}

function markPageNumbers(source: string, lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  let lastPage = 0;
  for (const [index, line] of lines.entries()) {
    if (line.end - line.start > 24 || line.kind === 'table' || line.depth > 0) continue;
    const text = line.text.trim();
    if (isPageNumber(text) || isPageNumber(source.slice(line.start, line.end))) {
      noise.set(index, 'page-number');
      lastPage = Number(/\d+/.exec(text)?.[0] ?? lastPage);
      continue;
    }
    if (!BARE_NUMBER.test(text)) continue;
    const page = Number(text);
    const alone = lines[index - 1]?.block !== line.block && lines[index + 1]?.block !== line.block;
    const next = lastPage > 0 && page > lastPage && page <= lastPage + 3;
    if (alone || next) {
      noise.set(index, 'page-number');
      lastPage = page;
    }
  }
}

/**
 * A running header is a short line that comes back at page breaks: it repeats the document's own title, or it stands
 * beside page numbers or inside sentences at least as often as not. A heading that merely recurs is no header.
 */
function markRunningHeaders(lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (noise.has(index) || line.kind !== 'text') continue;
    const key = headerKey(line.text);
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
  return text.replace(/[\s\u200B\uFEFF\u00AD]/g, '').replace(/^[\d—–\-·|]+|[\d—–\-·|]+$/g, '');
}

function documentTitle(lines: readonly Line[], noise: ReadonlyMap<number, NoiseReason>): string {
  const first = lines.findIndex((line, index) => line.runs.length > 0 && !noise.has(index));
  const line = lines[first];
  return line && /第.{1,4}批|案例/.test(line.text) && !readMarker(line.text.trim()) ? headerKey(line.text) : '';
}

function isStructure(line: Line | undefined): boolean {
  if (!line) return false;
  const text = line.text.trim();
  return readMarker(text) !== null || readSectionHeading(text) !== null || readProvider(text) !== null || line.bullet;
}

function isAtPageBreak(lines: readonly Line[], noise: ReadonlyMap<number, NoiseReason>, index: number): boolean {
  if (noise.get(index - 1) === 'page-number' || noise.get(index + 1) === 'page-number') return true;
  const [line, before, after] = [lines[index], lines[index - 1], lines[index + 1]];
  if (!line || !before || !after || line.depth > 0) return false;
  const open = !TERMINAL.test(before.text.trim()) && before.text.trim().length > 12 && before.depth === 0;
  return open && !isStructure(before) && !isStructure(after);
}
