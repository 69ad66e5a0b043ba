import type { NoiseReason } from '@fta/cases-core/schema';
import type { Block } from '../docx/model.ts';
import { OpenParagraph, PLAIN_SETTING, type Setting } from '../docx/paragraph.ts';
import type { StyleSheet } from './css.ts';
import { withNeighbouringFaces } from './faces.ts';
import type { Furniture } from './furniture.ts';
import { type ItemMarker, nextMarker, type OpenList, openList } from './lists.ts';
import type { PageNotes } from './notes.ts';
import { PAGE_STYLE, type Style, styleOf } from './style.ts';
import { readTable } from './tables.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isHtmlElement, isSilent, wordsIn } from './tree.ts';
import { inOneLine, WhiteSpace } from './white-space.ts';

/** What the reading of a page has learnt of it beforehand. */
export interface Page {
  readonly sheet: StyleSheet;
  readonly furniture: Furniture;
  readonly notes: PageNotes;
}

/** What surrounds the node that is read. */
interface Surroundings {
  readonly style: Style;
  readonly setting: Setting;
  readonly list: OpenList | null;
  /** Name of the style of its paragraphs, as Word has it in English. */
  readonly named: string;
  readonly contents: boolean;
}

export const OUTERMOST: Surroundings = {
  style: PAGE_STYLE,
  setting: PLAIN_SETTING,
  list: null,
  named: '',
  contents: false,
};

/** How paragraphs begin that only a break of line parts. */
const INDENTED = /^[ \t\n\r\f]*(?:\u3000|\u00a0{2})/;

const NO_MARKER: ItemMarker = { text: '', bullet: false };

/** Reads the elements of a page into paragraphs and tables, in their order. */
export class BodyReader {
  readonly #page: Page;
  readonly #blocks: Block[] = [];
  #open = new OpenParagraph();
  #space = new WhiteSpace();
  #marker = NO_MARKER;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The blocks that nodes hold, which nothing runs into or out of. */
  static read(nodes: readonly HtmlNode[], around: Surroundings, page: Page): Block[] {
    const reader = new BodyReader(page);
    reader.#readAll(nodes, around);
    reader.#close(around);
    return reader.#blocks;
  }

  #readAll(nodes: readonly HtmlNode[], around: Surroundings): void {
    for (const node of nodes) {
      if (isHtmlElement(node)) this.#element(node, around);
      else if (node.nodeName === '#text' && 'value' in node) this.#text(node.value, around);
    }
  }

  #element(element: HtmlElement, around: Surroundings): void {
    if (isSilent(element) || this.#page.notes.holds(element)) return;
    const style = styleOf(element, around.style, this.#page.sheet);
    const aside = this.#reasonAside(element, style);
    if (aside) this.#setAside(element, aside, style, around);
    else if (style.list.includes('ignore')) this.#typedMarker(element, around);
    else if (!this.#special(element, style, around)) this.#within(element, style, around);
  }

  /** Why the words of an element are no part of the text, where they are none. */
  #reasonAside(element: HtmlElement, { display }: Style): NoiseReason | null {
    if (display === 'none') return 'hidden';
    if (this.#page.furniture.has(element)) return 'web-page';
    if (COMMENTS.test(attributeOf(element, 'class'))) return 'comment';
    return RUNNING.test(attributeOf(element, 'title')) ? 'running-header' : null;
  }

  #setAside(element: HtmlElement, aside: NoiseReason, style: Style, around: Surroundings): void {
    const words = wordsIn(element);
    const isBlock = style.display === 'block';
    if (isBlock) this.#close(around);
    this.#open.write(words, style, { change: null, aside });
    if (isBlock) this.#close(around);
  }

  /** A number that Word has written out before the text of an item, or its bullet. */
  #typedMarker(element: HtmlElement, around: Surroundings): void {
    const marker = wordsIn(element).replaceAll(' ', '');
    if (this.#open.text !== '' || marker === '') this.#readAll(element.childNodes, around);
    else if (/[\p{L}\p{N}]/u.test(marker) && !/^[olnqu]$/.test(marker))
      this.#marker = { text: spaced(marker), bullet: false };
    else this.#marker = { text: '', bullet: true };
  }

  /** Reads an element that is more than what it holds; whether it is one. */
  #special(element: HtmlElement, style: Style, around: Surroundings): boolean {
    switch (element.tagName) {
      case 'br':
        this.#break(style, around);
        return true;
      case 'img':
      case 'svg':
        this.#open.pictures.push(pictureName(element));
        return true;
      case 'ruby':
        this.#ruby(element, style, around);
        return true;
      case 'q':
        this.#readAll([textNode('“'), ...element.childNodes, textNode('”')], { ...around, style });
        return true;
      case 'table':
        this.#table(element, style, around);
        return true;
      case 'a':
        return this.#reference(element);
      default:
        return false;
    }
  }

  #within(element: HtmlElement, style: Style, around: Surroundings): void {
    const { tagName } = element;
    const setting = settingOf(tagName, around.setting);
    if (style.display === 'inline') {
      this.#readAll(element.childNodes, { ...around, style, setting });
      return;
    }
    this.#close(around);
    const isList = tagName === 'ul' || tagName === 'ol';
    if (tagName === 'li' && around.list) this.#marker = nextMarker(around.list, element, style.listType);
    if (style.pageBreak) this.#open.pageBreak = true;
    const within = {
      style: isList ? { ...style, listType: style.listType === around.style.listType ? '' : style.listType } : style,
      setting,
      list: isList ? openList(element) : around.list,
      named: styleName(element, around.named),
      contents: around.contents || isContents(element),
    };
    this.#readAll(element.childNodes, within);
    this.#close(within);
  }

  #text(words: string, around: Surroundings): void {
    const { style, setting } = around;
    // Many pages part paragraphs by a break of line and an indent, and nothing else.
    const opens = this.#space.beginsLine && INDENTED.test(words);
    if (opens && this.#open.text !== '') this.#close(around);
    const text = style.preformatted ? this.#space.asItStands(words) : this.#space.next(words);
    this.#open.write(text, style, setting);
  }

  /** A break of line; two of them part paragraphs. */
  #break(style: Style, around: Surroundings): void {
    if (style.pageBreak) this.#open.pageBreak ||= this.#open.text === '';
    if (this.#open.text === '') return;
    if (this.#space.beginsLine) this.#close(around);
    else this.#open.write(this.#space.break(), style, around.setting);
  }

  /** 汉字 with how they are read in brackets behind them. */
  #ruby(element: HtmlElement, style: Style, around: Surroundings): void {
    const readings: HtmlNode[] = [];
    for (const node of element.childNodes) {
      if (isHtmlElement(node) && (node.tagName === 'rt' || node.tagName === 'rtc'))
        readings.push(textNode(wordsIn(node)));
      else this.#readAll([node], { ...around, style });
      if (readings.length > 0 && !(isHtmlElement(node) && node.tagName === 'rp')) {
        this.#readAll([textNode('（'), ...readings.splice(0), textNode('）')], { ...around, style });
      }
    }
  }

  #table(element: HtmlElement, style: Style, around: Surroundings): void {
    this.#close(around);
    const within: Surroundings = { ...around, style: { ...style, display: 'block' }, list: null };
    this.#blocks.push(
      ...readTable(element, {
        cell: (cell) =>
          BodyReader.read(
            cell.childNodes,
            { ...within, style: styleOf(cell, within.style, this.#page.sheet) },
            this.#page,
          ),
        hides: (part) => styleOf(part, within.style, this.#page.sheet).display === 'none',
      }),
    );
  }

  #reference(element: HtmlElement): boolean {
    const reference = this.#page.notes.referenceOf(element);
    if (reference) this.#open.references.push(reference);
    return reference !== null;
  }

  /** Ends the paragraph that is open, which is set as `around` says. */
  #close({ style, named, contents }: Surroundings): void {
    const open = this.#open;
    this.#space = new WhiteSpace();
    const isBlank = open.text.trim() === '';
    if (isBlank && !open.holdsMore) return;
    this.#open = new OpenParagraph();
    const { text: marker, bullet } = isBlank ? NO_MARKER : this.#marker;
    if (!isBlank) this.#marker = NO_MARKER;
    const { centred, indent, outline } = style;
    const { pageBreak } = open;
    const closed = open.close({
      marker,
      bullet,
      style: named,
      outline,
      centred,
      indent,
      line: undefined,
      pageBreak,
      contents,
    });
    this.#blocks.push(withNeighbouringFaces(closed));
  }
}

/** How LibreOffice names headers and footers. */
const RUNNING = /^(?:header|footer)$/;
const COMMENTS = /\bMsoComment|\bannotation_style_by_filter\b/;

/** `<ins>` and `<del>` are what a tracked change has put there and taken away. */
function settingOf(tagName: string, setting: Setting): Setting {
  if (tagName === 'ins') return { ...setting, change: 'insertion' };
  return tagName === 'del' ? { ...setting, aside: 'deleted' } : setting;
}

const TITLE = /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/;

/** The name that Word has for the style of an element; what stands in a heading is of its style. */
function styleName(element: HtmlElement, outer: string): string {
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (heading) return `heading ${heading[1]}`;
  const role = attributeOf(element, 'role') === 'heading' ? attributeOf(element, 'aria-level') : '';
  if (/^[1-9]$/.test(role)) return `heading ${role}`;
  return TITLE.test(attributeOf(element, 'class')) && element.tagName === 'p' ? 'title' : outer;
}

/** A list of contents as Word, LibreOffice and wikis mark it. */
function isContents(element: HtmlElement): boolean {
  return (
    /(?:^|\s)(?:MsoToc\d|toc)(?:\s|$)/i.test(attributeOf(element, 'class')) ||
    /^(?:toc$|table of contents)/i.test(attributeOf(element, 'id'))
  );
}

/** What programs call a picture that has no name. */
const UNNAMED = '图片';

/** What a picture says in place of itself. */
function pictureName(element: HtmlElement): string {
  const names = [
    attributeOf(element, 'alt'),
    attributeOf(element, 'title'),
    element.tagName === 'svg' ? wordsIn(element) : '',
  ];
  return names.map(inOneLine).find((name) => name !== '') ?? UNNAMED;
}

const spaced = (marker: string): string => (/[.)\]:\p{L}\p{N}]$/u.test(marker) ? `${marker} ` : marker);

function textNode(value: string): HtmlNode {
  return { nodeName: '#text', value, parentNode: null };
}
