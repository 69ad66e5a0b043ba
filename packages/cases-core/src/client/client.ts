import type * as z from 'zod';
import type { caseListAnswer, caseSummaryListAnswer } from '../rest/answers.ts';
import type { ImportReport } from '../rest/import.ts';
import type { CaseSources } from '../rest/sources.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import type {
  ChangesAnswer,
  ChangesSummaryQuery,
  FollowOptions,
  FullChangesAnswer,
  FullChangesQuery,
} from './changes.ts';
import type { AnswerOf, QueryFor } from './contract.ts';
import type { ImportDocument } from './import.ts';
import type { Listing } from './pages.ts';
import type { CallOptions } from './transport.ts';

type BatchesAnswer = AnswerOf<'batches'>;
type FiguresAnswer = AnswerOf<'figures'>;
type CasesAnswer = z.output<typeof caseListAnswer>;
type CaseSummariesAnswer = z.output<typeof caseSummaryListAnswer>;

/** Filters, search text, order and page of a list of cases, under the names of the contract. */
export type CaseQuery = QueryFor<'cases'>;
/** Asks for whole cases, as is done by default. */
export type FullCaseQuery = CaseQuery & { readonly view?: 'full' | null | undefined };
/** Asks for as much of each case as a list shows. */
export type CaseSummaryQuery = CaseQuery & { readonly view: 'summary' };

/**
 * The REST API of a CMS. Queries are the contract's parameters under their names; the CMS judges them and refuses
 * (`ApiError`, status 400) what it does not know. Lists are answered as they come, `{ data, meta }`; the rest is given as
 * what it is.
 *
 * Every call fails with a `ClientError`: `ApiError` where the CMS refused or failed, `NetworkError` (or, of that,
 * `TimeoutError`) where there was no answer, `AnswerError` where the answer is not one of this API, `ListChangedError` where
 * a list that was read whole did not hold still; or with the reason of its `signal`. Reading is repeated on failures that
 * pass, see `RetryPolicy`.
 */
export interface Client {
  /** The batches that have published cases, one page. */
  batches(query?: QueryFor<'batches'>, options?: CallOptions): Promise<BatchesAnswer>;
  /** All of them, fetched page by page as they are asked for. */
  allBatches(query?: QueryFor<'batches'>, options?: CallOptions): Listing<BatchesAnswer>;

  /** A batch with all its published cases; `null` where none of that id is public. */
  batch(id: string, options?: CallOptions): Promise<Batch | null>;
  /** The same as canonical Markdown, which parses to the same batch. */
  batchMarkdown(id: string, options?: CallOptions): Promise<string | null>;

  /** Cases found, one page, of each as much as a list shows. */
  cases(query: CaseSummaryQuery, options?: CallOptions): Promise<CaseSummariesAnswer>;
  /** Cases found, one page, whole. */
  cases(query?: FullCaseQuery, options?: CallOptions): Promise<CasesAnswer>;
  /** All cases found, of each as much as a list shows, fetched page by page as they are asked for. */
  allCases(query: CaseSummaryQuery, options?: CallOptions): Listing<CaseSummariesAnswer>;
  /** All cases found, whole, fetched page by page as they are asked for. */
  allCases(query?: FullCaseQuery, options?: CallOptions): Listing<CasesAnswer>;

  /** A case; `null` where none of that id is public. */
  case(id: string, options?: CallOptions): Promise<Case | null>;
  /**
   * The file that a case was imported from, and where in it each of its texts stands; `null` where none of that id is
   * public, or it was imported from no document.
   */
  caseSources(id: string, options?: CallOptions): Promise<CaseSources | null>;

  /** Counts of cases per batch, provider, region, topic, section and indicator, of those that the filters leave. */
  facets(query?: QueryFor<'facets'>, options?: CallOptions): Promise<AnswerOf<'facets'>>;

  /** Figures across all cases, one page. */
  figures(query?: QueryFor<'figures'>, options?: CallOptions): Promise<FiguresAnswer>;
  /** All of them, fetched page by page as they are asked for. */
  allFigures(query?: QueryFor<'figures'>, options?: CallOptions): Listing<FiguresAnswer>;

  /**
   * Changes (published, changed, withdrawn) since a cursor, oldest first, one page, without content. A cursor that is
   * not known any more is refused with 410 (`ApiError`).
   */
  changes(query: ChangesSummaryQuery, options?: CallOptions): Promise<ChangesAnswer>;
  /** The same with what is public now. */
  changes(query?: FullChangesQuery, options?: CallOptions): Promise<FullChangesAnswer>;
  /** The same page by page until there is no more, or with `interval` from then on; at least one page is given. */
  followChanges(query: ChangesSummaryQuery, options?: FollowOptions): AsyncIterable<ChangesAnswer>;
  /** The same with what is public now. */
  followChanges(query?: FullChangesQuery, options?: FollowOptions): AsyncIterable<FullChangesAnswer>;

  /** State of the service and its database; given also where that is `down`. Not repeated. */
  health(options?: CallOptions): Promise<AnswerOf<'health'>['data']>;

  /**
   * Imports a document as drafts, or with `dryRun` tells what would happen. Takes a token with the scope `import.run`.
   * Repeated only where the CMS turned it away with 429; to do it again is no harm, as what is there already stays
   * `unchanged`.
   */
  importDocument(document: ImportDocument, options?: CallOptions): Promise<ImportReport>;
}
