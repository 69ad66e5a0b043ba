import type { CharacterFormat } from '../docx/model.ts';
import { type Declarations, readDeclarations, type StyleSheet } from './css.ts';
import { attributeOf, type HtmlElement, hasAttribute, isBlock } from './tree.ts';

/** How an element is shown. */
export interface Style extends CharacterFormat {
  readonly display: 'block' | 'inline' | 'none';
  readonly centred: boolean;
  /** Indent of the first line, in characters. */
  readonly indent: number;
  readonly preformatted: boolean;
  readonly listType: string;
  readonly pageBreak: boolean;
  /** Outline level as Word states it, from 1; `null` for none. */
  readonly outline: number | null;
  /** What Word says of lists and of the parts of a document, blank for nothing. */
  readonly list: string;
  readonly part: string;
}

/** How a page is shown where nothing says otherwise. */
export const PAGE_STYLE: Style = {
  face: '',
  size: 24,
  bold: false,
  display: 'block',
  centred: false,
  indent: 0,
  preformatted: false,
  listType: '',
  pageBreak: false,
  outline: null,
  list: '',
  part: '',
};

/** The style of an element within one of `parent`: the page's rules, the marks of old pages, its own style. */
export function styleOf(element: HtmlElement, parent: Style, sheet: StyleSheet): Style {
  const { tagName } = element;
  const classes = attributeOf(element, 'class').split(/\s+/).filter(Boolean);
  const own = attributeOf(element, 'style');
  const declared = merged([
    ...sheet.of(tagName, classes, attributeOf(element, 'id')),
    ...(own === '' ? [] : [readDeclarations(own)]),
  ]);
  const base = markedUp(element, parent);
  return declared.size === 0 ? base : declaredOver(base, declared, parent);
}

function merged(all: readonly Declarations[]): Declarations {
  const [first] = all;
  if (all.length <= 1) return first ?? new Map();
  return new Map(all.flatMap((declarations) => [...declarations]));
}

/** Points of headings, doubled, by how browsers set them. */
const HEADINGS: Readonly<Record<string, number>> = { h1: 48, h2: 36, h3: 28, h4: 24, h5: 20, h6: 16 };
/** `<font size>` from 1 to 7, in half-points. */
const FONT_SIZES = [15, 20, 24, 27, 36, 48, 72];
const BOLD = new Set(['b', 'strong', 'th']);

/** What an element's name and the attributes of old pages make of it. */
function markedUp(element: HtmlElement, parent: Style): Style {
  const { tagName } = element;
  const heading = HEADINGS[tagName];
  const font = tagName === 'font' ? element : null;
  const size = Number(font ? attributeOf(font, 'size') : '');
  const align = attributeOf(element, 'align').toLowerCase();
  return {
    face: faceOf(font ? attributeOf(font, 'face') : '') ?? parent.face,
    size: heading ?? (size >= 1 ? (FONT_SIZES[Math.min(size, 7) - 1] ?? parent.size) : parent.size),
    bold: parent.bold || heading !== undefined || BOLD.has(tagName),
    display: isHiddenByName(element) ? 'none' : isBlock(element) ? 'block' : 'inline',
    centred: tagName === 'center' || tagName === 'caption' || (align === '' ? parent.centred : align === 'center'),
    indent: parent.indent,
    preformatted: parent.preformatted || PREFORMATTED.has(tagName),
    listType: parent.listType,
    pageBreak: false,
    outline: heading === undefined ? parent.outline : Number(tagName[1]),
    list: '',
    part: '',
  };
}

const PREFORMATTED = new Set(['pre', 'textarea', 'xmp', 'listing', 'plaintext']);

function isHiddenByName(element: HtmlElement): boolean {
  if (element.tagName === 'dialog') return !hasAttribute(element, 'open');
  return hasAttribute(element, 'hidden') && attributeOf(element, 'hidden') !== 'until-found';
}

function declaredOver(base: Style, declared: Declarations, parent: Style): Style {
  const get = (property: string) => declared.get(property);
  const font = get('font') ?? '';
  const size = lengthOf(get('font-size') ?? /(?:^|\s)[\d.]+(?:p[tx]|r?em|%)/.exec(font)?.[0], parent.size, parent.size);
  const weight = get('font-weight') ?? /(?:^|\s)(?:bold|normal|[1-9]00)(?=\s)/.exec(font)?.[0];
  const face = faceOf(get('mso-fareast-font-family') ?? '') ?? faceOf(get('font-family') ?? font);
  const align = get('text-align');
  const [white = ''] = [get('white-space')];
  return {
    face: face ?? base.face,
    size: size ?? base.size,
    bold: weight === undefined ? base.bold : /bold|[6-9]00/.test(weight),
    display: displayOf(declared, base),
    centred: align === undefined ? base.centred : /center/i.test(align),
    indent: indentOf(declared, size ?? base.size) ?? base.indent,
    preformatted: white === '' ? base.preformatted : /^(?:pre|break-spaces)/i.test(white),
    listType: get('list-style-type') ?? get('list-style') ?? base.listType,
    pageBreak: /^(?:always|page|left|right)$/i.test(get('page-break-before') ?? get('break-before') ?? ''),
    outline: outlineOf(get('mso-outline-level')) ?? base.outline,
    list: get('mso-list')?.toLowerCase() ?? '',
    part: get('mso-element') ?? '',
  };
}

function displayOf(declared: Declarations, { display }: Style): Style['display'] {
  const shown = declared.get('display')?.toLowerCase();
  if (
    shown === 'none' ||
    declared.get('mso-hide') === 'all' ||
    /^(?:hidden|collapse)$/i.test(declared.get('visibility') ?? '')
  )
    return 'none';
  if (shown === undefined || shown === '') return display;
  if (/^(?:block|flex|grid|list-item|table|flow-root|table-row|table-cell)/.test(shown)) return 'block';
  return /^inline/.test(shown) ? 'inline' : display;
}

function outlineOf(level: string | undefined): number | null {
  return level !== undefined && /^[1-9]$/.test(level) ? Number(level) : null;
}

/** Half-points of a character of the text of official documents. */
const CHARACTER = 32;

function indentOf(declared: Declarations, size: number): number | undefined {
  const characters = Number(declared.get('mso-char-indent-count'));
  if (characters > 0) return characters;
  const indent = declared.get('text-indent');
  const length = lengthOf(indent, 0, size);
  if (length === undefined) return undefined;
  return Math.max(0, length / (/em\s*$/.test(indent ?? '') ? size : CHARACTER));
}

/** Half-points of one of a unit. */
const UNITS: Readonly<Record<string, number>> = { pt: 2, px: 1.5, in: 144, cm: 56.7, mm: 5.67, pc: 24, rem: 24 };
const NAMED: Readonly<Record<string, number>> = {
  'xx-small': 14,
  'x-small': 15,
  small: 20,
  medium: 24,
  large: 27,
  'x-large': 36,
  'xx-large': 48,
};

/** A length in half-points; `undefined` for what is none. */
function lengthOf(text: string | undefined, whole: number, em: number): number | undefined {
  const value = text?.trim().toLowerCase() ?? '';
  const [, number = '', unit = ''] = /^(-?[\d.]{1,12})\s*([a-z]{2,3}|%)$/.exec(value) ?? [];
  if (number === '') return NAMED[value];
  if (unit === '%') return halved((Number(number) * whole) / 100);
  const size = unit === 'em' ? em : UNITS[unit];
  return size === undefined ? undefined : halved(Number(number) * size);
}

const halved = (size: number): number | undefined => (Number.isFinite(size) ? Math.round(size * 2) / 2 : undefined);

const CHINESE_FACE = /[\p{Script=Han}]|hei|kai|song|fang|ming|cjk|gothic/iu;

/** The first face of a list that has Chinese characters; `undefined` where none has. */
function faceOf(families: string): string | undefined {
  return families
    .split(',')
    .map((family) => family.replace(/["']/g, '').trim())
    .find((family) => CHINESE_FACE.test(family));
}
