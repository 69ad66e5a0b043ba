import { guessSectionKind, likelySectionKind } from '../../schema/vocabulary/sections.ts';
import type { Entry } from '../entries/entries.ts';
import type { SectionReading, SectionStyle } from '../lines/section-heading.ts';
import { isTitleLike } from './found-titles.ts';
import { isBulletPoint } from './points.ts';

/** How this document sets its sections off, learnt from the headings that the vocabulary knows. */
export interface SectionHabit {
  readonly style: SectionStyle;
  /** The one heading depth all of them share, 0 where they do not. */
  readonly depth: number;
  readonly bold: boolean;
  /** Points or titles are marked the same way, so the marker alone makes no section. */
  readonly shared: boolean;
  /** Bullets with a bold title are points wherever they stand: the document lists more by them alone than below markers. */
  readonly bulletPoints: boolean;
}

export function learnSectionHabit(entries: readonly Entry[]): SectionHabit {
  const counts = new Map<SectionStyle, number>();
  const anchors = entries.filter((entry) => entry.section);
  for (const { section } of anchors) {
    if (section) counts.set(section.style, (counts.get(section.style) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const [first] = anchors;
  const depth = first && anchors.every((anchor) => anchor.depth === first.depth) ? first.depth : 0;
  const style = best?.[0] ?? 'none';
  return {
    style,
    depth,
    shared: outOfTurn(entries, style) * 2 > anchors.length,
    bulletPoints: listsByBullets(entries),
    bold: anchors.length > 1 && anchors.every((anchor) => anchor.bold),
  };
}

function listsByBullets(entries: readonly Entry[]): boolean {
  let alone = 0;
  let below = 0;
  let marked = false;
  for (const entry of entries) {
    if (entry.section) marked = false;
    else if (entry.marker) marked = true;
    else if (isBulletPoint(entry)) marked ? below++ : alone++;
  }
  return alone > 2 && alone > below * 2;
}

/**
 * How many entries are marked as sections are and do not go on with their numbers. One number that stands twice, or is left
 * out, is a slip of the pen.
 */
function outOfTurn(entries: readonly Entry[], style: SectionStyle): number {
  let last = 0;
  let count = 0;
  let slips = 0;
  for (const { section, marker } of entries) {
    if (marker?.style !== style) continue;
    const step = marker.number - last;
    const starts = section !== null && marker.number === 1;
    if (step === 1 || starts) last = marker.number;
    else if (isSlip(step) || section) {
      slips++;
      last = marker.number;
    } else count++;
  }
  return slips > 1 ? count + slips : count;
}

function isSlip(step: number): boolean {
  return step === 0 || step === 2;
}

/**
 * Reads an entry as the heading of a section: one the vocabulary knows, or one set off the same way. A known word
 * under another kind of marker is a point: （一）创新做法 below 一、主要做法.
 */
export function sectionOf(entry: Entry, habit: SectionHabit, previous: SectionReading | null): SectionReading | null {
  const { section } = entry;
  if (section) {
    const marked = section.style !== 'none' && section.style !== 'lenticular';
    const otherMarker =
      marked && habit.style !== 'none' && habit.style !== 'lenticular' && section.style !== habit.style;
    return otherMarker && previous ? null : section;
  }
  return entry.provider || entry.table || !isTitleLike(entry) ? null : unlisted(entry, habit, previous);
}

function unlisted(entry: Entry, habit: SectionHabit, previous: SectionReading | null): SectionReading | null {
  const { text } = entry.piece;
  const { marker } = entry;
  if (marker) {
    const step = marker.number - (previous?.number ?? 0);
    const follows =
      step === 1 || (previous !== null && isSlip(step)) || (previous?.number === null && marker.number === 1);
    if (marker.style !== habit.style || marker.style === 'case' || !follows || text.length > 44 || habit.shared)
      return null;
    return reading(text, marker.end, marker.style, marker.number);
  }
  const bracketed = /^【([^】]{2,20})】$/u.exec(text);
  if (bracketed && habit.style === 'lenticular') {
    return { ...reading(text, 1, 'lenticular', null), end: text.length - 1 };
  }
  if (habit.style !== 'none' || !previous || text.length > 16 || !likelySectionKind(text)) return null;
  const setOff = (habit.depth > 0 && entry.depth === habit.depth) || (habit.bold && entry.bold);
  return setOff ? reading(text, 0, 'none', null) : null;
}

function reading(text: string, start: number, style: SectionStyle, number: number | null): SectionReading {
  const end = text.length - (/[。：:]$/u.test(text) ? 1 : 0);
  return { kind: guessSectionKind(text.slice(start, end)), style, number, start, end, body: null };
}
