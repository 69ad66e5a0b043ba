/**
 * Where a term stands in a case, in one byte: title (1 bit), matches in headings (3 bits), in other text (4 bits).
 * Counts stop at the largest their bits hold; beyond that, more of the same says nothing about relevance.
 */
const TITLE = 0x80;
const HEADING = 0x10;
const HEADING_FULL = 0x70;
const TEXT = 0x01;
const TEXT_FULL = 0x0f;

/** The tally after one more match at `position`, in a case whose title and headings end where stated. */
export function tallied(tally: number, position: number, titleEnd: number, headingEnd: number): number {
  if (position >= headingEnd) return (tally & TEXT_FULL) === TEXT_FULL ? tally : tally + TEXT;
  if (position >= titleEnd) return (tally & HEADING_FULL) === HEADING_FULL ? tally : tally + HEADING;
  return tally | TITLE;
}

/** The tally of the matches of both. */
export function summed(one: number, other: number): number {
  const headings = Math.min(HEADING_FULL, (one & HEADING_FULL) + (other & HEADING_FULL));
  return ((one | other) & TITLE) | headings | Math.min(TEXT_FULL, (one & TEXT_FULL) + (other & TEXT_FULL));
}

/**
 * Score of each tally: 1000 for a match in the title; 110 for one heading and 10 for each further one, up to 170;
 * 1 for each match in the text, up to 15. So no number of matches in a lower place makes up for a higher one.
 */
export const SCORES = new Uint32Array(256).map((_, tally) => {
  const headings = (tally & HEADING_FULL) / HEADING;
  return (tally & TITLE ? 1000 : 0) + (headings > 0 ? 100 + 10 * headings : 0) + (tally & TEXT_FULL);
});
