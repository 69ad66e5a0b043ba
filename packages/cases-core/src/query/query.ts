import type { Figure } from '../schema/figure.ts';
import type { DimensionKey } from '../schema/vocabulary/dimension-units.ts';
import type { IndicatorKey } from '../schema/vocabulary/indicators.ts';
import type { RegionCode } from '../schema/vocabulary/regions.ts';
import type { SectionKind } from '../schema/vocabulary/section-kinds.ts';
import type { TopicKey } from '../schema/vocabulary/topics.ts';

/** Largest `pageSize` of any query. */
export const MAX_PAGE_SIZE = 100;

/** The facets that cases are counted by. */
export const FACET_NAMES = ['batch', 'provider', 'region', 'topic', 'section', 'indicator'] as const;
/** One of {@link FACET_NAMES}. */
export type FacetName = (typeof FACET_NAMES)[number];

/** A value, or several of which any will do. */
export type OneOrMany<T> = T | readonly T[];

/**
 * Conditions on a case. Several values of one filter mean any of them, several filters mean all of them.
 * A filter that is left out or an empty list asks for nothing.
 */
export interface CaseFilters {
  /** Batch ids. */
  batch?: OneOrMany<string>;
  /** Provider keys. */
  provider?: OneOrMany<string>;
  /** Codes that stand in the `regions` of a case. */
  region?: OneOrMany<RegionCode>;
  topic?: OneOrMany<TopicKey>;
  /** Kinds of section of which the case has at least one. */
  section?: OneOrMany<SectionKind>;
  /** Indicators of which the case has at least one figure. */
  indicator?: OneOrMany<IndicatorKey>;
  /**
   * An ISO 8601 date (its beginning, in UTC) or time: cases of that time or later, by what `IndexOptions.updatedAt` says.
   * A case of which it says nothing is left out.
   */
  updatedSince?: string;
}

/** Conditions on a figure; what is left out does not matter. */
export interface FigureFilter {
  /** The whole unit, compared like text (see `fold`): `'%'` finds `％`, `'元'` does not find `万元`. */
  unit?: string;
  /** A part of the label, compared like text. */
  label?: string;
  /** `null` asks for figures that state no change. */
  change?: Figure['change'];
  qualifier?: Figure['qualifier'];
  /** With it, and without a `unit`, values are those in its base unit: 90分钟 and 2小时 compare, as 1.5 and 2 `h`. */
  dimension?: DimensionKey;
  /** `null` asks for figures of no indicator. */
  indicator?: Figure['indicator'];
  /** Whether the other end of the change is told too. */
  paired?: boolean;
  /**
   * Least value, inclusive. With a `dimension`, figures with a base unit of their own (美元, 个工作日) are not compared: ask for
   * those by `unit`. A figure that is a range counts if any part of it lies within `min` and `max`. */
  min?: number;
  /** Greatest value, inclusive. */
  max?: number;
}

/** The page of a list that is asked for. */
export interface PageOf {
  /** From 1 (default). A page after the last one is empty. */
  page?: number;
  /** From 1 to {@link MAX_PAGE_SIZE}, by default 20. */
  pageSize?: number;
}

/** The cases that are meant. Everything that is given has to hold; an empty selection means all cases. */
export interface CaseSelection {
  /**
   * Text every case must have. A string is cut into words at white space and at , ; 、 。 of any width, each of which
   * has to occur, anywhere and in any order; what stands in it between "", “”, 「」 or 『』 is one term as it is written,
   * and so is a string of nothing but such marks. Items of an array are terms as they stand, with their spaces. A term
   * occurs where it is a substring of one of the strings of a case (title, provider's name, summary, lead, headings,
   * point titles, paragraphs), both folded: full-width ASCII is ASCII, A–Z is a–z, any white space is a space, and what
   * `IndexOptions.traditional` pairs is the same. No match runs across two strings. Blank text asks for nothing.
   */
  text?: string | readonly string[];
  /**
   * Of `IndexOptions.synonyms`, those that words are not widened by, `'*'` for all; by default none is left out. Quoted
   * terms and items of an array are never widened.
   */
  withoutSynonyms?: OneOrMany<string>;
  filters?: CaseFilters;
  /** For each of them the case must have at least one figure. */
  figures?: readonly FigureFilter[];
}

/** By the value of the best such figure of each case; cases without one come last. */
export interface FigureSort {
  /** The figure to compare by; without a `unit` or `dimension` the values of unlike figures are compared. */
  figure: FigureFilter;
  /** `'desc'` (default) takes the greatest figure of a case, `'asc'` the least. */
  order?: 'asc' | 'desc';
}

/**
 * - `'relevance'`: by score, see {@link Hit.score};
 * - `'number'`: batch by batch in the order they were given, by number within each;
 * - `'title'`: in the order of Chinese dictionaries (pinyin), as the runtime's `Intl.Collator` has it;
 * - `'updated'`: the newest first, by what `IndexOptions.updatedAt` says; cases of which it says nothing come last.
 *
 * Ties of every order are broken as by `'number'`, then by the order in which cases were given.
 */
export type Sort = (typeof NAMED_SORTS)[number] | FigureSort;

export const NAMED_SORTS = ['relevance', 'number', 'title', 'updated'] as const;

/** Number and width of the highlights of a hit. */
export interface HighlightOptions {
  /** Most highlights per hit, from 1 to 100, by default 3. */
  limit?: number;
  /** UTF-16 units of text shown before and after a match, from 0 to 1000, by default 40. */
  context?: number;
}

/** The cases to find, their order, page, facets and highlights. */
export interface SearchQuery extends CaseSelection, PageOf {
  /** By default `'relevance'` with text and `'number'` without. */
  sort?: Sort;
  /** Turns a sort by name round: by default `'desc'` for `'relevance'` and `'updated'`, `'asc'` for the others. */
  order?: 'asc' | 'desc';
  /** Facets to count over all cases found, by default none. */
  facets?: readonly FacetName[];
  /** By default `true`; `false` saves the work. */
  highlights?: boolean | HighlightOptions;
}

/** The cases to count, and the facets to count them by. */
export interface FacetsQuery extends CaseSelection {
  /** By default all of them. */
  facets?: readonly FacetName[];
}

/** The figures to list: of which cases, of what kind, in what order, grouped by what. */
export interface FiguresQuery extends FigureFilter, PageOf {
  /** Ids of the cases the figures stand in. */
  case?: OneOrMany<string>;
  /** What the cases must be. */
  filters?: CaseFilters;
  /** By case (default: in the order of `'number'`, by place in the case) or by value. Figures without one, or none to compare, come last. */
  sort?: 'case' | 'value';
  /** By default `'asc'`. */
  order?: 'asc' | 'desc';
  /** Sums up all figures found: by unit (with a `dimension` by base unit) and, where named, by other keys. By default not. */
  groupBy?: readonly FigureKey[];
}

/** The keys that figures are grouped by. */
export type FigureKey = 'unit' | 'label' | 'change' | 'indicator';

/** Number of the cases like a case. */
export interface RelatedOptions {
  /** Most cases, from 1 to {@link MAX_PAGE_SIZE}, by default 5. */
  limit?: number;
}
