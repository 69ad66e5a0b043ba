import { readProvider } from '../../derive/providers.ts';
import { CELL_GAP, plainLine, runStart, withoutInvisible } from '../../text/characters.ts';
import { isSameTitle, titleKey } from '../../text/title-key.ts';
import type { Line } from '../lines/lines.ts';
import { type MarkerStyle, readMarker } from '../lines/markers.ts';
import { CONTENTS_HEADING, readSectionHeading } from '../lines/section-heading.ts';

/** An entry of the contents list: what it calls a case, and the lines it takes up. */
export interface ContentsEntry {
  readonly style: MarkerStyle | null;
  readonly number: number | null;
  readonly title: string;
  /** The title as {@link titleKey} gives it. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface Contents {
  /** Indexes of the lines the list takes up, its heading included. */
  readonly lines: ReadonlySet<number>;
  readonly entries: readonly ContentsEntry[];
  readonly byKey: ReadonlyMap<string, ContentsEntry>;
  readonly byNumber: ReadonlyMap<number, ContentsEntry>;
  /** All keys in code unit order, to look titles up by how they begin. */
  readonly sortedKeys: readonly string[];
}

export const NO_CONTENTS: Contents = indexContents(new Set(), []);

/** 12, （12）: a page at the end of an entry. */
const PAGE = /[（(]?\d{1,4}[）)]?$/u;
/** What leads to the page: dots and dashes, spaced or not, or a tab. */
const LEADING = /[\s.．…·・⋯․‥_—–-]/u;
const LEADING_MARK = /[.．…·・⋯․‥_—-]/u;
const DOT = /[.．…·・⋯․‥]/u;
/** A page number with nothing but a space or a slash before it, single spaces being left. */
const PAGE_BEHIND = / [/／|｜]? ?\d{1,3}$/u;
const LONGEST_ENTRY = 90;

/** Finds the contents list: lines behind 目录, or lines that lead by dots to a page number. */
export function findContents(lines: readonly Line[], noise: ReadonlyMap<number, unknown>): Contents {
  const taken = new Set<number>();
  const entries: ContentsEntry[] = [];
  const heading = lines.findIndex((line) => line.text.length < 40 && CONTENTS_HEADING.test(line.plain));
  if (heading >= 0) {
    taken.add(heading);
    readList(lines, heading + 1, noise, taken, entries);
  }
  for (let index = 0; index < lines.length; index++) {
    if (taken.has(index) || noise.has(index)) continue;
    if (isLed(lines, index) && (isLed(lines, index + 1) || taken.has(index - 1))) {
      let end = index;
      while (isLed(lines, end) || noise.has(end) || isWithinList(lines, end)) end++;
      const members = Array.from({ length: end - index }, (_, offset) => index + offset).filter((i) => !noise.has(i));
      for (const entry of entriesOf(lines, members)) take(lines, entry, taken, entries);
      index = end;
    }
  }
  return indexContents(taken, casesOf(entries));
}

function indexContents(lines: ReadonlySet<number>, entries: readonly ContentsEntry[]): Contents {
  const byKey = new Map<string, ContentsEntry>();
  const byNumber = new Map<number, ContentsEntry>();
  for (const entry of entries) {
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
    if (entry.number !== null && !byNumber.has(entry.number)) byNumber.set(entry.number, entry);
  }
  return { lines, entries, byKey, byNumber, sortedKeys: [...byKey.keys()].sort() };
}

/** Whether a listed title begins with the words of this key and goes on behind `from` characters of them. */
export function isListedBeginning({ sortedKeys }: Contents, key: string, from: number): boolean {
  let low = 0;
  let high = sortedKeys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedKeys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  const found = sortedKeys[low];
  return found?.startsWith(key) === true && found.length > from;
}

/** A list that goes deeper than cases, or groups them, names more than cases: they have the marker that most entries have. */
function casesOf(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const counts = new Map<MarkerStyle | null, number>();
  for (const { style } of entries) counts.set(style, (counts.get(style) ?? 0) + 1);
  if (counts.size < 2) return entries;
  const caseStyle = counts.has('case') ? 'case' : (entries[0]?.style ?? null);
  const points = [...counts].filter(([style]) => style === 'han-paren');
  if (points.length > 0 || caseStyle === 'case') return entries.filter(({ style }) => style === caseStyle);
  const [most] = [...counts].sort((x, y) => y[1] - x[1]);
  return entries.filter(({ style }) => style === most?.[0]);
}

function isLed(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text;
  if (text === undefined || text.length > LONGEST_ENTRY + 120) return false;
  const trimmed = withoutInvisible(text).trimEnd();
  const page = /\d{1,4}$/.exec(trimmed);
  if (!page) return runStart(trimmed, DOT) <= trimmed.length - 4;
  const before = trimmed.slice(0, page.index);
  const marks = before.trimEnd();
  return runStart(marks, LEADING_MARK) <= marks.length - 3 || before.slice(marks.length).includes('\t');
}

/** A piece of an entry that a wrap has cut, with lines that lead to a page on both sides of it in the block. */
function isWithinList(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || line.plain.length > LONGEST_ENTRY || /[。；;！？]$/u.test(line.plain)) return false;
  const near = [index - 2, index - 1, index + 1, index + 2];
  const [before, after] = [near.slice(0, 2), near.slice(2)].map((side) =>
    side.some((i) => lines[i]?.block === line.block && isLed(lines, i)),
  );
  return before === true && after === true;
}

/** The lines of each entry: one where each leads to its page, up to the next number where a wrap has cut some. */
function entriesOf(lines: readonly Line[], members: readonly number[]): number[][] {
  const entries: number[][] = [];
  const cut = members.some((index) => !isLed(lines, index));
  for (const index of members) {
    const open = entries.at(-1);
    if (cut && open && !readMarker(lines[index]?.plain ?? '')) open.push(index);
    else entries.push([index]);
  }
  return entries;
}

/** Where an entry's title ends before the leader and the page, or before dots alone; `null` where it has neither. */
function leaderStart(text: string): number | null {
  const trimmed = text.trimEnd();
  const page = PAGE.exec(trimmed);
  const led = trimmed.slice(0, page?.index);
  const start = runStart(led, page ? LEADING : DOT);
  const leader = led.slice(start);
  return leader.length >= (page ? 2 : 3) || (page && leader === '\t') ? start : null;
}

function withoutLeader(text: string): string {
  return text.slice(0, leaderStart(text) ?? text.length);
}

/** Entries behind the heading, up to where the first title comes again or something else than a list begins. */
function readList(
  lines: readonly Line[],
  from: number,
  noise: ReadonlyMap<number, unknown>,
  taken: Set<number>,
  entries: ContentsEntry[],
): void {
  let open: number[] = [];
  const led = lines.slice(from, from + 12).some((_, offset) => isLed(lines, from + offset));
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || noise.has(index)) continue;
    if (line.kind === 'table') {
      takeRow(line, index, taken, entries);
      continue;
    }
    const text = withoutInvisible(line.text).trim();
    const closes = leaderStart(text) !== null;
    if (!closes && endsList(line, text, entries, led)) break;
    const marker = readMarker(text);
    if (!closes && led && open.length > 0 && marker) break;
    if (closes && marker && open.every((at) => readMarker(lines[at]?.plain ?? '')?.style !== marker.style)) {
      // The name of a group stands on a line of its own and leads to no page.
      for (const at of open) taken.add(at);
      open = [];
    }
    open.push(index);
    if (closes || !led) {
      take(lines, open, taken, entries);
      open = [];
    }
    if (open.length > 1) break;
  }
  if (!led && entries.length === 1) {
    for (const index of [...taken]) if (index >= from) taken.delete(index);
    entries.length = 0;
  }
}

/** 序号 | 案例名称 | 页码: a row of a contents list that is a table; its head names no case. */
function takeRow(line: Line, index: number, taken: Set<number>, entries: ContentsEntry[]): void {
  taken.add(index);
  const cells = line.text
    .split(CELL_GAP)
    .map((cell) => plainLine(cell))
    .filter((cell) => cell !== '');
  const title = cells.find((cell) => !/^[\d\s.．…·]+$/u.test(cell));
  if (!title || /^(?:序号|编号|页码|页|(?:案例)?(?:名称|标题|题目))$/u.test(cells[0] ?? '')) return;
  const number = cells[0] !== title && /^\d{1,3}$/.test(cells[0] ?? '') ? Number(cells[0]) : null;
  const entry = readEntry(withoutLeader(title));
  entries.push({ ...entry, number: entry.number ?? number, start: line.start, end: line.end });
}

function endsList(line: Line, text: string, entries: readonly ContentsEntry[], led: boolean): boolean {
  if (text.length > LONGEST_ENTRY || /[。；;！？]$/u.test(text)) return true;
  if (readProvider(plainLine(text)) || readSectionHeading(plainLine(text))) return true;
  const first = entries[0];
  if (!first) return false;
  const { style, number, title } = readEntry(text);
  if (first.style !== null && style === null && (line.depth > 0 || /第.{1,4}[批期辑]|案例(?:汇编)?$/u.test(title)))
    return true;
  if (isSameTitle(title, first.title)) return true;
  if (number !== null && first.number === number && entries.length > 1) return true;
  return led && line.depth > 0 && entries.length > 1;
}

function take(lines: readonly Line[], indexes: readonly number[], taken: Set<number>, entries: ContentsEntry[]): void {
  const members = indexes.flatMap((index) => lines[index] ?? []);
  for (const index of indexes) taken.add(index);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return;
  const text = members.map((line) => withoutInvisible(line.text).trim()).join('');
  const entry = readEntry(withoutLeader(text));
  if (entry.title === '' || readSectionHeading(withoutLeader(text).trim())) return;
  entries.push({ ...entry, start: first.start, end: last.end });
}

function readEntry(text: string): Omit<ContentsEntry, 'start' | 'end'> {
  const trimmed = text.trim();
  const marker = readMarker(trimmed);
  const words = withoutLeader(trimmed.slice(marker?.end ?? 0));
  const title = plainLine(words.replace(/\s+/gu, ' ').replace(PAGE_BEHIND, ''));
  return { style: marker?.style ?? null, number: marker?.number ?? null, title, key: titleKey(title) };
}
