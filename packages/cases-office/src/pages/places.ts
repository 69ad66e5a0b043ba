import type { Box, Placed } from './model.ts';

/** Where words stand: a page, from 1, and a box on it in points, from the lower left corner of the page as it is seen. */
export interface PagePlace {
  readonly page: number;
  readonly box: Box;
}

interface Stretch extends PagePlace {
  /** Takes up its line from end to end. */
  readonly whole: boolean;
  readonly baseline: number;
}

/** Where a stretch of a line of text stands; lines of print below each other are one place. */
export function placesIn(placed: readonly Placed[], start: number, end: number): PagePlace[] {
  const places: Stretch[] = [];
  for (const each of placed) {
    const next = stretchOf(each, start, end);
    if (!next) continue;
    const before = places.at(-1);
    const goesOn = before?.whole === true && next.whole && before.page === next.page && next.baseline < before.baseline;
    if (goesOn) places[places.length - 1] = { ...next, box: around(before.box, next.box) };
    else places.push(next);
  }
  return places.map(({ page, box }) => ({ page, box: rounded(box) }));
}

function stretchOf({ start, end, line }: Placed, from: number, until: number): Stretch | null {
  const [first, last] = [Math.max(from, start) - start, Math.min(until, end) - start];
  if (first >= last) return null;
  const box = {
    left: line.edges[first] ?? line.left,
    bottom: line.bottom,
    right: line.edges[last] ?? line.right,
    top: line.top,
  };
  return { page: line.page, box, whole: first === 0 && last === end - start, baseline: line.baseline };
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

/** To a hundredth of a point. */
function rounded({ left, bottom, right, top }: Box): Box {
  const [l = 0, b = 0, r = 0, t = 0] = [left, bottom, right, top].map((edge) => Math.round(edge * 100) / 100);
  return { left: l, bottom: b, right: r, top: t };
}
