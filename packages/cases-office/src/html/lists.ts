import { formatNumber } from '../docx/number-format.ts';
import { attributeOf, type HtmlElement, hasAttribute } from './tree.ts';

/** What stands before an item of a list. */
export interface ItemMarker {
  /** With the sign behind its number; blank for a bullet or none. */
  readonly text: string;
  readonly bullet: boolean;
}

/** A list that is open: its items count on. */
export interface OpenList {
  readonly ordered: boolean;
  readonly step: 1 | -1;
  /** How its numbers are written where no style says it, as `type` has it. */
  readonly type: string;
  next: number;
}

export function openList(element: HtmlElement): OpenList {
  const ordered = element.tagName === 'ol';
  const reversed = hasAttribute(element, 'reversed');
  const items = element.childNodes.filter((node) => node.nodeName === 'li').length;
  return {
    ordered,
    step: reversed ? -1 : 1,
    type: attributeOf(element, 'type'),
    next: wholeNumber(attributeOf(element, 'start')) ?? (reversed ? items : 1),
  };
}

const BULLETS = /^(?:disc|circle|square|"|')/;
const FIRST_WORD = /^\s*([\w-]+)/;

/** The marker of the next item, whose style is of that list type. */
export function nextMarker(list: OpenList, item: HtmlElement, listType: string): ItemMarker {
  const number = wholeNumber(attributeOf(item, 'value')) ?? list.next;
  list.next = number + list.step;
  const stated = attributeOf(item, 'type') || list.type;
  const type = BY_TYPE[stated] ?? FIRST_WORD.exec(listType)?.[1]?.toLowerCase() ?? '';
  if (type === 'none') return { text: '', bullet: false };
  const written = BY_STYLE[type] ?? (list.ordered ? BY_STYLE.decimal : undefined);
  if (!written || BULLETS.test(type)) return { text: '', bullet: true };
  return { text: `${formatNumber(number, written.format) ?? ''}${written.behind}`, bullet: false };
}

/** `<ol type>`. */
const BY_TYPE: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const latin = (format: string) => ({ format, behind: '. ' });
const chinese = (format: string) => ({ format, behind: '、' });

/** CSS counter styles, by the names that Word has for the same numbers, with the sign behind each (CSS Counter Styles 3, 6 and 7). */
const BY_STYLE: Readonly<Record<string, { readonly format: string; readonly behind: string }>> = {
  decimal: latin('decimal'),
  'decimal-leading-zero': latin('decimalZero'),
  'lower-alpha': latin('lowerLetter'),
  'lower-latin': latin('lowerLetter'),
  'upper-alpha': latin('upperLetter'),
  'upper-latin': latin('upperLetter'),
  'lower-roman': latin('lowerRoman'),
  'upper-roman': latin('upperRoman'),
  'cjk-ideographic': chinese('chineseCounting'),
  'simp-chinese-informal': chinese('chineseCounting'),
  'trad-chinese-informal': chinese('chineseCounting'),
  'simp-chinese-formal': chinese('chineseLegalSimplified'),
  'trad-chinese-formal': chinese('ideographLegalTraditional'),
  'cjk-decimal': chinese('ideographDigital'),
  'cjk-heavenly-stem': chinese('ideographTraditional'),
  'cjk-earthly-branch': chinese('ideographZodiac'),
  'japanese-informal': chinese('japaneseCounting'),
};

function wholeNumber(text: string): number | undefined {
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
