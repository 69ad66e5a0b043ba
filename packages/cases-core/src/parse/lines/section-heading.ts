import { likelySectionKind, type SectionKind, sectionKindOf } from '../../schema/vocabulary/sections.ts';
import { type MarkerStyle, readMarker } from './markers.ts';

/** How section headings are set off besides heading marks: 【主要做法】, 一、主要做法, or by nothing. */
export type SectionStyle = MarkerStyle | 'lenticular' | 'none';

/** A line read as a section heading, in offsets of its text; text behind `end` runs on in the same line. */
export interface SectionReading {
  readonly kind: SectionKind;
  readonly style: SectionStyle;
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
  /** Where text that runs on behind the heading begins, `null` where there is none. */
  readonly body: number | null;
}

/** The headings of a document: those of the vocabulary, and others that it uses time and again in their place. */
export interface LearntHeadings {
  kindOf(words: string): SectionKind | undefined;
  /** Whether the words head sections in several cases. */
  recurs(words: string): boolean;
}

const withoutSpace = (words: string) => words.replace(/\s+/gu, '');

const NOTHING_LEARNT: LearntHeadings = { kindOf: (words) => sectionKindOf(withoutSpace(words)), recurs: () => false };

/** A line, or its bold beginning, as far as it may be a heading. */
export interface HeadingLine {
  readonly text: string;
  /** By a heading mark, by bold, or by standing in brackets. */
  readonly setOff: boolean;
}

interface Candidate {
  readonly kind: SectionKind;
  readonly listed: boolean;
  count: number;
}

const LONGEST_LEARNT = 16;
/** Words that say nothing of their kind must be few, set off and unmarked to make a section by recurring. */
const LONGEST_OTHER = 8;

/**
 * Learns the section headings of a document from lines that recur in it: 主要创新举措及亮点 is in no vocabulary, but a
 * document that has it in every case where others have 主要做法 means just that. Only kinds are learnt that the known
 * headings leave open.
 */
export function learnHeadings(lines: Iterable<HeadingLine>): LearntHeadings {
  const candidates = new Map<string, Candidate>();
  for (const line of lines) collect(candidates, line);
  const known = [...candidates.values()].filter((candidate) => candidate.listed);
  const most = Math.max(0, ...known.map(({ count }) => count));
  const mostUsed = Math.max(0, ...[...candidates.values()].map(({ count }) => count));
  const settled = new Set(known.filter(({ count }) => count * 3 >= most).map(({ kind }) => kind));
  const learnt = new Map<string, SectionKind>();
  const unlisted = [...candidates].filter(
    ([, { listed, kind }]) => !listed && (kind === 'other' || !settled.has(kind)),
  );
  const kinds = new Set(unlisted.map(([, { kind }]) => kind));
  for (const [words, { kind, count }] of unlisted) {
    const recurs = kind === 'other' ? count >= 2 && count * 2 >= mostUsed : count >= 2 && count * 4 >= most;
    const oneCase = kind !== 'other' && mostUsed <= 1 && settled.size + kinds.size >= 3;
    if (recurs || oneCase) learnt.set(words, kind);
  }
  return {
    kindOf: (words) => sectionKindOf(withoutSpace(words)) ?? learnt.get(withoutSpace(words)),
    recurs: (words) => (candidates.get(withoutSpace(words))?.count ?? 0) >= 3,
  };
}

/** Words set off as headings are: by a marker, by brackets, by a colon, or by standing alone. */
function collect(candidates: Map<string, Candidate>, { text: line, setOff }: HeadingLine): void {
  const text = DECORATION.test(line) ? line.replace(DECORATION, '') : line;
  const marker = readMarker(text.slice(0, LONGEST + 16));
  if (marker?.style === 'case') return;
  const rest = text.slice(marker?.end ?? 0, (marker?.end ?? 0) + LONGEST + 16);
  const bracketed = BRACKETED.exec(rest)?.[1];
  const words = withoutSpace(
    bracketed ?? /^([^：:。.，,；;、！？“”《》（）()]{2,24}?)\s*(?:[：:]|[。.]?$)/u.exec(rest)?.[1] ?? '',
  );
  if (words === '' || words.length > LONGEST_LEARNT) return;
  const listed = sectionKindOf(words);
  const bare = marker === null && words.length <= LONGEST_OTHER && rest.length <= words.length + 2;
  const kind = listed ?? likelySectionKind(words) ?? ((setOff || bracketed) && bare ? 'other' : undefined);
  if (!kind) return;
  const candidate = candidates.get(words) ?? { kind, listed: listed !== undefined, count: 0 };
  candidate.count++;
  candidates.set(words, candidate);
}

/** The heading of a contents list. */
export const CONTENTS_HEADING = /^(?:[#*\s【[]*)(?:目\s*[录錄次]|contents|table of contents)(?:[\s】\]*:：]*)$/i;

const LONGEST = 24;
/** ◆ 实践成效, ▍主要做法: signs that set a heading off. */
const DECORATION = /^[◆■●◎▍▌★☆➤►▶◇□○]+\s*/u;
const BRACKETED = /^[【〖［[]([^】〗］\]]+)[】〗］\]](?:\s*[：:])?\s*/u;

/**
 * Reads a line whose heading the vocabulary knows: 一、主要做法, （二）【取得成效】, 主要做法：正文……. A heading without marker
 * or brackets counts only where nothing but a colon follows, or where a colon parts it from its text.
 */
export function readSectionHeading(text: string, learnt: LearntHeadings = NOTHING_LEARNT): SectionReading | null {
  const marker = readMarker(text.slice(0, LONGEST + 16));
  if (marker && marker.style !== 'case') {
    const inner = readUnmarked(text, marker.end, learnt);
    if (inner) return { ...inner, style: marker.style, number: marker.number };
    return null;
  }
  return readUnmarked(text, DECORATION.exec(text)?.[0].length ?? 0, learnt);
}

function readUnmarked(text: string, from: number, learnt: LearntHeadings): SectionReading | null {
  const rest = text.slice(from, from + LONGEST + 16);
  const bracketed = BRACKETED.exec(rest);
  const words = bracketed?.[1]?.trim();
  if (bracketed && words) {
    const kind = learnt.kindOf(words.replace(/^[一二三四五六七八九十\d]{1,2}[、.．]/u, ''));
    if (!kind) return null;
    const start = from + rest.indexOf(words);
    const behind = from + bracketed[0].length;
    const end = start + words.length;
    return { kind, style: 'lenticular', number: null, start, end, body: behind < text.length ? behind : null };
  }
  const whole = /^([^：:。.，,；;]{2,24}?)\s*[：:。.]?$/u.exec(text.slice(from));
  if (whole?.[1]) {
    const kind = learnt.kindOf(whole[1]);
    return kind ? { kind, style: 'none', number: null, start: from, end: from + whole[1].length, body: null } : null;
  }
  const runIn = /^([^：:。.，,；;]{2,24}?)\s*[：:。]\s*/u.exec(rest);
  if (!runIn?.[1]) return null;
  const stopped = runIn[0].trimEnd().endsWith('。') && from === 0;
  if (stopped && !learnt.recurs(runIn[1])) return null;
  const kind = learnt.kindOf(runIn[1]);
  if (!kind || (runIn[1].length < 4 && from === 0 && !learnt.recurs(runIn[1]))) return null;
  return { kind, style: 'none', number: null, start: from, end: from + runIn[1].length, body: from + runIn[0].length };
}
