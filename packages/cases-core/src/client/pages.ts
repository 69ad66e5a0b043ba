import type { Pagination } from '../rest/answers.ts';

/** An answer with one page of a list. */
export interface PageAnswer<Item> {
  readonly data: readonly Item[];
  readonly meta: { readonly pagination: Pagination };
}

/**
 * All entries of a list, fetched page by page as they are asked for: leaving the loop ends the fetching. Nothing holds the
 * list still meanwhile, so that what is published or withdrawn between two pages may be met twice or missed; `mirror` gives
 * a copy that is exact.
 */
export interface Listing<Answer extends PageAnswer<unknown>> extends AsyncIterable<Answer['data'][number]> {
  /** The same as whole answers, with what they say besides the entries. */
  pages(): AsyncIterable<Answer>;
}

/** @param fetchPage throws where the answer is not the page that was asked for, so that nobody goes round in a ring */
export function listingOf<Answer extends PageAnswer<unknown>>(
  first: number,
  fetchPage: (page: number) => Promise<Answer>,
): Listing<Answer> {
  async function* pages(): AsyncGenerator<Answer> {
    for (let page = first; ; page += 1) {
      const answer = await fetchPage(page);
      yield answer;
      if (answer.data.length === 0 || page >= answer.meta.pagination.pageCount) return;
    }
  }
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { data } of pages()) yield* data as Iterable<Answer['data'][number]>;
    },
  };
}
