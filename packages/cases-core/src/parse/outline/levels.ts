import type { Entry } from '../entries/entries.ts';
import type { SectionReading, SectionStyle } from '../lines/section-heading.ts';
import { isTitleLike } from './found-titles.ts';
import { firstSentenceEnd, isRunInTitle, runsOn, titleEnd } from './points.ts';

/** Headings of an outline, by their index among the entries. */
type Heads = ReadonlyMap<number, SectionReading>;

interface Head {
  readonly index: number;
  readonly number: number | null;
}

/** A heading with its text run in behind it is no longer. */
const LONGEST_RUN_IN = 48;

/**
 * The sections of a text none of whose headings the vocabulary knows: 一、总体要求, 第一章 总则, `## 为什么改`. They stand on the
 * level that begins first and counts on to the end; what counts on another way below them is a point. A flat list with its
 * text run in, or with a marker of points, has no sections.
 */
export function findLevelHeads(entries: readonly Entry[]): Heads | null {
  const levels = new Map<string, Head[]>();
  for (const [index, entry] of entries.entries()) {
    const level = levelOf(entry);
    if (level === null) continue;
    const heads = levels.get(level);
    const head = { index, number: entry.marker?.number ?? null };
    if (heads) heads.push(head);
    else levels.set(level, [head]);
  }
  const counting = [...levels].filter(([, heads]) => heads.length > 1 && countsOn(heads));
  const [top] = counting;
  if (!top) return null;
  const [level, heads] = top;
  const readings = new Map<number, SectionReading>();
  for (const { index } of heads) {
    const reading = entries[index] && readHead(entries[index]);
    if (!reading) return null;
    readings.set(index, reading);
  }
  return mayBeSections(level, heads, readings, [...levels.values()]) ? readings : null;
}

/** What sets a heading off: its marker, its depth, or its bold. */
function levelOf(entry: Entry): string | null {
  if (entry.table || entry.fenced || entry.provider || runsOn(entry)) return null;
  if (entry.marker) return entry.marker.style;
  if (entry.boldEnd > 1 && entry.boldEnd < entry.piece.text.length && isRunInTitle(entry)) return 'bold';
  if (!isTitleLike(entry)) return null;
  if (entry.depth > 0) return `#${entry.depth}`;
  return entry.bold ? 'bold' : null;
}

/** `null` where the entry has no beginning that may be a heading. */
function readHead(entry: Entry): SectionReading | null {
  const { marker, piece, boldEnd } = entry;
  const start = marker?.end ?? 0;
  const style: SectionStyle = marker?.style ?? 'none';
  if (entry.section) return entry.section;
  const reading = { kind: 'other', style, number: marker?.number ?? null, start } as const;
  if (isTitleLike(entry)) return { ...reading, end: titleEnd(piece.text, piece.text.length), body: null };
  const bold = boldEnd > start + 1 && boldEnd < piece.text.length;
  const stop = bold ? boldEnd : firstSentenceEnd(piece.text, start);
  if (stop - start > LONGEST_RUN_IN) return null;
  return { ...reading, end: titleEnd(piece.text, stop), body: stop < piece.text.length ? stop : null };
}

/** Whether numbers go from 1 up to the end: a slip that repeats or leaves out one is one, a list that begins anew is not. */
function countsOn(heads: readonly Head[]): boolean {
  const numbers = heads.map(({ number }) => number);
  if (numbers[0] === null) return true;
  const steps = numbers.map((number, at) => (number ?? 0) - (numbers[at - 1] ?? 0));
  const slips = steps.filter((step) => step !== 1);
  return slips.every((step) => step === 0 || step === 2) && slips.length * 3 <= numbers.length;
}

/** Whether there is anything but a list of points. */
function mayBeSections(
  level: string,
  heads: readonly Head[],
  readings: Heads,
  levels: readonly (readonly Head[])[],
): boolean {
  if (level === 'chapter' || level === 'bold' || level.startsWith('#')) return true;
  if (level === 'article' || level === 'case') return false;
  const [first, last] = [heads[0], heads.at(-1)];
  const nested = levels.some((others) => others !== heads && others.length > 1 && isWithin(others, first));
  if (nested) return true;
  const runIn = [...readings.values()].filter(({ body }) => body !== null).length;
  const text = (last?.index ?? 0) - (first?.index ?? 0) >= heads.length;
  return level === 'han-comma' && runIn * 2 < heads.length && text;
}

function isWithin(others: readonly Head[], first: Head | undefined): boolean {
  return first !== undefined && (others[0]?.index ?? 0) > first.index;
}
