import type { Limits } from '../limits.ts';
import { childOf, childrenOf, type Element, flagOf, isElement, numberOf, valueIn } from '../xml/element.ts';
import { readChildren } from '../xml/read.ts';
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';

/** What stands before a paragraph that Word numbers. */
interface ListMarker {
  /** With the space behind it where one is needed to tell it from the text; blank for a bullet or a silent number. */
  readonly text: string;
  readonly bullet: boolean;
}

/** Counts the numbered paragraphs of a document, in their order. */
export interface Numbering {
  /** The marker of the next paragraph of that list and level, counted on. */
  next(list: string, level: number | undefined, styleId: string): ListMarker;
}

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `第%1条`: `%` and a level stand for its number. */
  readonly text: string;
  /** Level, from 1, behind which it begins anew; 0 for never, `undefined` for any above it. */
  readonly restart: number | undefined;
  readonly arabic: boolean;
  readonly style: string | undefined;
}

export interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The style that has the levels in its place. */
  readonly link: string | undefined;
}

export interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

const NO_MARKER: ListMarker = { text: '', bullet: false };
const DEEPEST = 8;

export function readNumbering(name: string, bytes: Uint8Array | null, styles: Styles, limits: Limits): Numbering {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  if (bytes) {
    readChildren({ name, bytes, root: 'w:numbering' }, [], limits, (child) => {
      if (child.name === 'w:abstractNum') {
        const abstract = readAbstract(child);
        abstracts.set(abstract.id, abstract);
      }
      if (child.name === 'w:num') lists.set(child.attributes['w:numId'] ?? '', readList(child));
    });
  }
  return countNumbers(abstracts, lists, (style) => styles.paragraph(style).paragraph.list);
}

function readAbstract(element: Element): AbstractList {
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: readLevels(element),
    link: valueIn(element, 'w:numStyleLink'),
  };
}

function readLevels(element: Element): Map<number, ListLevel> {
  return new Map(
    childrenOf(element, 'w:lvl').map((level) => [numberOf(level.attributes['w:ilvl']) ?? 0, readLevel(level)]),
  );
}

function readLevel(element: Element): ListLevel {
  return {
    start: numberOf(valueIn(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valueIn(element, 'w:lvlText') ?? '',
    restart: numberOf(valueIn(element, 'w:lvlRestart')),
    arabic: flagOf(element, 'w:isLgl') ?? false,
    style: valueIn(element, 'w:pStyle'),
  };
}

/** The format of a level; one that is newer than the reader it was written for has an older one beside it. */
function formatOf(element: Element): string {
  const own = valueIn(element, 'w:numFmt');
  if (own !== undefined) return own;
  const alternatives = childOf(element, 'mc:AlternateContent')?.children.filter(isElement) ?? [];
  const formats = alternatives.map((alternative) => childOf(alternative, 'w:numFmt')?.attributes);
  const custom = formats.find((format) => format?.['w:val'] === 'custom');
  if (custom && /^0+1(?:,|$)/.test(custom['w:format'] ?? '')) return 'decimalZero';
  return formats.find((format) => format?.['w:val'] !== 'custom')?.['w:val'] ?? 'decimal';
}

function readList(element: Element): List {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const at = numberOf(override.attributes['w:ilvl']) ?? 0;
    const start = numberOf(valueIn(override, 'w:startOverride'));
    const level = childOf(override, 'w:lvl');
    if (level) levels.set(at, readLevel(level));
    if (start !== undefined) starts.set(at, start);
  }
  return { abstract: valueIn(element, 'w:abstractNumId') ?? '', levels, starts };
}

/** Counts by lists that have been read; `listOfStyle` is the list whose levels a style has. */
export function countNumbers(
  abstracts: ReadonlyMap<string, AbstractList>,
  lists: ReadonlyMap<string, List>,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  return new Counter(abstracts, lists, listOfStyle);
}

class Counter implements Numbering {
  readonly #abstracts: ReadonlyMap<string, AbstractList>;
  readonly #lists: ReadonlyMap<string, List>;
  readonly #listOfStyle: (style: string) => string | undefined;
  /** The last numbers by abstract list, one a level: lists made of the same one count on together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own starts have been used. */
  readonly #begun = new Set<string>();

  constructor(
    abstracts: ReadonlyMap<string, AbstractList>,
    lists: ReadonlyMap<string, List>,
    listOfStyle: (style: string) => string | undefined,
  ) {
    this.#abstracts = abstracts;
    this.#lists = lists;
    this.#listOfStyle = listOfStyle;
  }

  next(id: string, stated: number | undefined, styleId: string): ListMarker {
    const list = this.#lists.get(id);
    const abstract = list && this.#abstractOf(list);
    if (!list || !abstract) return NO_MARKER;
    const levelOf = (at: number) => list.levels.get(at) ?? abstract.levels.get(at);
    const at = Math.min(stated ?? levelOfStyle(abstract, styleId), DEEPEST);
    const level = levelOf(at);
    if (!level) return NO_MARKER;
    const counts = this.#counts.get(abstract.id) ?? [];
    this.#counts.set(abstract.id, counts);
    this.#count(id, list, at, level, counts);
    for (let below = at + 1; below <= DEEPEST; below++) {
      const restart = levelOf(below)?.restart;
      if (restart === undefined || restart > at) counts[below] = undefined;
    }
    if (level.format === 'bullet') return { text: '', bullet: true };
    return { text: spaced(write(level, at, counts, levelOf), level), bullet: false };
  }

  #count(id: string, list: List, at: number, level: ListLevel, counts: (number | undefined)[]): void {
    const begun = `${id}/${at}`;
    const start = list.starts.get(at);
    const last = counts[at];
    const begins = last === undefined || (start !== undefined && !this.#begun.has(begun));
    counts[at] = begins ? (start ?? level.start) : last + 1;
    this.#begun.add(begun);
  }

  #abstractOf(list: List): AbstractList | undefined {
    const abstract = this.#abstracts.get(list.abstract);
    if (abstract?.link === undefined) return abstract;
    const linked = this.#lists.get(this.#listOfStyle(abstract.link) ?? '');
    return this.#abstracts.get(linked?.abstract ?? '') ?? abstract;
  }
}

function levelOfStyle({ levels }: AbstractList, styleId: string): number {
  for (const [at, { style }] of levels) if (style === styleId) return at;
  return 0;
}

function write(
  level: ListLevel,
  own: number,
  counts: readonly (number | undefined)[],
  levelOf: (at: number) => ListLevel | undefined,
): string {
  let silent = false;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const named = levelOf(at);
    const format = level.arabic && named?.format !== 'none' ? 'decimal' : (named?.format ?? 'decimal');
    const number = formatNumber(counts[at] ?? named?.start ?? 1, format);
    silent ||= number === null && at === own;
    return number ?? '';
  });
  return silent ? '' : text;
}

/**
 * A number without a sign of its own is told from the text by the one it has in writing: 一、 and 1. The sign is no word of
 * the document, and the number was none either.
 */
function spaced(text: string, { text: template }: ListLevel): string {
  const bare = text.trim();
  if (bare === '') return '';
  if (/^%[1-9]$/.test(template.trim())) {
    if (/^\d{1,3}$/.test(bare)) return `${bare}. `;
    if (/^[〇零一二三四五六七八九十百千]+$/u.test(bare)) return `${bare}、`;
  }
  return /[、，．。：）】〕」』)\].:]$/u.test(bare) && !/[.)\]:]$/u.test(bare) ? bare : `${bare} `;
}
