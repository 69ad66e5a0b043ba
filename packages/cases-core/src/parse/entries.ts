import { columns, plainLine } from './characters.ts';
import { type Contents, isListedBeginning, titleKey } from './contents.ts';
import { type Line, runText } from './lines.ts';
import { type Marker, type MarkerStyle, readMarker } from './markers.ts';
import { concatenate, normalise, type Piece } from './piece.ts';
import { type ProviderReading, readProvider, readTrailingProvider } from './providers.ts';
import { type LearntHeadings, learnHeadings, readSectionHeading, type SectionReading } from './section-heading.ts';

/** A logical line: a heading, a paragraph, a table row, whole again whatever pages and wraps did to it. */
export interface Entry {
  readonly piece: Piece;
  readonly marker: Marker | null;
  readonly section: SectionReading | null;
  readonly provider: ProviderReading | null;
  /** Heading depth, 0 for none. */
  readonly depth: number;
  readonly bold: boolean;
  /** UTF-16 offset up to which the text is bold from its start on, 0 for none. */
  readonly boldEnd: number;
  readonly bullet: boolean;
  readonly table: boolean;
  readonly fenced: boolean;
  /** Its first and last line, as indexes. */
  readonly first: number;
  readonly last: number;
  /** A heading put together from lines that a page break or a wrap had cut. */
  readonly rejoined: boolean;
  /** Half-width punctuation marks made full-width. */
  readonly widened: number;
}

const TERMINAL = /[。！？!?…：:；;][”’」』）)】》"'*]*$/u;
const SENTENCE_END = /[。！？!?…][”’」』）)】》"'*]*$/u;
/** Nothing ends here: a comma, an opening bracket, a particle that wants a noun. */
const OPEN_END = /[，,、—“‘「『（(《【的和与及或]$/u;
const OPENS_CLOSED = /^[”’」』）)】》，,、。；;：:！？!?%％]/u;
/** 图1 …, 表2-1 …: stands by itself, though no stop closes it. */
const CAPTION = /^[图表]\s?[\d一二三四五六七八九十]+/u;
const INNER_STOP = /[。；！？](?!$)/u;

/** What is known of a line by itself, before it is told whether it begins something. */
interface Reading {
  readonly index: number;
  readonly line: Line;
  readonly text: string;
  readonly marker: Marker | null;
  readonly section: SectionReading | null;
  readonly provider: ProviderReading | null;
  readonly bold: boolean;
  /** As wide as the lines around it, as lines are that a wrap has cut. */
  readonly full: boolean;
  readonly listed: boolean;
  /** A title by its place or its end: behind a bare 案例一, or with its provider in brackets. */
  readonly titled: boolean;
}

/** Joins lines to logical lines. `skipped` lines (noise, contents) take no part and let a sentence run across them. */
export function joinLines(source: string, lines: readonly Line[], skipped: { has(index: number): boolean }, contents: Contents): Entry[] {
  const present = lines.flatMap((line, index) => (skipped.has(index) || line.runs.length === 0 ? [] : [index]));
  const headings = learnHeadings(present.map((index) => headingText(source, lines[index])));
  const readings = present.flatMap((index) => readLine(lines, index, contents, headings));
  const closedStyles = stylesClosedByStop(readings);
  const bareTitles = contents.entries.length === 0 && readings.filter((reading) => reading.provider).length < 2;
  const entries: Entry[] = [];
  let open: Reading[] = [];
  const close = () => {
    if (open.length > 0) entries.push(finish(source, open, headings));
    open = [];
  };
  for (const [index, reading] of readings.entries()) {
    const before = open.at(-1);
    const beforeProvider = readings[index + 1]?.provider != null;
    if (!before || !continues(open, before, reading, { closedStyles, contents, bareTitles, beforeProvider, headings })) close();
    open.push(reading);
  }
  close();
  return entries;
}

/** The part of a line that may be a heading: its bold beginning where it has one. */
function headingText(source: string, line: Line | undefined): string {
  if (!line) return '';
  const last = line.runs.at(-1);
  if (line.boldUntil === 0 || line.boldUntil === last?.end) return line.plain;
  return plainLine(runText(source, line.runs.filter((run) => run.end <= line.boldUntil)));
}

function readLine(lines: readonly Line[], index: number, contents: Contents, headings: LearntHeadings): Reading[] {
  const line = lines[index];
  if (!line) return [];
  const text = line.plain;
  const short = text.length <= 120;
  const lastRun = line.runs.at(-1);
  return [
    {
      index,
      line,
      text,
      marker: readMarker(text),
      section: line.kind === 'table' ? null : readSectionHeading(text, headings),
      provider: short ? readProvider(text) : null,
      bold: line.boldUntil > 0 && line.boldUntil === lastRun?.end && short,
      full: isFull(lines, index),
      listed: short && contents.byKey.size > 0 && !TERMINAL.test(text) && isListed(text, contents),
      titled: short && (isBareCaseMarker(lines[index - 1]) || (/[）)】\]]$/u.test(text) && readTrailingProvider(text) !== null)),
    },
  ];
}

/** 案例一 on a line of its own. */
function isBareCaseMarker(line: Line | undefined): boolean {
  if (!line || line.plain.length > 12) return false;
  const marker = readMarker(line.plain);
  return marker?.style === 'case' && marker.end === line.plain.length;
}

function isListed(text: string, contents: Contents): boolean {
  const key = titleKey(text.slice(readMarker(text)?.end ?? 0));
  return contents.byKey.has(key);
}

const WIDEST_WRAP = 140;

/** Whether a line is as wide as its neighbours in the block, none of them wider than people wrap lines. */
function isFull(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  let widest = 0;
  let longest = 0;
  for (let i = Math.max(0, index - 4); i <= index + 4; i++) {
    const other = lines[i];
    if (other?.block !== line.block) continue;
    widest = Math.max(widest, lineColumns(other));
    longest = Math.max(longest, other.text.length);
  }
  if (widest > WIDEST_WRAP) return false;
  return lineColumns(line) >= widest * 0.85 || line.text.length >= longest * 0.9;
}

function lineColumns(line: Line): number {
  return line.text.length > WIDEST_WRAP ? WIDEST_WRAP + 1 : columns(line.text) + line.indent;
}

/** Marker styles whose headings close with 。 in this document: one that does not has been cut. */
function stylesClosedByStop(readings: readonly Reading[]): ReadonlySet<MarkerStyle> {
  const counts = new Map<MarkerStyle, { all: number; closed: number; cut: number }>();
  for (const [index, { marker, text, section, line }] of readings.entries()) {
    if (!marker || section || text.length > 70) continue;
    const count = counts.get(marker.style) ?? { all: 0, closed: 0, cut: 0 };
    const next = readings[index + 1];
    count.all++;
    if (text.endsWith('。')) count.closed++;
    else if (next && !next.marker && next.text.endsWith('。') && next.text.length <= (next.line.block === line.block ? 70 : 40)) count.cut++;
    counts.set(marker.style, count);
  }
  const isClosed = ({ all, closed, cut }: { all: number; closed: number; cut: number }) =>
    all >= 3 && closed + cut >= all * 0.7 && closed >= all * 0.2;
  return new Set([...counts].filter(([, count]) => isClosed(count)).map(([style]) => style));
}

interface DocumentHabits {
  readonly closedStyles: ReadonlySet<MarkerStyle>;
  readonly contents: Contents;
  readonly headings: LearntHeadings;
  /** Titles may stand alone, with no marker, provider or contents list to know them by. */
  readonly bareTitles: boolean;
  /** The line behind the next one names a provider, so the next one ends a title. */
  readonly beforeProvider: boolean;
}

/** Whether `next` goes on with the text of `open`, whose last line is `before`. */
function continues(open: readonly Reading[], before: Reading, next: Reading, habits: DocumentHabits): boolean {
  const [first] = open;
  if (!first || next.line.kind !== 'text' || before.line.kind !== 'text') return false;
  if (next.line.fenced !== before.line.fenced) return false;
  const text = open.map((reading) => reading.text).join('');
  const sameBlock = before.line.block === next.line.block;
  const acrossNoise = next.index - before.index > 1;
  if (OPENS_CLOSED.test(next.text) && !before.provider) return true;
  if (isHeading(first, text)) return headingContinues(first, text, before, next, sameBlock, habits);
  if (isStart(next, sameBlock, before, text)) return false;
  if (sameBlock && before.full) return !(next.line.indent >= 2 && before.line.indent < next.line.indent);
  if (sameBlock && TERMINAL.test(text)) return false;
  if (/[；;][”’」』）)】》]*$/u.test(text)) return !sameBlock;
  if (/[：:]$/u.test(text)) return acrossNoise && !next.line.bullet;
  if (SENTENCE_END.test(text)) return false;
  return acrossNoise || !isBareTitle(open, text, habits);
}

/** A line that stands as a title: set off, or opened by a marker with no sentence run in behind it. */
function isHeading(first: Reading, text: string): boolean {
  if (first.line.depth > 0 || first.bold || first.listed || first.titled || first.provider) return true;
  if (first.section) return first.section.body === null;
  return first.marker !== null && text.length <= 90 && !INNER_STOP.test(text);
}

function headingContinues(
  first: Reading,
  text: string,
  before: Reading,
  next: Reading,
  sameBlock: boolean,
  habits: DocumentHabits,
): boolean {
  if (next.marker || next.section || next.provider || first.provider || next.line.bullet) return false;
  if (first.section && text.length < 40) return false;
  if ((first.listed || first.titled) && !isUnbalanced(text)) return false;
  if (SENTENCE_END.test(text)) return false;
  if (isUnbalanced(text) || OPEN_END.test(text)) return true;
  if (isListedTogether(text, next.text, habits)) return true;
  if (next.bold && before.bold && sameBlock && before.full) return true;
  if (next.line.depth > 0 || next.bold) return false;
  if (first.marker && text.length < 16 && readSectionHeading(text + next.text, habits.headings)) return true;
  if (habits.beforeProvider && first.marker && !first.section && next.text.length < 40 && !TERMINAL.test(next.text)) return true;
  const style = first.marker?.style;
  if (style && habits.closedStyles.has(style)) {
    if (next.text.length < 60 && next.text.endsWith('。')) return true;
    return sameBlock && before.full && first.line.depth === 0;
  }
  if (!sameBlock || first.line.depth > 0 || first.bold) return false;
  return before.full && columns(before.text) >= 30 && next.text.length <= columns(before.text);
}

/** A heading cut in two that the contents list knows whole. */
function isListedTogether(text: string, next: string, habits: DocumentHabits): boolean {
  if (habits.contents.byKey.size === 0 || next.length > 60) return false;
  const key = titleKey(text.slice(readMarker(text)?.end ?? 0));
  return key !== '' && isListedBeginning(habits.contents, key, key.length) && isListedBeginning(habits.contents, key + titleKey(next), key.length);
}

function isUnbalanced(text: string): boolean {
  for (const [opening, closing] of ['“”', '‘’', '《》', '（）', '()', '【】', '「」'].map((pair) => [...pair])) {
    if (opening && closing && count(text, opening) > count(text, closing)) return true;
  }
  return false;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

/** Whether a line begins something of its own though the text before it may still be open. */
function isStart(next: Reading, sameBlock: boolean, before: Reading, text: string): boolean {
  const closed = TERMINAL.test(text);
  if (next.line.bullet || next.line.depth > 0 || next.bold || next.listed) return true;
  const wrapped = !closed && sameBlock && before.full;
  if (next.section && (next.section.style !== 'none' || closed || !next.text.endsWith('。'))) return !wrapped || next.marker !== null;
  if (next.provider) return next.provider.form !== 'name' || closed;
  if (next.marker?.style === 'case') return true;
  if (next.marker && !closed && sameBlock && isUnbalanced(text)) return false;
  return next.marker !== null && !wrapped && next.marker.style !== 'ordinal' ? true : next.marker !== null && closed;
}

function isBareTitle(open: readonly Reading[], text: string, habits: DocumentHabits): boolean {
  if (open[0]?.index === 0) return true;
  if (CAPTION.test(text) && text.length <= 60) return true;
  return habits.bareTitles && open.length === 1 && text.length <= 45 && !/[，,；;：:]/u.test(text);
}

function finish(source: string, readings: readonly Reading[], headings: LearntHeadings): Entry {
  const raw = concatenate(source, readings.map((reading) => reading.line.runs));
  const piece = normalise(raw);
  const [first] = readings as [Reading, ...Reading[]];
  const last = readings.at(-1) ?? first;
  const whole = readings.length === 1;
  const bold = boldEnd(piece, readings);
  return {
    piece,
    marker: readMarker(piece.text),
    section: first.line.kind === 'table' ? null : readSection(piece.text, bold, headings),
    provider: piece.text.length <= 120 ? readProvider(piece.text) : null,
    depth: first.line.depth,
    bold: readings.every((reading) => reading.bold),
    boldEnd: bold,
    bullet: first.line.bullet,
    table: first.line.kind === 'table' || first.line.kind === 'image',
    fenced: first.line.fenced,
    first: first.index,
    last: last.index,
    rejoined: !whole && isHeading(first, piece.text),
    widened: piece.widened ?? 0,
  };
}

/** A section heading, in a line of its own or in bold with its text running on behind it. */
function readSection(text: string, bold: number, headings: LearntHeadings): SectionReading | null {
  const reading = readSectionHeading(text, headings);
  if (reading || bold === 0 || bold >= text.length) return reading;
  const runIn = readSectionHeading(text.slice(0, bold), headings);
  return runIn && { ...runIn, body: bold };
}

/** How far the text is bold from its start on, as an offset of the text. */
function boldEnd(piece: Piece, readings: readonly Reading[]): number {
  let until = 0;
  for (const { line } of readings) {
    if (line.boldUntil === 0) break;
    until = line.boldUntil;
    if (line.boldUntil !== line.runs.at(-1)?.end) break;
  }
  if (until === 0) return 0;
  for (let k = piece.at.length - 1; k >= 0; k--) {
    const [at, from] = [piece.at[k] ?? 0, piece.from[k] ?? 0];
    if (from < until) return Math.min(piece.text.length, piece.at[k + 1] ?? piece.text.length, at + until - from);
  }
  return 0;
}
