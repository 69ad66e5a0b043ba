import type { Case } from '../schema/case.ts';
import type { Bilingual } from '../schema/field.ts';
import type { Figure } from '../schema/figure.ts';
import type { RegionCode } from '../schema/vocabulary/regions.ts';
import type { TopicKey } from '../schema/vocabulary/topics.ts';
import type { FacetName } from './query.ts';

/** The place of a page in a list. */
export interface Page {
  /** Everything found, on all pages. */
  total: number;
  page: number;
  pageSize: number;
}

/** A page of hits, and counts over all that were found. */
export interface SearchResult extends Page {
  hits: Hit[];
  /** Those that were asked for. */
  facets: Facets;
  /** The words of the query that were widened, in its order. */
  synonyms: UsedSynonyms[];
}

/** A word of a query, as it is written there, and what was looked for besides it. */
export interface UsedSynonyms {
  term: string;
  /** As `IndexOptions.synonyms` has them; only those that stand in some case of the index. */
  synonyms: string[];
}

/** A case that was found, with its score and its highlights. */
export interface Hit {
  id: string;
  case: Case;
  batch: string;
  /**
   * 1000 for each term in the title; 110 for each in one heading or point title and 10 per further one, up to 170;
   * 1 for each match elsewhere, up to 15. All terms added up, what stands for a term counted with it; 0 without text.
   */
  score: number;
  /** In reading order, title first. The first match of each term, then further ones as far as the limit allows. */
  highlights: Highlight[];
}

/** One match. Offsets are UTF-16 units; `excerpt.slice(start - excerptStart, end - excerptStart)` is what matched. */
export interface Highlight {
  /** JSON Pointer inside the case, to the string that the offsets count in. */
  path: string;
  start: number;
  end: number;
  /** The match and the text around it, not cut inside a surrogate pair. */
  excerpt: string;
  /** Where the excerpt starts in the string. */
  excerptStart: number;
}

/** Counts by facet, of the facets that were asked for. */
export type Facets = { [Name in FacetName]?: FacetCount[] };

/** The number of cases found that have `value`. Only values with a count; the greatest first, then by value. */
export interface FacetCount {
  value: string;
  label: Bilingual;
  count: number;
}

/** A page of figures, and the groups of all that were found. */
export interface FiguresResult extends Page {
  figures: FigureHit[];
  /** By unit, then by count, the greatest first; empty if `groupBy` was not given. */
  groups: FigureGroup[];
}

/** A figure with its case and the sentence it stands in. */
export interface FigureHit {
  caseId: string;
  case: Case;
  figure: Figure;
  sentence: Sentence;
}

/** The sentence a figure stands in, cut from the string at the figure's `path`. */
export interface Sentence {
  text: string;
  /** Where it starts in that string. */
  start: number;
}

/** Figures of one unit, or base unit, and of one label, change and indicator where grouped by them. */
export interface FigureGroup {
  unit: string;
  label?: string;
  change?: Figure['change'];
  indicator?: Figure['indicator'];
  /** Figures. */
  count: number;
  /** Different cases. */
  cases: number;
  /** Least, middle and greatest value; a range counts with its middle for `median`. `null` if none has a value to compare. */
  min: number | null;
  median: number | null;
  max: number | null;
}

/** A case like another, and what the two share. */
export interface RelatedCase {
  id: string;
  case: Case;
  /** From 0 to 10: topics in common count up to 3, regions 1, the same provider 1, uncommon wording 5. */
  score: number;
  shared: { provider: boolean; topics: TopicKey[]; regions: RegionCode[] };
}
