/**
 * An index over cases in memory, for a site, a command line or a server that holds some ten thousand of them.
 *
 * Goals
 * - Text search is exact: a case is found if and only if each term is a substring of one of its strings, for Chinese
 *   words of one or two characters as for whole sentences. There is no dictionary that could cut a word wrongly.
 * - Queries and results are plain data, so they travel through address bars, JSON and worker messages.
 * - The same source and query give the same result, in the same order, on every machine (but see `'title'` in
 *   {@link Sort}, which follows the runtime's collation).
 * - A page of hits among 10,000 cases of 600 characters in well under 2 ms (`pnpm bench`), highlights included.
 * - Some 9 bytes of memory per character of text, in typed arrays, beside the cases themselves.
 *
 * Non-goals
 * - Tolerance of typing errors, stemming. Traditional characters and synonyms are data that an index may be given.
 * - Adding or removing single cases: an index never changes; building a new one takes about 0.1 ms per case. `growIndex`
 *   of `@fta/cases-core/growing` builds one out of the one before.
 * - Storing the index: building it is as fast as reading it would be.
 *
 * How it works: all strings lie in one array of folded UTF-16 units, in which the first terms are sought as they come, so
 * that a first answer waits for nothing. From then on there is for every bigram the sorted list of its positions. A term is looked up by its rarest bigram and compared in place; one unit alone has its own list of cases.
 */
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import { batchOfId, orderEntries } from './entries.ts';
import { assertFacetsQuery, assertFiguresQuery, assertRelatedOptions, assertSearchQuery } from './guard.ts';
import type { IndexOptions } from './index-options.ts';
import { listFigures } from './list-figures.ts';
import { indexText } from './match.ts';
import { indexParts } from './parts.ts';
import type { FacetsQuery, FiguresQuery, RelatedOptions, SearchQuery } from './query.ts';
import { relatedCases } from './related.ts';
import type { Facets, FiguresResult, RelatedCase, SearchResult } from './result.ts';
import { facetsOfCases, searchCases } from './search.ts';

/**
 * Every method throws a TypeError (unknown key, wrong type) or RangeError (value not allowed) for an ill-formed query;
 * the message says what was expected, what came and where. A well-formed query never throws.
 */
export interface CaseIndex {
  /** Number of cases. */
  readonly size: number;
  /** The case with this id; the first one where a source has it twice. */
  get(id: string): Case | undefined;
  /** Cases by text, filters and figures. */
  search(query: SearchQuery): SearchResult;
  /** Counts per batch, provider, region, topic and section over the cases that a selection finds. */
  facets(query?: FacetsQuery): Facets;
  /** Figures across cases, listed, sorted and summed up. */
  figures(query?: FiguresQuery): FiguresResult;
  /** Cases like the one with this id, the most alike first. RangeError if no case has the id. */
  related(id: string, options?: RelatedOptions): RelatedCase[];
}

/**
 * Indexes `source`: cases, whole batches, or both. Batches also give the `batch` facet its titles.
 *
 * The index keeps the case objects it was given and returns them; it does not copy them, so they must not be changed
 * afterwards. Later changes of the array itself have no effect.
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { createIndex } from '@fta/cases-core/query';
 *
 * const { batch } = parse('# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n海关、铁路共用资料，时间压缩50%。');
 * const index = createIndex([batch]);
 * const { total, hits } = index.search({ text: '海关', filters: { region: '370000' }, facets: ['provider'] });
 * console.log(total, hits[0].case.title); // 1 无纸通关新模式
 * console.log(index.figures({ unit: '%', sort: 'value' }).figures[0].sentence.text); // 海关、铁路共用资料，时间压缩50%。
 * ```
 */
export function createIndex(source: readonly (Case | Batch)[], options: IndexOptions = {}): CaseIndex {
  return indexOf(source, options, indexText);
}

/** An index whose text is laid out as `textOf` has it. */
export function indexOf(source: readonly (Case | Batch)[], options: IndexOptions, textOf: typeof indexText): CaseIndex {
  const entries = orderEntries(source, options.batchOf ?? batchOfId);
  const parts = indexParts(entries, options, textOf);
  const placeOf = new Map(entries.map((entry, it) => [entry.case.id, it] as const).reverse());
  return Object.freeze({
    size: entries.length,
    get: (id: string) => entries[placeOf.get(id) ?? -1]?.case,
    search(query: SearchQuery) {
      assertSearchQuery(query);
      return searchCases(parts, query);
    },
    facets(query: FacetsQuery = {}) {
      assertFacetsQuery(query);
      return facetsOfCases(parts, query);
    },
    figures(query: FiguresQuery = {}) {
      assertFiguresQuery(query);
      return listFigures(parts, query);
    },
    related(id: string, relatedOptions: RelatedOptions = {}) {
      assertRelatedOptions(relatedOptions);
      const it = placeOf.get(id);
      if (it === undefined) throw new RangeError(`related(id): expected the id of an indexed case, got "${id}"`);
      return relatedCases(parts.text, entries, it, relatedOptions.limit ?? 5);
    },
  });
}
