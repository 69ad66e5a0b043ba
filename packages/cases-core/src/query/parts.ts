import type { Case } from '../schema/case.ts';
import type { CaseEntry } from './entries.ts';
import { type FacetIndex, indexFacets } from './facets.ts';
import { type FigureEntry, indexFigures } from './figures.ts';
import { indexText, type TextIndex } from './match.ts';

/** What an index is made of. Cases are known by their place in `entries` everywhere. */
export interface IndexParts {
  entries: readonly CaseEntry[];
  text: TextIndex;
  facets: FacetIndex;
  figures: readonly FigureEntry[];
  /** The rank of each case by title; made when first asked for, since collation is slow. */
  titleRanks: () => Float64Array;
  /** When each case was last published, in milliseconds since 1970; `NaN` where that is not known. */
  updated: Float64Array;
}

export function indexParts(
  entries: readonly CaseEntry[],
  updatedAt: (it: Case) => string | undefined = () => undefined,
): IndexParts {
  let ranks: Float64Array | undefined;
  const titles = entries.map((entry) => entry.case.title);
  return {
    entries,
    text: indexText(entries.map((entry) => entry.case)),
    facets: indexFacets(entries),
    figures: indexFigures(entries),
    titleRanks: () => (ranks ??= rankTitles(titles)),
    updated: Float64Array.from(entries, (entry) => Date.parse(updatedAt(entry.case) ?? '')),
  };
}

function rankTitles(titles: readonly string[]): Float64Array {
  const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
  const sorted = titles.map((title, it) => ({ title, it })).sort((a, b) => compare(a.title, b.title));
  const ranks = new Float64Array(titles.length);
  let rank = 0;
  for (const [place, { title, it }] of sorted.entries()) {
    if (place > 0 && compare(sorted[place - 1]?.title ?? '', title) !== 0) rank = place;
    ranks[it] = rank;
  }
  return ranks;
}
