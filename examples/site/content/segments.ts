/** Something that stands in a text: from `start` to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Segment<S extends Span> {
  readonly text: string;
  /** The span it belongs to; the first one that begins, where they overlap. */
  readonly span: S | null;
  /** Whether the span begins here, or has begun before. */
  readonly isFirst: boolean;
}

/** The text cut where spans begin and end, in order, nothing left out. Spans outside the text are left out. */
export function segmentsOf<S extends Span>(text: string, spans: readonly S[]): Segment<S>[] {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const seen = new Set<S>();
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const span = inside.find(({ start, end }) => start <= from && end >= to) ?? null;
    const isFirst = span !== null && !seen.has(span);
    if (span !== null) seen.add(span);
    return { text: text.slice(from, to), span, isFirst };
  });
}

const LONGEST_SIDE = 36;
const BREAKS = /[，。；、：！？]/u;

/** A sentence cut to what stands around a span, at punctuation where there is some near. */
export function excerptAround(sentence: string, { start, end }: Span): { text: string; span: Span } {
  const from = start <= LONGEST_SIDE ? 0 : startOfExcerpt(sentence, start - LONGEST_SIDE, start);
  const to = sentence.length - end <= LONGEST_SIDE ? sentence.length : endOfExcerpt(sentence, end, end + LONGEST_SIDE);
  const before = from > 0 ? '…' : '';
  const text = `${before}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
  const shift = before.length - from;
  return { text, span: { start: start + shift, end: end + shift } };
}

/** The place after the first punctuation mark from `from` on, or `from` where there is none before `limit`. */
function startOfExcerpt(text: string, from: number, limit: number): number {
  const found = text.slice(from, limit).search(BREAKS);
  return found < 0 ? from : from + found + 1;
}

/** The place of the last punctuation mark before `limit`, or `limit` where there is none from `from` on. */
function endOfExcerpt(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at--) if (BREAKS.test(text.charAt(at))) return at;
  return limit;
}
