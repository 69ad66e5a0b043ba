import { readProvider } from '../../derive/providers.ts';
import type { NoiseReason } from '../../schema/vocabulary/noise-reasons.ts';
import { plainLine, runStart } from '../../text/characters.ts';
import { endsText } from '../../text/stops.ts';
import type { Line } from '../lines/lines.ts';
import { readMarker } from '../lines/markers.ts';
import { readSectionHeading } from '../lines/section-heading.ts';

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
  markWebPage(lines, noise);
  return noise;
}

const WEB_LABEL =
  '(?:信息来源|稿件来源|文章来源|来源|作者|发布时间|发布日期|发表时间|更新时间|时间|日期|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击率|点击|访问量|访问次数|字体大小|字体|字号|责任编辑|编辑|审核|索引号|发布机构|打印|保存|分享)';
/** 来源：海湾晚报 发布时间：2024-03-01 浏览次数：120 字体：[大 中 小]: two labels at least, one of which only a web page has. */
const WEB_LINE = new RegExp(`^[【\\[（(]?${WEB_LABEL}[：:].*?${WEB_LABEL}[：:]`, 'u');
const WEB_ONLY =
  /(?:发布时间|发布日期|发表时间|更新时间|浏览次数|浏览量|阅读次数|阅读量|点击数|点击率|访问量|访问次数|字体大小|字体|字号|索引号)[：:]|\d{4}-\d{2}-\d{2}/u;
/** What web pages say above and below an article. */
const WEB_WORDS =
  /^(?:(?:当前|您(?:现在|当前)?的?)位置[：:]|首页\s*[>»／/]|【?\s*(?:字体|字号)[：:]|分享到(?:[：:]|$)|扫一扫(?:在手机|分享)|(?:打印|关闭)(?:本页|窗口|页面)|【?(?:打印|关闭|返回顶部|收藏)】?$|(?:上|下)一[篇条][：:]|相关(?:阅读|链接|文章|新闻)[：:]?$|版权所有(?![者权])|网站地图|(?:浏览|阅读|点击)(?:次数|量|数)?[：:]\s*\d+\s*次?$|(?:京|沪|津|渝|[\u4e00-\u9fa5])ICP备)/u;

/** Lines that only a copied web page has. */
function markWebPage(lines: readonly Line[], noise: Map<number, NoiseReason>): void {
  for (const [index, { plain, kind, depth, role }] of lines.entries()) {
    if (kind !== 'text' || depth > 0 || role || plain.length > LONGEST_SEPARATOR || noise.has(index)) continue;
    if (/[。；！？]/u.test(plain)) continue;
    if (WEB_WORDS.test(plain) || (WEB_LINE.test(plain) && WEB_ONLY.test(plain))) noise.set(index, 'web-page');
  }
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
    if (line.end - line.start > LONGEST_SEPARATOR || line.kind === 'table' || line.depth > 0 || line.role) continue;
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
    if (noise.has(index) || line.kind !== 'text' || line.role || line.signal?.noise) continue;
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
