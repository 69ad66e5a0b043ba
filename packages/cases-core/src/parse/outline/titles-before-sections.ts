import type { Entry } from '../entries/entries.ts';
import type { MarkerStyle } from '../lines/markers.ts';
import { commonStyle, isTitleLike, providerAt, type Titles } from './found-titles.ts';
import { isProse } from './prose.ts';

/** Titles that nothing tells but the sections below, which begin anew. */
export function addTitlesBeforeSections(entries: readonly Entry[], titles: Titles): void {
  const gaps = untitledStarts(entries, titles);
  const style = commonStyle(entries, titles) ?? candidateStyle(entries, gaps);
  for (const [from, to] of gaps) {
    const candidate = bestCandidate(entries, from, to, style);
    if (candidate === null) continue;
    titles.add({ first: candidate, last: candidate, provider: providerAt(entries, candidate + 1), listed: null });
  }
}

/** The stretches between the last section of one case and the first of the next in which no title was seen. */
function untitledStarts(entries: readonly Entry[], titles: Titles): [from: number, to: number][] {
  const gaps: [number, number][] = [];
  let previous = -1;
  let seen = new Set<string>();
  let titled = false;
  for (const [anchor, { section }] of entries.entries()) {
    titled ||= titles.startsAt(anchor);
    if (!section) continue;
    const starts = titled || previous < 0 || startsAnew(entries, previous, anchor, seen);
    if (starts) seen = new Set();
    if (starts && !titled) gaps.push([previous + 1, anchor]);
    seen.add(section.kind);
    previous = anchor;
    titled = false;
  }
  return gaps;
}

/** The marker that candidates have in most of the stretches. */
function candidateStyle(entries: readonly Entry[], gaps: readonly (readonly [number, number])[]): MarkerStyle | null {
  const counts = new Map<MarkerStyle, number>();
  for (const [from, to] of gaps) {
    const styles = entries
      .slice(from, to)
      .flatMap((entry) => (entry.marker && isTitleLike(entry) && !entry.section ? [entry.marker.style] : []));
    for (const style of new Set(styles)) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > gaps.length ? best[0] : null;
}

function startsAnew(entries: readonly Entry[], previous: number, anchor: number, seen: ReadonlySet<string>): boolean {
  const [before, section] = [entries[previous]?.section, entries[anchor]?.section];
  if (!before || !section) return false;
  if (section.number !== null && before.number !== null) return section.number === 1 && section.style === before.style;
  return seen.has(section.kind) && (seen.has('nextSteps') || seen.has('outcomes') || seen.has('experience'));
}

function bestCandidate(entries: readonly Entry[], from: number, to: number, style: MarkerStyle | null): number | null {
  const counted = countedInText(entries, from, to);
  let best: number | null = null;
  let bestScore = 0;
  for (let index = to - 1; index >= from; index--) {
    const entry = entries[index];
    if (!entry || !isTitleLike(entry) || entry.provider || entry.section || entry.bullet) continue;
    if (counted.has(index)) continue;
    const before = entries[index - 1];
    const score =
      1 +
      (entry.marker && entry.marker.style === style ? 3 : 0) +
      (entry.depth > 0 || entry.bold ? 2 : 0) +
      (entry.marker && entry.marker.style !== style ? -1 : 0) +
      (before && isTitleLike(before) && !before.section && before.depth === 0 && !before.bold ? -0.5 : 0) +
      (index === from ? -0.1 : 0);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/** 一、 and 二、 that count on with text between them: parts of a text, and no titles. */
function countedInText(entries: readonly Entry[], from: number, to: number): ReadonlySet<number> {
  const counted = new Set<number>();
  let last: { index: number; number: number } | null = null;
  let prose = false;
  for (let index = from + 1; index < to; index++) {
    const entry = entries[index];
    if (entry?.marker?.style !== 'han-comma') {
      prose ||= entry !== undefined && isProse(entry);
      continue;
    }
    const { number } = entry.marker;
    if (last && prose && number === last.number + 1) counted.add(last.index).add(index);
    last = { index, number };
    prose = false;
  }
  return counted;
}
