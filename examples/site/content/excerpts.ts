import type { Highlight } from '@fta/cases-core/query';
import type { Span } from './segments.ts';

/** A stretch of a text with what was found in it. */
export interface Excerpt {
  readonly path: string;
  /** Where it starts in the text at `path`. */
  readonly start: number;
  readonly text: string;
  /** In the excerpt. */
  readonly marks: readonly Span[];
  /** Whether the text goes on after it. */
  readonly isCut: boolean;
}

/** UTF-16 units of text before and after a match. */
export const CONTEXT = 36;

/** One excerpt for matches that stand close together, in the order they were given. */
export function excerptsOf(highlights: readonly Highlight[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const highlight of highlights) {
    const last = excerpts.at(-1);
    const joined = last && join(last, highlight);
    if (joined) excerpts[excerpts.length - 1] = joined;
    else excerpts.push(excerptOf(highlight));
  }
  return excerpts;
}

function excerptOf({ path, start, end, excerpt, excerptStart }: Highlight): Excerpt {
  return {
    path,
    start: excerptStart,
    text: excerpt,
    marks: [{ start: start - excerptStart, end: end - excerptStart }],
    isCut: isCut({ end, excerpt, excerptStart }),
  };
}

/** An excerpt that stops short of its context stops where the text does. */
function isCut({ end, excerpt, excerptStart }: Pick<Highlight, 'end' | 'excerpt' | 'excerptStart'>): boolean {
  return excerptStart + excerpt.length >= end + CONTEXT - 1;
}

function join(before: Excerpt, { path, start, end, excerpt, excerptStart }: Highlight): Excerpt | null {
  const gap = excerptStart - (before.start + before.text.length);
  if (before.path !== path || gap > 0 || excerptStart < before.start) return null;
  return {
    ...before,
    text: before.text + excerpt.slice(-gap || 0),
    marks: [...before.marks, { start: start - before.start, end: end - before.start }],
    isCut: isCut({ end, excerpt, excerptStart }),
  };
}
