import type { Pagination } from '../rest/answers.ts';
import { hashSlug } from '../text/hash.ts';
import { ListChangedError } from './errors.ts';

/** An answer with one page of a list. */
export interface PageAnswer<Item> {
  readonly data: readonly Item[];
  /** `state` is another one as soon as anything that the list is made from has changed. */
  readonly meta: { readonly pagination: Pagination; readonly state: string };
}

/**
 * All entries of a list, fetched page by page as they are asked for: leaving the loop ends the fetching. Nothing holds the
 * list still meanwhile; every page tells of which state it is, so that a change is noticed.
 *
 * A loop over the list then reads it over and goes on with the entries it has not had, as often as `RetryPolicy` lets a
 * request be sent again: each entry is given once and none is missed. Entries it has had cannot be taken back: where one
 * is withdrawn or another by then, the loop ends with a `ListChangedError` that names them. `toArray` is exact: all
 * entries of one state.
 */
export interface Listing<Answer extends PageAnswer<unknown>> extends AsyncIterable<Answer['data'][number]> {
  /**
   * The same as whole answers, with what they say besides the entries. They are of one state: the first of another is
   * not given but a `ListChangedError`.
   */
  pages(): AsyncIterable<Answer>;
  /** All entries as they are at one moment; read over where they change meanwhile. */
  toArray(): Promise<Answer['data'][number][]>;
}

/** A list as it is read. */
export interface ListSource<Answer extends PageAnswer<unknown>> {
  /** The list, for a person to read. */
  readonly title: string;
  /** The number of the page to begin with. */
  readonly first: number;
  /** Throws where the answer is not the page that was asked for, so that nobody goes round in a ring. */
  fetchPage(page: number): Promise<Answer>;
  /** The id to name an entry by, and the key that tells it from all others of the list. */
  identityOf(entry: Answer['data'][number]): { readonly id: string; readonly key: string };
  /** Waits before the list is read over; `false` where it has been read so many times that this is the end. */
  waitAfter(readings: number): Promise<boolean>;
}

export function listingOf<Answer extends PageAnswer<unknown>>(source: ListSource<Answer>): Listing<Answer> {
  return {
    pages: () => pagesOf(source),
    toArray: () => entriesOfOneState(source),
    [Symbol.asyncIterator]: () => entriesOf(source),
  };
}

async function* pagesOf<Answer extends PageAnswer<unknown>>(source: ListSource<Answer>): AsyncGenerator<Answer> {
  let state: string | undefined;
  for (let page = source.first; ; page += 1) {
    const answer = await source.fetchPage(page);
    state ??= answer.meta.state;
    if (answer.meta.state !== state) {
      throw new ListChangedError(source.title, `changed from ${state} to ${answer.meta.state} while it was read`);
    }
    yield answer;
    if (answer.data.length === 0 || page >= answer.meta.pagination.pageCount) return;
  }
}

async function entriesOfOneState<Answer extends PageAnswer<unknown>>(source: ListSource<Answer>) {
  for (let readings = 1; ; readings += 1) {
    const entries: Answer['data'][number][] = [];
    try {
      for await (const { data } of pagesOf(source)) entries.push(...data);
      return entries;
    } catch (error) {
      if (!(error instanceof ListChangedError) || !(await source.waitAfter(readings))) throw error;
    }
  }
}

/** An entry as it was met last, and as it was given. */
interface Met {
  readonly id: string;
  readonly given: string;
  readonly reading: number;
  readonly now: string;
}

async function* entriesOf<Answer extends PageAnswer<unknown>>(
  source: ListSource<Answer>,
): AsyncGenerator<Answer['data'][number]> {
  const met = new Map<string, Met>();
  for (let reading = 1; ; reading += 1) {
    try {
      for await (const { data } of pagesOf(source)) {
        for (const entry of data as Iterable<Answer['data'][number]>) {
          const { id, key } = source.identityOf(entry);
          const now = hashSlug(JSON.stringify(entry));
          const before = met.get(key);
          met.set(key, { id, given: before?.given ?? now, reading, now });
          if (!before) yield entry;
        }
      }
    } catch (error) {
      if (!(error instanceof ListChangedError) || !(await source.waitAfter(reading))) throw error;
      continue;
    }
    const outdated = [...met.values()].filter((each) => each.reading !== reading || each.now !== each.given);
    if (outdated.length === 0) return;
    const ids = [...new Set(outdated.map(({ id }) => id))];
    const message = `changed while it was read; given before, and not in it any more as they were: ${ids.join(', ')}`;
    throw new ListChangedError(source.title, message, ids);
  }
}
