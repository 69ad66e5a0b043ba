import type { Case } from '../schema/case.ts';
import type { CaseEntry } from './entries.ts';
import { type FacetIndex, indexFacets } from './facets.ts';
import { type FigureEntry, indexFigures } from './figures.ts';
import { type Folding, foldingWith } from './fold.ts';
import type { IndexOptions } from './index-options.ts';
import type { TextIndex } from './match.ts';
import type { Wording } from './synonyms.ts';

/** What an index is made of. Cases are known by their place in `entries` everywhere. */
export interface IndexParts extends Wording {
  entries: readonly CaseEntry[];
  facets: FacetIndex;
  figures: readonly FigureEntry[];
  /** The rank of each case by title; made when first asked for, since collation is slow. */
  titleRanks: () => Float64Array;
  /** When each case was last published, in milliseconds since 1970; `NaN` where that is not known. */
  updated: Float64Array;
}

export function indexParts(
  entries: readonly CaseEntry[],
  { updatedAt, traditional = '', synonyms = [] }: IndexOptions,
  indexText: (cases: readonly Case[], folding: Folding) => TextIndex,
): IndexParts {
  const folding = foldingWith(traditional);
  let ranks: Float64Array | undefined;
  const titles = entries.map((entry) => entry.case.title);
  return {
    entries,
    text: indexText(
      entries.map((entry) => entry.case),
      folding,
    ),
    folding,
    synonyms,
    facets: indexFacets(entries),
    figures: indexFigures(entries),
    titleRanks: () => (ranks ??= rankTitles(titles)),
    updated: Float64Array.from(entries, (entry) => Date.parse(updatedAt?.(entry.case) ?? '')),
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
