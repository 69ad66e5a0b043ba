import { keysOf, pointerOf } from '@fta/cases-core/schema';
import type { CaseContent } from './content.ts';
import { textsOf } from './texts.ts';

/** Words in a text of a case, such that they are found again after the text was changed around them. */
export interface Anchor {
  /** JSON Pointer of the text in the content: `/title`, `/sections/0/points/1/paragraphs/2`. */
  readonly pointer: string;
  readonly quote: string;
  /** What stands right before and right after the words in the same text; shorter only where the text begins or ends. */
  readonly before: string;
  readonly after: string;
  /** Where the words begin in the text, in UTF-16 units. */
  readonly offset: number;
}

/** Where words stand: offsets are UTF-16 units of the text that the pointer leads to. */
export interface WordPlace {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** So much of a text is kept on each side of the words. */
export const CONTEXT = 20;

/** The longest context: no character of two units is cut. */
export const MOST_CONTEXT = CONTEXT + 1;

/** Words as long as this are told from others by themselves, whatever stands around them. */
const TELLING = 12;

/** Stands for the beginning and the end of a text, which has no line breaks. */
const EDGE = '\n';

/**
 * The anchor of the words from `start` to `end` of a text.
 * @throws RangeError where the content has no such words.
 */
export function anchorAt(content: CaseContent, pointer: string, start: number, end: number): Anchor {
  const text = textsOf(content).find((each) => each.pointer === pointer)?.text;
  if (text === undefined) throw new RangeError(`expected the pointer of a text, got "${pointer}"`);
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`expected words within 0 and ${text.length} of ${pointer}, got ${start} to ${end}`);
  }
  return { pointer, quote: text.slice(start, end), ...contextOf(text, start, end), offset: start };
}

/**
 * Where the words of an anchor stand in a content now: where they stood, if what is around them is there too; else where
 * their surroundings are most alike. `undefined` where they are gone, or where two places are equally likely.
 */
export function locate(content: CaseContent, anchor: Anchor): WordPlace | undefined {
  const found = occurrencesIn(content, anchor);
  const inPlace = found.find((each) => isAtHome(each, anchor));
  if (inPlace) return inPlace.place;
  const whole = contextLength(anchor);
  const credible = found.filter(({ shared }) => shared * 2 >= whole || anchor.quote.length >= TELLING);
  const most = Math.max(...credible.map(({ shared }) => shared));
  const best = credible.filter(({ shared }) => shared === most);
  const near = best.filter(({ place }) => partOf(place.pointer) === partOf(anchor.pointer));
  const [only, ...others] = near.length > 0 ? near : best;
  return others.length === 0 ? only?.place : undefined;
}

/** Whether the words of an anchor stand right where it says, with all around them that it says. */
export function isInPlace(content: CaseContent, anchor: Anchor): boolean {
  return occurrencesIn(content, anchor).some((each) => isAtHome(each, anchor));
}

/** So much context has to be the same for other words in between to be those that the anchor's have become. */
const LEAST_AROUND = 8;

/** Words are not expected to have grown beyond this factor of what they were, and the context beside. */
const MOST_GROWN = 3;

/**
 * What stands now between the contexts of an anchor whose words were changed; `undefined` where the context is not there, or
 * not in one place only.
 */
export function locateChanged(content: CaseContent, anchor: Anchor): WordPlace | undefined {
  const [before, after] = sidesOf(anchor);
  if (before.length + after.length < LEAST_AROUND) return undefined;
  const most = MOST_GROWN * anchor.quote.length + CONTEXT;
  const found = textsOf(content).flatMap(({ pointer, text }) => {
    const framed = `${EDGE}${text}${EDGE}`;
    return [...startsOf(framed, before)].flatMap((at): WordPlace[] => {
      const start = at + before.length;
      const end = framed.indexOf(after, start);
      return end > start && end - start <= most ? [{ pointer, start: start - 1, end: end - 1 }] : [];
    });
  });
  return found.length === 1 ? found[0] : undefined;
}

function* startsOf(text: string, part: string): Iterable<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

interface Occurrence {
  readonly place: WordPlace;
  /** How much of the context is the same, in UTF-16 units. */
  readonly shared: number;
}

function isAtHome({ place, shared }: Occurrence, anchor: Anchor): boolean {
  return shared === contextLength(anchor) && place.pointer === anchor.pointer && place.start === anchor.offset;
}

function contextLength(anchor: Anchor): number {
  return sidesOf(anchor).reduce((sum, side) => sum + side.length, 0);
}

function occurrencesIn(content: CaseContent, anchor: Anchor): Occurrence[] {
  if (anchor.quote === '') return [];
  return textsOf(content).flatMap(({ pointer, text }) => occurrences(text, anchor, pointer));
}

function occurrences(text: string, anchor: Anchor, pointer: string): Occurrence[] {
  const found: Occurrence[] = [];
  const [before, after] = sidesOf(anchor);
  for (const start of startsOf(text, anchor.quote)) {
    const end = start + anchor.quote.length;
    const [left, right] = sidesOf(contextOf(text, start, end));
    const shared = sharedStart(reversed(before), reversed(left)) + sharedStart(after, right);
    found.push({ place: { pointer, start, end }, shared });
  }
  return found;
}

/** The context on both sides of words; a character of two units is not cut. */
function contextOf(text: string, start: number, end: number): Pick<Anchor, 'before' | 'after'> {
  const isInside = (at: number) =>
    /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at));
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    before: text.slice(isInside(from) ? from - 1 : from, start),
    after: text.slice(end, isInside(to) ? to + 1 : to),
  };
}

/** The context with the edges of the text where it reaches them. */
function sidesOf({ before, after }: Pick<Anchor, 'before' | 'after'>): [before: string, after: string] {
  return [before.length < CONTEXT ? `${EDGE}${before}` : before, after.length < CONTEXT ? `${after}${EDGE}` : after];
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The section that a pointer leads into, or the field. */
function partOf(pointer: string): string {
  const [field, index] = keysOf(pointer);
  return field === 'sections' ? pointerOf([field, index ?? '']) : pointerOf([field ?? '']);
}
