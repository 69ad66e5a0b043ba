import { columns } from '../../text/characters.ts';
import { endsSentence, endsText, endsWithSemicolon, INNER_STOP, isUnbalanced } from '../../text/stops.ts';
import { titleKey } from '../../text/title-key.ts';
import { readMarker } from '../lines/markers.ts';
import { isOfficialTitle } from '../lines/official-title.ts';
import { readSectionHeading } from '../lines/section-heading.ts';
import { type Contents, isListedBeginning } from '../noise/contents.ts';
import type { DocumentReading, Reading } from './readings.ts';

/** Nothing ends here: a comma, an opening bracket, a particle that wants a noun. */
const OPEN_END = /[，,、—“‘「『（(《【的和与及或]$/u;
const OPENS_CLOSED = /^[”’」』）)】》，,、。；;：:！？!?%％]/u;
/** Below who signs, above what follows: no part of either. */
const DATE =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u;
/** 图1 …, 表2-1 …: stands by itself, though no stop closes it. */
const CAPTION = /^[图表]\s?[\d一二三四五六七八九十]+/u;

/** Longest beginning that is kept of a text while lines are joined to it: no heading is longer. */
const HEAD = 240;
const TAIL = 240;

/** What lines are joined by. */
interface Joining extends DocumentReading {
  /** Lines, by index, that go on with a title that no 。 closes. */
  readonly titleRests: ReadonlySet<number>;
}

/** A logical line in the making. Only its ends are kept as text, so that joining takes time in proportion to its lines. */
export class OpenText {
  readonly lines: Reading[] = [];
  readonly first: Reading;
  head = '';
  tail = '';
  length = 0;

  constructor(first: Reading) {
    this.first = first;
    this.add(first);
  }

  get last(): Reading {
    return this.lines.at(-1) ?? this.first;
  }

  add(line: Reading): void {
    this.lines.push(line);
    this.length += line.text.length;
    if (this.head.length < HEAD) this.head = (this.head + line.text).slice(0, HEAD);
    this.tail = (this.tail + line.text).slice(-TAIL);
  }
}

/**
 * Whether `next` goes on with the text that is open: a heading until it is whole, a paragraph until its sentence ends
 * or a wrap does. `beforeProvider` tells that a provider stands on the line behind `next`, which then ends a title.
 */
export function continues(open: OpenText, next: Reading, document: Joining, beforeProvider: boolean): boolean {
  const before = open.last;
  if (next.line.kind !== 'text' || before.line.kind !== 'text' || next.line.fenced !== before.line.fenced) return false;
  if (next.line.role || before.line.role) return false;
  const sameBlock = before.line.block === next.line.block;
  if (OPENS_CLOSED.test(next.text) && !before.provider) return true;
  if (sameBlock && continuesSentence(open, next, document)) return true;
  if (isHeading(open)) return headingContinues(open, next, sameBlock, document, beforeProvider);
  if (isStart(open, next, sameBlock)) return false;
  if (!sameBlock && (DATE.test(next.text) || DATE.test(open.head))) return false;
  const single = open.lines.length === 1 && open.length <= 60;
  if (single && (isLabelled(open.head) || AFTERWORD.test(open.head))) return false;
  const ended = endsText(open.tail);
  if (sameBlock && ended && !document.wraps) return false;
  if (sameBlock && ended && !before.brimful && !document.blankLines) return false;
  if (sameBlock && before.full) return !(next.line.indent >= 2 && before.line.indent < next.line.indent);
  if (sameBlock && ended) return false;
  if (endsWithSemicolon(open.tail)) return !sameBlock;
  const acrossNoise = next.index - before.index > 1;
  if (/[：:]$/u.test(open.tail)) return acrossNoise && !next.line.bullet;
  if (endsSentence(open.tail)) return false;
  return acrossNoise || !isBareTitle(open, document);
}

/**
 * Whether a line of the block goes on with a sentence that is not finished: it starts nothing then, whatever marker it
 * happens to begin with (案例4起, （二）, 第一，). Where blank lines do not part what begins, the line before has to be full
 * or to end in what wants more; the next number of a list is no part of a sentence, nor is an indented line.
 */
function continuesSentence(
  open: OpenText,
  { marker, section, line, bold }: Reading,
  document: DocumentReading,
): boolean {
  const { first, last, tail } = open;
  if (!marker || section || bold || line.bullet || line.depth > 0 || endsText(tail)) return false;
  if (line.indent >= 2 && line.indent > last.line.indent) return false;
  if (first.marker?.style === marker.style && marker.number === first.marker.number + 1) return false;
  if (first.section || first.provider) return false;
  if (OPEN_END.test(tail)) return true;
  if (isHeading(open) || isBareTitle(open, document)) return false;
  return document.blankLines || last.full;
}

/** Whether a sentence stops in its middle, where a page with a picture on it began. */
export function breaksOff(open: OpenText): boolean {
  const { line, provider } = open.last;
  return line.kind === 'text' && !provider && !isHeading(open) && open.length >= 12 && !endsText(open.tail);
}

/** A line that stands as a title: set off, or opened by a marker with no sentence run in behind it. */
export function isHeading({ first, head, length }: OpenText): boolean {
  if (length >= HEAD) return false;
  if (first.line.depth > 0 || first.bold || first.listed || first.titled || first.provider) return true;
  if (first.section) return first.section.body === null;
  return first.marker !== null && first.marker.style !== 'article' && length <= 90 && !INNER_STOP.test(head);
}

function headingContinues(
  { first, last, head }: OpenText,
  next: Reading,
  sameBlock: boolean,
  { contents, headings, closedStyles, titleRests, wraps }: Joining,
  beforeProvider: boolean,
): boolean {
  if (next.marker || next.section || next.provider || first.provider || next.line.bullet) return false;
  if (titleRests.has(next.index)) return true;
  if (/^——[^—]/u.test(next.text) && next.text.length <= 40 && !endsText(next.text)) return !first.section;
  if (first.section && head.length < 40) return false;
  if (first.listed && !isUnbalanced(head)) return false;
  if (endsSentence(head)) return false;
  if (isUnbalanced(head) || OPEN_END.test(head)) return true;
  if (first.titled) return false;
  if (isListedTogether(head, next.text, contents)) return true;
  if (next.bold && last.bold && sameBlock && (last.full || next.line.boldCarried)) return true;
  const style = first.marker?.style;
  if (style !== undefined && closedStyles.has(style) && isRestOfTitle(next.text, closedStyles.get(style) === 'cut'))
    return true;
  if (next.line.depth > 0 || next.bold) return false;
  if (first.marker && head.length < 16 && readSectionHeading(head + next.text, headings)) return true;
  if (beforeProvider && first.marker && !first.section && next.text.length < 40 && !endsText(next.text)) return true;
  if (!sameBlock || !last.full) return false;
  const closing = style !== undefined && closedStyles.has(style);
  if (first.line.depth > 0)
    return closing && wraps && next.line.end - next.line.start <= last.line.end - last.line.start;
  if (closing) return true;
  if (style !== undefined && style !== 'case') return false;
  return !first.bold && columns(last.text) >= 30 && next.text.length <= columns(last.text);
}

/**
 * The rest of a title that a page break has cut: short, closed by 。, and nothing like a clause. Where many titles of
 * the document are cut, longer rests are believed.
 */
function isRestOfTitle(text: string, cutting: boolean): boolean {
  if (!text.endsWith('。') || text.length >= 60) return false;
  return cutting || (text.length <= 12 && !/[\d，,、]/u.test(text));
}

/** A heading cut in two that the contents list knows whole. */
function isListedTogether(text: string, next: string, contents: Contents): boolean {
  if (contents.byKey.size === 0 || next.length > 60) return false;
  const key = titleKey(text.slice(readMarker(text)?.end ?? 0));
  if (key === '' || !isListedBeginning(contents, key, key.length)) return false;
  return isListedBeginning(contents, key + titleKey(next), key.length);
}

const LABELLED =
  /^[（(【]?(?:实施时间|时间|日期|发布时间|发布日期|联系人|联系方式|联系电话|电话|邮箱|关键词|关键字|标签|类别|所属领域|适用范围|作者|编辑|责任编辑|责编|审核|校对|撰稿|来源|文号|案例类型|创新类型|附件[一二三四五六七八九\d]{0,2})\s?[：:｜|]/u;
/** The heading of an afterword, which is no case's. */
export const AFTERWORD = /^(?:后\s?记|编\s?后(?:\s?[语记])?|跋)$/u;

/** 实施时间：…, 联系人：…: a line for itself, no sentence. */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text) || /^[-—\s]*END[-—\s]*$/iu.test(text);
}

/** Whether a line begins something of its own though the text before it may still be open. */
function isStart(open: OpenText, next: Reading, sameBlock: boolean): boolean {
  const closed = endsText(open.tail);
  const wrapped = sameBlock && open.last.full;
  if (next.line.bullet || next.line.depth > 0 || next.listed || isLabelled(next.text)) return true;
  if (next.bold && !(wrapped || next.line.boldCarried)) return true;
  const inSentence = wrapped && !closed;
  const runIn = next.section?.body !== null;
  if (next.section && (next.section.style !== 'none' || closed || runIn || !next.text.endsWith('。'))) {
    return next.bold || !inSentence || next.marker !== null;
  }
  if (next.provider) return next.provider.form !== 'name' || !inSentence;
  if (!next.marker) return false;
  if (next.marker.style === 'case' || (next.marker.number === 1 && isTitleOfDocument(open))) return true;
  if (sameBlock && !closed && isUnbalanced(open.tail)) return false;
  return closed || (!wrapped && next.marker.style !== 'ordinal');
}

/** The first line of all, with no mark of a sentence in it: 一、 below it begins the outline, however wide it is. */
function isTitleOfDocument({ first, head, lines }: OpenText): boolean {
  return first.index === 0 && lines.length === 1 && !/[，。；：,;:]/u.test(head);
}

/** A line that may be a title though nothing sets it off. */
function isBareTitle({ first, head, length, lines }: OpenText, { bareTitles }: DocumentReading): boolean {
  if (first.index === 0) return true;
  if (length > 120) return false;
  if ((length <= 60 && CAPTION.test(head)) || isOfficialTitle(head)) return true;
  return bareTitles && lines.length === 1 && length <= 45 && !/[，,；;：:]/u.test(head);
}
