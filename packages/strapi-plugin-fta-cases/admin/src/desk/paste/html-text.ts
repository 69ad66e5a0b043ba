/**
 * The text of clipboard HTML, a line for each block, numbers of lists among it: what Word, WPS, LibreOffice and browsers
 * put there. Headings come as Markdown headings. Reads an inert document: nothing runs, nothing is loaded. Takes time in
 * proportion to the length.
 */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readLines(body)
    .map(tidyLine)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT TITLE META LINK HEAD SVG MATH IFRAME OBJECT EMBED AUDIO VIDEO CANVAS SELECT TEXTAREA BUTTON'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD TABLE THEAD TBODY TFOOT TR CAPTION SECTION ARTICLE HEADER FOOTER MAIN NAV ASIDE BLOCKQUOTE PRE FIGURE FIGCAPTION ADDRESS HR'.split(
    ' ',
  ),
);

/** Where the walk stands; the walk is a loop, so that no depth of nesting is too deep. */
interface Walk {
  readonly lines: string[][];
  /** Inside an element whose line breaks count. */
  pre: number;
  readonly lists: ListNumbers[];
}

interface ListNumbers {
  readonly isNumbered: boolean;
  readonly isHan: boolean;
  next: number;
}

function readLines(root: Node): string[] {
  const walk: Walk = { lines: [[]], pre: 0, lists: [] };
  let node: Node | null = root;
  while (node) {
    const isOpened = open(node, walk);
    if (isOpened && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isOpened) close(node, walk);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) close(node, walk);
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  return walk.lines.map((parts) => parts.join(''));
}

/** Takes what a node begins with; `false` where nothing in it counts. */
function open(node: Node, walk: Walk): boolean {
  if (node.nodeType === Node.TEXT_NODE) {
    write(walk, walk.pre > 0 ? (node.nodeValue ?? '') : collapsed(node.nodeValue ?? ''));
    return true;
  }
  if (!isElement(node)) return node.nodeType === Node.DOCUMENT_NODE;
  const tagName = nameOf(node);
  if (SKIPPED.has(tagName) || isHidden(node)) return false;
  if (isMarkerOfList(node)) {
    write(walk, markerText(node));
    return false;
  }
  if (BLOCKS.has(tagName)) breakLine(walk);
  if (tagName === 'BR') breakLine(walk);
  else if (tagName === 'TD' || tagName === 'TH') write(walk, ' ');
  else if (tagName === 'PRE') walk.pre++;
  else if (tagName === 'OL' || tagName === 'UL') walk.lists.push(numbersOf(node));
  else if (tagName === 'LI') write(walk, nextNumber(node, walk));
  else if (/^H[1-6]$/.test(tagName) && node.textContent?.trim()) write(walk, `${'#'.repeat(Number(tagName[1]))} `);
  return true;
}

function close(node: Node, walk: Walk): void {
  if (!isElement(node)) return;
  const tagName = nameOf(node);
  if (tagName === 'PRE') walk.pre--;
  if (tagName === 'OL' || tagName === 'UL') walk.lists.pop();
  if (BLOCKS.has(tagName)) breakLine(walk);
}

/** Names of SVG and MathML are not in capitals. */
function nameOf({ tagName }: Element): string {
  return tagName.toUpperCase();
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE;
}

function write({ lines }: Walk, text: string): void {
  lines.at(-1)?.push(text);
}

function breakLine({ lines }: Walk): void {
  if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
}

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
/** A line break of the source between two wide characters is no space: so browsers are told to show it. */
const BREAK_WITHIN = new RegExp(`(?<=${WIDE})[\\t\\r ]?\\n[\\t\\r ]?(?=${WIDE})`, 'gu');

function collapsed(text: string): string {
  return text.replace(BREAK_WITHIN, '').replace(/[\t\r\n ]+/g, ' ');
}

function tidyLine(line: string): string {
  return line
    .replace(/[\u00a0 ]+/g, ' ')
    .replace(/\u200b|\ufeff/g, '')
    .trim();
}

function isHidden(element: HTMLElement): boolean {
  return element.hidden || /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(styleOf(element));
}

function styleOf(element: HTMLElement): string {
  return element.getAttribute('style') ?? '';
}

/** Word and WPS write out the number of a list item in a span of its own. */
function isMarkerOfList(element: HTMLElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(styleOf(element));
}

/** The number is text; a bullet, which is a character of some symbol font, is none. */
function markerText(element: HTMLElement): string {
  const marker = (element.textContent ?? '').replace(/\s+/g, '');
  return /[\p{Nd}\p{No}一二三四五六七八九十百]/u.test(marker) ? `${marker}${/[.．)）]$/.test(marker) ? ' ' : ''}` : '';
}

function numbersOf(element: HTMLElement): ListNumbers {
  const type = `${element.style.listStyleType} ${styleOf(element)}`;
  return {
    isNumbered: element.tagName === 'OL',
    isHan: /cjk-ideographic|simp-chinese|trad-chinese|cjk-earthly|ideograph/i.test(type),
    next: Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
  };
}

const HAN = '零一二三四五六七八九';

/** The number that a browser draws before a list item. One that is written out already is not written twice. */
function nextNumber(item: HTMLElement, { lists }: Walk): string {
  const numbers = lists.at(-1);
  if (!numbers?.isNumbered || /mso-list/i.test(styleOf(item))) return '';
  const stated = Number.parseInt(item.getAttribute('value') ?? '', 10);
  const number = Number.isNaN(stated) ? numbers.next : stated;
  numbers.next = number + 1;
  return numbers.isHan && number > 0 && number < 100 ? `${hanOf(number)}、` : `${number}. `;
}

function hanOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN[tens]}十`;
  return head + (ones === 0 ? '' : HAN[ones]);
}
