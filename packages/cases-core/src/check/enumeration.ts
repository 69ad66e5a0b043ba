import { hanNumber, parseHanNumber } from '../text/han-number.ts';
import type { CheckContext, Site } from './context.ts';
import type { FaultyText, FindCorrections, TextEdit } from './correction.ts';

/** What is wrong with a series such as 一是…二是…三是. */
export interface EnumerationFault {
  readonly kind: 'gap' | 'repeated';
  readonly site: Site;
  readonly span: readonly [start: number, end: number];
  /** The marker that lacks, or that comes again. */
  readonly marker: string;
}

type Style = 'shi' | 'qi' | 'di' | 'circled';

interface Marker {
  readonly style: Style;
  readonly number: number;
  readonly text: string;
  readonly site: Site;
  readonly start: number;
  readonly end: number;
}

/** 一是, 二要, and what may be 其一， or 第一，; what stands before decides. */
const MARKER = /([其第]?)([一二三四五六七八九十]{1,3})(?:[是要]|(?=[，,、：:]))|([①-⑳])/g;
/** A quick look, since most paragraphs count nothing. */
const HINT = /[一二三四五六七八九十][是要，,、：:]|[①-⑳]/;
const CLAUSE_START = /[。；;：:，,、！？!?（(“\s]/;
const SENTENCE_START = /[。；;：:]/;

const found = new WeakMap<CheckContext, readonly EnumerationFault[]>();

/** The faults of every passage of the batch. */
export function enumerationFaults(context: CheckContext): readonly EnumerationFault[] {
  const known = found.get(context);
  if (known) return known;
  const faults = context.cases.flatMap(({ passages }) => passages.flatMap(findEnumerationFaults));
  found.set(context, faults);
  return faults;
}

/**
 * Follows every series of one passage. A series counts from one; a second one from 一 begins a nested series, and a
 * number that continues an outer series closes the inner one.
 */
function findEnumerationFaults(passage: readonly Site[]): EnumerationFault[] {
  const markers = passage.flatMap(readMarkers);
  if (markers.length === 0) return [];
  const styles = new Set(markers.map(({ style }) => style));
  return [...styles].flatMap((style) =>
    followSeries(
      markers.filter((marker) => marker.style === style),
      passage,
    ),
  );
}

function readMarkers(site: Site): Marker[] {
  if (!HINT.test(site.text)) return [];
  return [...site.text.matchAll(MARKER)].flatMap((match) => {
    const [text, prefix = '', numeral = '', circled] = match;
    const style = styleOf(text, prefix, circled, site.text.charAt(match.index - 1));
    const number = circled ? circled.charCodeAt(0) - 0x245f : parseHanNumber(numeral);
    if (style === null || number === null) return [];
    return [{ style, number, text, site, start: match.index, end: match.index + text.length }];
  });
}

/** 统一是 and 位居第一， are no markers: those begin a clause, 第一， even a sentence. */
function styleOf(text: string, prefix: string, circled: string | undefined, before: string): Style | null {
  if (circled) return 'circled';
  if (before !== '' && !(prefix === '第' ? SENTENCE_START : CLAUSE_START).test(before)) return null;
  const copula = /[是要]$/.test(text);
  if (prefix === '第') return copula ? null : 'di';
  if (prefix === '其') return 'qi';
  return copula ? 'shi' : null;
}

/** Series nested deeper than this are no series; the outermost is closed. */
const DEEPEST = 8;
/** The head of an item is not read further than this. */
const LONGEST_HEAD = 60;

function followSeries(markers: readonly Marker[], passage: readonly Site[]): EnumerationFault[] {
  const faults: EnumerationFault[] = [];
  /** Last marker of each open series, the innermost at the end. */
  const open: Marker[] = [];
  for (const marker of markers) {
    const outer = open.findLastIndex(({ number }) => number + 1 === marker.number);
    if (outer >= 0) {
      const [, ...inner] = open.splice(outer);
      faults.push(...inner.flatMap(tooShort));
    } else if (marker.number > 1) {
      const before = open.at(-1)?.number ?? 0;
      if (marker.number <= before) faults.push(fault('repeated', marker, marker.text));
      else faults.push(fault('gap', marker, markerText(marker, before + 1)));
      open.pop();
    }
    open.push(marker);
    if (open.length > DEEPEST) faults.push(...open.splice(0, 1).flatMap(tooShort));
  }
  faults.push(...open.flatMap(tooShort));
  const last = open.at(-1);
  return last && last.number > 1 ? [...faults, ...unmarkedNext(last, markers, passage)] : faults;
}

/** A series of 一是 alone lacks its 二是. */
function tooShort(last: Marker): EnumerationFault[] {
  return last.number === 1 ? [fault('gap', last, markerText(last, 2))] : [];
}

/** What may follow a numeral that counts or names something: 三方, 四川, 三大. */
const NO_MARKER =
  /^[个大项年月日方地者片区省市县州川季维条种类家处位批次级届期步里轮国部成分通环星亚门峡平指江安明沙百千万亿张座所点层重]/u;

/** The next item with 是 left out: a sentence as short as the items before it that begins with the next numeral. */
function unmarkedNext(last: Marker, markers: readonly Marker[], passage: readonly Site[]): EnumerationFault[] {
  if (last.style !== 'shi') return [];
  const longest = markers.reduce((length, { site, end }) => Math.max(length, sentenceLength(site.text, end)), 0);
  const numeral = hanNumber(last.number + 1);
  for (const site of passage.slice(passage.indexOf(last.site))) {
    const from = site === last.site ? last.end : 0;
    for (let at = site.text.indexOf(numeral, from); at >= 0; at = site.text.indexOf(numeral, at + 1)) {
      if (at > 0 && !'。；;'.includes(site.text.charAt(at - 1))) continue;
      const behind = at + numeral.length;
      const length = sentenceLength(site.text, behind);
      if (NO_MARKER.test(site.text.slice(behind)) || length > longest + 2) continue;
      return [{ kind: 'gap', site, span: [at, behind + length], marker: markerText(last, last.number + 1) }];
    }
  }
  return [];
}

function sentenceLength(text: string, from: number): number {
  const sentence = text.slice(from, from + LONGEST_HEAD);
  const length = sentence.search(/[。；;：:，,]/);
  return length < 0 ? sentence.length : length;
}

function fault(kind: EnumerationFault['kind'], { site, start, end }: Marker, marker: string): EnumerationFault {
  return { kind, site, span: [start, end], marker };
}

/** The marker of another number in the same style. */
function markerText({ style, text }: Marker, number: number): string {
  if (style === 'circled') return String.fromCharCode(0x245f + number);
  const numeral = hanNumber(number);
  if (style === 'shi') return `${numeral}${text.slice(-1)}`;
  return `${text.charAt(0)}${numeral}`;
}

/** The marker is the one that was expected; or it and all that count on from it are one further. */
export const correctEnumeration: FindCorrections = function* ({ path, text, span: [start], params, view }) {
  const passage = view.passages.find((sites) => sites.some((site) => site.path === path)) ?? [];
  const markers = passage.flatMap(readMarkers);
  const at = markers.findIndex((marker) => marker.site.path === path && marker.start === start);
  const marker = markers[at];
  if (!marker) yield* markUnmarked({ path, text, start, expected: params.expected });
  else {
    const wanted = params.expected === undefined ? markerText(marker, marker.number + 1) : String(params.expected);
    const first = { path, start, end: marker.end, replacement: wanted };
    yield [first];
    const number = numberIn(wanted, marker);
    if (number !== null) yield [first, ...countOn(markers.slice(at + 1), marker, number - marker.number)];
  }
};

interface Unmarked extends Pick<FaultyText, 'path' | 'text'> {
  readonly start: number;
  readonly expected: FaultyText['params'][string] | undefined;
}

/** 三推进 gets its 是. */
function* markUnmarked({ path, text, start, expected }: Unmarked): Iterable<readonly TextEdit[]> {
  const numeral = String(expected).slice(0, -1);
  if (!text.startsWith(numeral, start)) return;
  const end = start + numeral.length;
  yield [{ path, start: end, end, replacement: String(expected).slice(-1) }];
}

function numberIn(wanted: string, { style }: Marker): number | null {
  if (style === 'circled') return wanted.charCodeAt(0) - 0x245f;
  return parseHanNumber(wanted.replace(/[其第是要]/gu, ''));
}

/** The markers of a series behind one of it, each that much further. */
function countOn(markers: readonly Marker[], { style, number }: Marker, further: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = number;
  for (const marker of markers) {
    if (marker.style !== style || marker.number !== last + 1) continue;
    last = marker.number;
    const { site, start, end } = marker;
    edits.push({ path: site.path, start, end, replacement: markerText(marker, marker.number + further) });
  }
  return edits;
}
