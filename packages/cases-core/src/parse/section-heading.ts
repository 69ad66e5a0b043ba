import { likelySectionKind, type SectionKind, sectionKindOf } from '../schema/vocabulary/sections.ts';
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

const LONGEST = 24;
const BRACKETED = /^[【〖［[]\s*([^】〗］\]]{1,24}?)\s*[】〗］\]]\s*[：:]?\s*/u;

/**
 * Reads a line whose heading the vocabulary knows: 一、主要做法, （二）【取得成效】, 主要做法：正文……. A heading without marker
 * or brackets counts only where nothing but a colon follows, or where a colon parts it from its text.
 */
export function readSectionHeading(text: string): SectionReading | null {
  const marker = readMarker(text.slice(0, LONGEST + 16));
  if (marker && marker.style !== 'case') {
    const inner = readUnmarked(text, marker.end);
    if (inner) return { ...inner, style: marker.style, number: marker.number };
    return null;
  }
  return readUnmarked(text, 0);
}

function readUnmarked(text: string, from: number): SectionReading | null {
  const rest = text.slice(from, from + LONGEST + 16);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed?.[1]) {
    const kind = kindOf(bracketed[1].replace(/^[一二三四五六七八九十\d]{1,2}[、.．]/u, ''));
    if (!kind) return null;
    const start = from + rest.indexOf(bracketed[1]);
    const behind = from + bracketed[0].length;
    const end = start + bracketed[1].length;
    return { kind, style: 'lenticular', number: null, start, end, body: behind < text.length ? behind : null };
  }
  const whole = /^([^：:。.，,；;]{2,24}?)\s*[：:。.]?$/u.exec(text.slice(from));
  if (whole?.[1]) {
    const kind = kindOf(whole[1]);
    return kind ? { kind, style: 'none', number: null, start: from, end: from + whole[1].length, body: null } : null;
  }
  const runIn = /^([^：:。.，,；;]{2,24}?)\s*[：:。]\s*/u.exec(rest);
  if (!runIn?.[1] || (runIn[0].trimEnd().endsWith('。') && from === 0)) return null;
  const kind = kindOf(runIn[1]);
  if (!kind || runIn[1].length < 4) return null;
  return { kind, style: 'none', number: null, start: from, end: from + runIn[1].length, body: from + runIn[0].length };
}

function kindOf(words: string): SectionKind | undefined {
  return sectionKindOf(words.replace(/\s+/gu, ''));
}

/** The kind of a heading where the outline expects one and the vocabulary does not list it; `other` at worst. */
export function guessSectionKind(heading: string): SectionKind {
  return likelySectionKind(heading) ?? 'other';
}
