import type * as z from 'zod';
import type { changesAnswer } from '../rest/answers.ts';
import type { Clock } from './clock.ts';
import type { QueryFor } from './contract.ts';
import type { fullChangeSchema, fullChangesAnswer } from './full-changes.ts';
import type { CallOptions } from './transport.ts';

/** A change with what is public now; `null` where nothing is any more. */
export type FullChange = z.infer<typeof fullChangeSchema>;

/** A page of changes with their content. */
export type FullChangesAnswer = z.infer<typeof fullChangesAnswer>;

/** A page of changes that were asked for with `view: 'summary'`: without content. */
export type ChangesAnswer = z.infer<typeof changesAnswer>;

type ChangesQuery = QueryFor<'changes'>;
/** A query for changes with their content. */
export type FullChangesQuery = ChangesQuery & { readonly view?: 'full' | null | undefined };
/** A query for changes without their content. */
export type ChangesSummaryQuery = ChangesQuery & { readonly view: 'summary' };

/** Options of a call that follows changes. */
export interface FollowOptions extends CallOptions {
  /**
   * Goes on asking, so many milliseconds after it has come to the end, until `signal` is aborted. Left out: ends there.
   */
  readonly interval?: number | undefined;
}

/**
 * Pages of changes, oldest first. The first page is given in any case, so that whoever follows has a cursor to keep; of
 * the further ones those that bring something new.
 * @param fetchPage throws where an answer says that there is more and leads nowhere
 */
export async function* pagesOfChanges<Answer extends ChangesAnswer>(
  fetchPage: (query: ChangesQuery) => Promise<Answer>,
  { since, ...query }: ChangesQuery,
  { interval, signal }: FollowOptions,
  clock: Clock,
): AsyncGenerator<Answer> {
  let cursor = since ?? null;
  for (let isFirst = true; ; isFirst = false) {
    const page = await fetchPage({ ...query, since: cursor });
    if (isFirst || page.data.length > 0 || page.meta.cursor !== cursor) yield page;
    cursor = page.meta.cursor;
    if (page.meta.hasMore) continue;
    if (interval === undefined) return;
    await clock.sleep(interval, signal);
  }
}
