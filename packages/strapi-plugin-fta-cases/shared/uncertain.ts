import { formatMessage, type UncertainFigure } from '@fta/cases-core';
import { type Anchor, locate, locateChanged, type WordPlace } from './anchor.ts';
import type { CaseContent } from './content.ts';
import { textsOf } from './texts.ts';

/** A figure that two readings of a scan give in two ways, and who has held it against the page. */
export interface UncertainRecord extends Pick<UncertainFigure, 'second' | 'page'> {
  readonly id: number;
  /** The words of the text as they were when they were read. */
  readonly anchor: Anchor;
  /** The strip of the page with the figure, as an address that holds the picture itself; `null` where there is none. */
  readonly strip: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

type Marked = Pick<UncertainRecord, 'anchor'>;

/** A mark that nobody has settled, and where its words stand now. */
export interface OpenFigure<Record extends Marked> {
  readonly record: Record;
  readonly place: WordPlace;
}

/** The marks that nobody has settled in a content: neither confirmed, nor are their words written otherwise. */
export function openFigures<Record extends Marked & Pick<UncertainRecord, 'confirmedAt'>>(
  content: CaseContent,
  records: readonly Record[],
): OpenFigure<Record>[] {
  return records.flatMap((record) => {
    const place = record.confirmedAt === null ? placeOfFigure(content, record.anchor) : null;
    return place ? [{ record, place }] : [];
  });
}

/** What is said of a mark in both languages. */
export function uncertainText({ anchor, second, page }: Pick<UncertainRecord, 'anchor' | 'second' | 'page'>) {
  return formatMessage('uncertain-figure', { page: page ?? '?', first: anchor.quote, second });
}

/**
 * Where the words of a mark stand; `null` where somebody has written others in their place, or where they are nowhere any
 * more. Words that may be these keep the mark: to confirm one too many does less harm than to lose one.
 */
export function placeOfFigure(content: CaseContent, anchor: Anchor): WordPlace | null {
  const standing = standingPlaces(content, anchor.quote);
  const between = locateChanged(content, anchor);
  if (between) return standing.find((place) => isWithin(place, between)) ?? null;
  return locate(content, anchor) ?? standing.find(({ pointer }) => pointer === anchor.pointer) ?? standing[0] ?? null;
}

function isWithin({ pointer, start, end }: WordPlace, outer: WordPlace): boolean {
  return pointer === outer.pointer && start >= outer.start && end <= outer.end;
}

/** Words as they stand by themselves: 6小时, and not the end of 16小时. */
function standingPlaces(content: CaseContent, quote: string): WordPlace[] {
  return textsOf(content).flatMap(({ pointer, text }) => {
    const places: WordPlace[] = [];
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      const end = start + quote.length;
      const isPart = isCut(text, start) || isCut(text, end);
      if (!isPart) places.push({ pointer, start, end });
    }
    return places;
  });
}

/** Whether a place is inside of a number. */
function isCut(text: string, at: number): boolean {
  return /[\d.,]$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at));
}
