import { isIndented, type Measures, numberOf, type SetLine } from './measures.ts';
import type { GlyphStyle, Placed, TextLine } from './model.ts';

/** Lines put together to a paragraph. */
export interface PlacedText {
  readonly text: string;
  readonly places: readonly Placed[];
  /** Set in the middle of its column. */
  readonly centred: boolean;
  /** Indent of its first line, in characters. */
  readonly indent: number;
}

/** In points. */
const SAME_PLACE = 2;
/** In ems: how far a full line may end before the edge where lines are justified. */
const JUSTIFIED = 0.6;
/** In ems: how far off the measure of a word may be that had no room in a line. */
const RAGGED = 0.15;
/** Of the common pitch: lines of one paragraph stand no further apart. */
const WIDEST_PITCH = 1.3;
/** Title……12: leads to a page, by dots or by a gap. */
const LEADS_TO_PAGE = /(?:[.．…·・⋯‥_—–-]\s?){3}\s{0,4}\d{1,4}$|\t\d{1,4}$/u;
/** Cannot be parted by the end of a line: a word or character, what opens before it, and what quotation marks join to it. */
const WORD =
  /^[（(《【「『“‘〈[+$￥¥]*(?:[\p{Script=Latin}\d.,%％‰+/-]+|.)(?:[“”‘’][（(《]?(?:[\p{Script=Latin}\d.,%％‰+/-]+|.))*/u;
/** Nor what closes it, with a figure or letters right behind. */
const STOPS = /^(?:[-，。、；：？！）》”’」』】〕…—]+[\p{Script=Latin}\d.,%％+-]*)+/u;
const LATIN_END = /\p{Script=Latin}$/u;
/** Where a line ends between a letter and what begins so, a blank stood there. */
const WORD_START = /^[\p{Script=Latin}\d]/u;
const HYPHEN_END = /\p{Script=Latin}[-\u00ad\u2010]$/u;
/** In ems. */
const NEARLY_FULL = 2;
const INNER_STOP = /[。！？；：]/u;
const SENTENCE_END = /[。！？：；][”’」』）)]?$/u;

/** Puts the lines of paragraphs together. */
export function paragraphsOf(lines: readonly SetLine[], measures: Measures): PlacedText[] {
  const groups: SetLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = groups.at(-1);
    const before = lines[at - 1];
    if (open && before && goesOn(open, before, line, measures)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraphOf(group, measures));
}

/** Whether a line belongs to one paragraph with those before it. */
function goesOn(open: readonly SetLine[], before: SetLine, next: SetLine, measures: Measures): boolean {
  if (!endsAlike(before.line, next.line) || LEADS_TO_PAGE.test(before.line.text)) return false;
  const samePlace = before.line.page === next.line.page && next.line.baseline < before.line.baseline;
  if (samePlace && isApart(before.line, next.line, measures)) return false;
  const middle = isCentred(before) && isCentred(next);
  if (middle) return isFull(before, next, measures, 4);
  if (isCentred(before) && before.line.size > measures.size) return false;
  if (!isFull(before, next, measures)) return false;
  if (open.length === 1 && isWholeHeading(before, next, measures)) return false;
  // Of a few short lines none tells where lines end: a number begins anew.
  if (!before.edges.isSure && numberOf(next.line.text)) return false;
  if (isIndented(next, measures.size)) return hangs(open, before, next, measures);
  if (!SENTENCE_END.test(before.line.text)) return true;
  if (!measures.indents && !before.edges.isSure) return false;
  // Where no indent shows what begins behind a full last line, a number does.
  return !measures.flushHeadings || !numberOf(next.line.text);
}

/**
 * Whether a line that happens to be full is a heading as its like are, and the next one its text: where no indent tells,
 * a heading that goes on does so in less than a line.
 */
function isWholeHeading({ line }: SetLine, next: SetLine, { indents, headingNumbers, size }: Measures): boolean {
  const kind = numberOf(line.text);
  if (indents || !kind || !headingNumbers.has(kind) || INNER_STOP.test(line.text)) return false;
  return next.edges.right - next.line.right <= NEARLY_FULL * size;
}

/** Whether an indented line goes on below a first line that stands out to the left, as in a list. */
function hangs(open: readonly SetLine[], before: SetLine, next: SetLine, { indents }: Measures): boolean {
  const by = ({ line, edges }: SetLine) => line.left - edges.left;
  const [first] = open;
  if (!first || by(first) > by(next) - SAME_PLACE) return false;
  return open.length > 1 ? Math.abs(by(before) - by(next)) <= SAME_PLACE : !indents;
}

/** Whether two lines stand further apart than those of a paragraph. */
function isApart(before: TextLine, next: TextLine, { size, pitch }: Measures): boolean {
  const expected = Math.max(pitch, (pitch / size) * Math.max(before.size, next.size) * 0.9);
  return before.baseline - next.baseline > WIDEST_PITCH * (before.size > size + 0.5 ? expected : pitch);
}

/** Whether a line ends at the edge, or where the next word would have had no room. */
function isFull({ line, edges }: SetLine, next: SetLine, measures: Measures, slack = 0): boolean {
  const short = edges.right - line.right;
  const most = edges.justified ? JUSTIFIED * measures.size : firstWidth(next.line) + RAGGED * measures.size;
  return short <= most + slack * measures.size;
}

/** Width of what cannot be parted at the start of a line. */
function firstWidth({ text, edges, left }: TextLine): number {
  const word = WORD.exec(text)?.[0].length ?? 0;
  const stops = STOPS.exec(text.slice(word))?.[0].length ?? 0;
  return (edges[Math.min(edges.length - 1, word + stops)] ?? left) - left;
}

/** Whether the last words of a line are set as the first ones of the next. */
function endsAlike(before: TextLine, next: TextLine): boolean {
  const [last, first] = [styleAt(before, 'end'), styleAt(next, 'start')];
  if (!last || !first) return true;
  return Math.abs(last.size - first.size) <= 0.6 && (last.bold === first.bold || isMixed(before) || isMixed(next));
}

/** The style of the Chinese words at an end of a line: figures among them may have a face of their own. */
function styleAt({ text, spans }: TextLine, end: 'start' | 'end'): GlyphStyle | undefined {
  let at = 0;
  const words = spans.filter(({ length }) => {
    const piece = text.slice(at, at + length);
    at += length;
    return /\p{Script=Han}/u.test(piece);
  });
  const from = words.length > 0 ? words : spans;
  return (end === 'start' ? from[0] : from.at(-1))?.style;
}

/** A line that is bold in part. */
const isMixed = ({ spans }: TextLine): boolean => new Set(spans.map(({ style }) => style.bold)).size > 1;

/** Whether a line stands in the middle of its column, and leaves room on both sides. */
function isCentred({ line, edges }: SetLine): boolean {
  const [left, right] = [line.left - edges.left, edges.right - line.right];
  return left > line.size && right > line.size / 2 && Math.abs(left - right) <= Math.max(line.size * 0.75, 6);
}

function paragraphOf(group: readonly SetLine[], measures: Measures): PlacedText {
  let text = '';
  const places: Placed[] = [];
  for (const { line } of group) {
    if (HYPHEN_END.test(text) && /^\p{Ll}/u.test(line.text)) text = text.replace(/\u00ad$/u, '');
    else if (LATIN_END.test(text) && WORD_START.test(line.text)) text += ' ';
    places.push({ start: text.length, end: text.length + line.text.length, line });
    text += line.text;
  }
  const [first] = group;
  const by = first ? (first.line.left - first.edges.left) / (measures.size || 1) : 0;
  const centred = group.every(isCentred);
  return { text, places, centred, indent: centred || by < 0.8 ? 0 : Math.round(by) };
}
