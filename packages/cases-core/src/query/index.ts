export { type CaseIndex, createIndex } from './create-index.ts';
export { fold } from './fold.ts';
export type { IndexOptions } from './index-options.ts';
export { type Measure, measuresOf } from './measures.ts';
export {
  type CaseFilters,
  type CaseSelection,
  FACET_NAMES,
  type FacetName,
  type FacetsQuery,
  type FigureFilter,
  type FigureKey,
  type FigureSort,
  type FiguresQuery,
  type HighlightOptions,
  MAX_PAGE_SIZE,
  type OneOrMany,
  type PageOf,
  type RelatedOptions,
  type SearchQuery,
  type Sort,
} from './query.ts';
export type {
  FacetCount,
  Facets,
  FigureGroup,
  FigureHit,
  FiguresResult,
  Highlight,
  Hit,
  Page,
  RelatedCase,
  SearchResult,
  Sentence,
  UsedSynonyms,
} from './result.ts';
export { sentenceAt } from './sentence.ts';
