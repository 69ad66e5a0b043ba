import { isBareProvider, type ProviderReading, readProvider, readTrailingProvider } from '../../derive/providers.ts';
import { columns, plainLine } from '../../text/characters.ts';
import { endsSentence, endsText, INNER_STOP } from '../../text/stops.ts';
import { titleKey } from '../../text/title-key.ts';
import { type Line, runText } from '../lines/lines.ts';
import { type Marker, type MarkerStyle, readBareNumber, readMarker } from '../lines/markers.ts';
import {
  type HeadingLine,
  type LearntHeadings,
  learnHeadings,
  readSectionHeading,
  type SectionReading,
} from '../lines/section-heading.ts';
import type { Contents } from '../noise/contents.ts';

/** What is known of a line by itself, before it is told whether it begins something. */
export interface Reading {
  readonly index: number;
  readonly line: Line;
  readonly text: string;
  readonly marker: Marker | null;
  readonly section: SectionReading | null;
  readonly provider: ProviderReading | null;
  /** Bold as a whole. */
  readonly bold: boolean;
  /** As wide as the lines around it, as lines are that a wrap has cut. */
  readonly full: boolean;
  /** Filled to the last character or two. */
  readonly brimful: boolean;
  /** The contents list has it. */
  readonly listed: boolean;
  /** A title by its place or its end: the document's own, behind a bare 案例一, or with its provider in brackets. */
  readonly titled: boolean;
}

/** The lines of a document that hold text, read one by one, and what they show of the document's habits. */
export interface DocumentReading {
  readonly readings: readonly Reading[];
  readonly headings: LearntHeadings;
  readonly contents: Contents;
  /** Marker styles whose headings close with 。: one that does not has been cut. */
  readonly closedStyles: ReadonlyMap<MarkerStyle, 'closed' | 'cut'>;
  /** Titles may stand alone, with no marker, provider or contents list to know them by. */
  readonly bareTitles: boolean;
  /** Blank lines part paragraphs, so that a line's end alone parts nothing. */
  readonly blankLines: boolean;
  /** Lines are cut where the page ends: most of those with another behind them in the block end in mid-sentence. */
  readonly wraps: boolean;
}

/** Longest line that is looked at as a heading of any kind. */
const SHORT = 120;

export function readDocument(
  source: string,
  lines: readonly Line[],
  skipped: { has(index: number): boolean },
  contents: Contents,
): DocumentReading {
  const present: number[] = [];
  for (const [index, line] of lines.entries()) if (!skipped.has(index) && line.runs.length > 0) present.push(index);
  const headings = learnHeadings(present.flatMap((index) => headingLine(source, lines[index])));
  const widths = lines.map(lineColumns);
  const readings: Reading[] = [];
  for (const index of present) {
    const line = lines[index];
    if (line)
      readings.push(
        belowTitle(readLine(lines, widths, line, index, index === present[0], contents, headings), readings.at(-1)),
      );
  }
  settleMarkers(readings);
  return {
    readings,
    headings,
    contents,
    closedStyles: stylesClosedByStop(readings),
    blankLines: partsByBlankLines(readings),
    wraps: wrapsLines(readings),
    bareTitles: contents.entries.length === 0 && readings.filter((reading) => reading.provider).length < 2,
  };
}

/**
 * Markers that the lines around them decide: 第一条, 第二条 … number articles, while 第三条 alone is the third of something; 10
 * is one behind 09.
 */
function settleMarkers(readings: Reading[]): void {
  const articles = readings.flatMap(({ marker }) => (marker?.style === 'article' ? [marker.number] : []));
  const areArticles = articles[0] === 1 && articles.includes(2);
  let last = 0;
  for (const [index, reading] of readings.entries()) {
    const { marker, text } = reading;
    if (marker?.style === 'article' && !areArticles) readings[index] = { ...reading, marker: null };
    if (marker?.style === 'arabic-zero') last = marker.number;
    const bare = last >= 9 && !marker && text.length <= 60 && !endsText(text) ? readBareNumber(text) : null;
    if (bare?.number !== last + 1) continue;
    last++;
    readings[index] = { ...reading, marker: bare };
  }
}

/** A bare name right below a title is its provider: 武汉片区. */
function belowTitle(reading: Reading, before: Reading | undefined): Reading {
  const { text, line, provider, section, marker } = reading;
  if (!before || provider || section || marker || line.depth > 0 || !isBareProvider(text)) return reading;
  const numbered = before.marker !== null && /^(?:case|arabic-dot|arabic-comma|han-comma)$/.test(before.marker.style);
  const title =
    !before.section &&
    !before.provider &&
    (numbered || (before.marker === null && (before.line.depth > 0 || before.listed)));
  if (!title || endsText(before.text) || before.text.length > 60) return reading;
  return { ...reading, provider: { start: 0, end: text.length, form: 'name' } };
}

/** The part of a line that may be a heading: its bold beginning where it has one. */
function headingLine(source: string, line: Line | undefined): HeadingLine[] {
  if (!line || line.kind === 'table') return [];
  const last = line.runs.at(-1);
  const setOff = line.depth > 0 || line.boldUntil > 0;
  if (line.boldUntil === 0 || line.boldUntil === last?.end) return [{ text: line.plain, setOff }];
  const beginning = line.runs.filter((run) => run.end <= line.boldUntil);
  return [{ text: plainLine(runText(source, beginning)), setOff }];
}

function readLine(
  lines: readonly Line[],
  widths: readonly number[],
  line: Line,
  index: number,
  opens: boolean,
  contents: Contents,
  headings: LearntHeadings,
): Reading {
  const text = line.plain;
  const short = text.length <= SHORT;
  const section =
    line.kind === 'table' ? null : (headingOf(line, text, headings) ?? readSectionHeading(text, headings));
  return {
    index,
    line,
    text,
    marker: readMarker(text),
    section,
    provider: short && !line.role ? readProvider(text) : null,
    bold: short && line.boldUntil > 0 && line.boldUntil === line.runs.at(-1)?.end,
    ...fullness(lines, widths, index),
    listed: short && !section && contents.byKey.size > 0 && !endsText(text) && isListed(text, contents),
    titled: short && (isBareCaseMarker(lines[index - 1]) || isTitleByItself(text, opens)),
  };
}

/** The heading that a form names, of whatever words. */
export function headingOf(line: Line, text: string, headings: LearntHeadings): SectionReading | null {
  if (line.role !== 'heading') return null;
  return {
    kind: headings.kindOf(text) ?? 'other',
    style: 'none',
    number: null,
    start: 0,
    end: text.length,
    body: null,
  };
}

function isTitleByItself(text: string, opens: boolean): boolean {
  if (opens && /案例|第.{1,4}批/u.test(text) && !endsSentence(text) && !readMarker(text)) return true;
  return /[）)】\]]$/u.test(text) && readTrailingProvider(text) !== null;
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

/** How far a line reaches towards the widest of its neighbours in the block, none of them wider than people wrap lines. */
function fullness(lines: readonly Line[], widths: readonly number[], index: number): Pick<Reading, 'full' | 'brimful'> {
  const line = lines[index];
  let widest = 0;
  let longest = 0;
  for (let i = Math.max(0, index - 4); i <= index + 4; i++) {
    const other = lines[i];
    if (!line || other?.block !== line.block) continue;
    widest = Math.max(widest, widths[i] ?? 0);
    longest = Math.max(longest, other.end - other.start);
  }
  if (!line || widest > WIDEST_WRAP) return { full: false, brimful: false };
  const width = widths[index] ?? 0;
  const length = line.end - line.start;
  return {
    full: width >= widest * 0.85 || length >= longest * 0.9,
    brimful: width >= widest - 3 || length >= longest - 1,
  };
}

/** Width of a line with its markup, as it was when it was cut. */
function lineColumns(line: Line): number {
  const markup = Math.max(0, line.end - line.start - line.text.length);
  return line.text.length > WIDEST_WRAP ? WIDEST_WRAP + 1 : columns(line.text) + markup + line.indent;
}

/** Of the lines that begin something; one behind a sentence that is not finished may be the rest of it. */
function partsByBlankLines(readings: readonly Reading[]): boolean {
  const begins = ({ marker, section, provider }: Reading) => marker ?? section ?? provider;
  const ended = (before: Reading) => endsText(before.text) || (begins(before) && !INNER_STOP.test(before.text));
  const starts = readings.filter((reading, index) => {
    const before = readings[index - 1];
    return begins(reading) && (reading.line.opensBlock || !before || ended(before));
  });
  const apart = starts.filter(({ line }) => line.opensBlock);
  return apart.length * 5 >= starts.length * 4;
}

function wrapsLines(readings: readonly Reading[]): boolean {
  let open = 0;
  let ended = 0;
  for (const [index, { index: current, line, text, section, provider, bold }] of readings.entries()) {
    const next = readings[index + 1];
    if (next?.line.block !== line.block || next.index !== current + 1) continue;
    if (section || provider || bold || line.depth > 0 || next.marker || text.length < 12) continue;
    if (endsText(text)) ended++;
    else open++;
  }
  return open > ended;
}

interface StopCount {
  all: number;
  closed: number;
  /** Lines without 。 whose rest, ending in 。, stands on the next line. */
  cut: number;
  /** Of these, those with the text of the point behind them. */
  cutForSure: number;
}

/** A paragraph of more than a line. */
function isBody(reading: Reading, next: Reading | undefined): boolean {
  return (
    reading.text.length > 60 || (reading.full && reading.text.length >= 20 && next?.line.block === reading.line.block)
  );
}

/** A title that fills its line and ends in 。 on the next ones. */
function isWrappedTitle(readings: readonly Reading[], index: number): boolean {
  for (let at = index; at < index + 4; at++) {
    const [line, next] = [readings[at], readings[at + 1]];
    if (!line?.full || next?.line.block !== line.line.block || next.marker) return false;
    if (next.text.endsWith('。')) return true;
  }
  return false;
}

function stylesClosedByStop(readings: readonly Reading[]): ReadonlyMap<MarkerStyle, 'closed' | 'cut'> {
  const counts = new Map<MarkerStyle, StopCount>();
  for (const [index, { marker, text, section }] of readings.entries()) {
    if (!marker || section || text.length > 70) continue;
    const count = counts.get(marker.style) ?? { all: 0, closed: 0, cut: 0, cutForSure: 0 };
    counts.set(marker.style, count);
    const [next, afterNext] = [readings[index + 1], readings[index + 2]];
    count.all++;
    if (text.endsWith('。') || isWrappedTitle(readings, index)) count.closed++;
    else if (next && !next.marker && next.text.endsWith('。') && next.text.length <= 40) {
      count.cut++;
      if (afterNext && !afterNext.marker && isBody(afterNext, readings[index + 3])) count.cutForSure++;
    }
  }
  const isClosed = ({ all, closed, cut, cutForSure }: StopCount) =>
    all >= 3 && ((closed >= all * 0.6 && closed + cut >= all * 0.7) || closed + cutForSure >= all * 0.7);
  const habits = [...counts].filter(([, count]) => isClosed(count));
  return new Map(habits.map(([style, { all, cutForSure }]) => [style, cutForSure * 5 >= all ? 'cut' : 'closed']));
}
