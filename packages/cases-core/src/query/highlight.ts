import type { Corpus } from './corpus.ts';
import { standsAt } from './match.ts';
import type { HighlightOptions } from './query.ts';
import type { Highlight } from './result.ts';

const DEFAULTS = { limit: 3, context: 40 } as const;

interface Match {
  position: number;
  length: number;
}

/** Marks where `terms`, or what stands for them, are in case number `it`: the first match of each, then the second, … */
export function highlight(
  corpus: Corpus,
  it: number,
  terms: readonly (readonly Uint16Array[])[],
  options: HighlightOptions,
): Highlight[] {
  const { limit = DEFAULTS.limit, context = DEFAULTS.context } = options;
  const matches = terms.map((ways) => ways.flatMap((way) => findInCase(corpus, it, way, limit)).sort(inReadingOrder));
  return takeInTurn(matches, limit)
    .sort(inReadingOrder)
    .map((match) => cutOut(corpus, it, match, context));
}

/** The first `limit` matches of a term that do not overlap. */
function findInCase({ units, caseStarts }: Corpus, it: number, term: Uint16Array, limit: number): Match[] {
  const matches: Match[] = [];
  const last = (caseStarts[it + 1] as number) - term.length;
  let position = caseStarts[it] as number;
  while (position <= last && matches.length < limit) {
    const found = standsAt(units, position, term);
    if (found) matches.push({ position, length: term.length });
    position += found ? term.length : 1;
  }
  return matches;
}

function inReadingOrder(a: Match, b: Match): number {
  return a.position - b.position || b.length - a.length;
}

function takeInTurn(lists: readonly (readonly Match[])[], limit: number): Match[] {
  const rounds = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1)));
  return inTurn.flat().slice(0, limit);
}

function cutOut(
  { strings, stringStarts, firstStrings, paths }: Corpus,
  it: number,
  match: Match,
  context: number,
): Highlight {
  let string = firstStrings[it] as number;
  while ((stringStarts[string + 1] as number) <= match.position) string++;
  const text = strings[string] as string;
  const start = match.position - (stringStarts[string] as number);
  const end = start + match.length;
  const excerptStart = characterStart(text, Math.max(0, start - context));
  const excerptEnd = characterStart(text, Math.min(text.length, end + context));
  return {
    path: paths[string] as string,
    start,
    end,
    excerpt: text.slice(excerptStart, Math.max(excerptEnd, end)),
    excerptStart,
  };
}

/** `offset`, or the offset before it where that lies inside a surrogate pair. */
function characterStart(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
