import type { OperationName } from '../rest/operations.ts';
import { MAX_PAGE_SIZE } from '../rest/page-size.ts';
import type { AnswerCheck, Answers } from './answers.ts';
import type { QueryFor } from './contract.ts';
import type { Settings } from './options.ts';
import { type Listing, type ListSource, listingOf } from './pages.ts';
import { faultyAnswer, readJson } from './read-answer.ts';
import type { Reader } from './reader.ts';
import { delayAfter } from './retry.ts';
import type { CallOptions } from './transport.ts';

/** A query of any list. */
export type ListQuery = Readonly<Record<string, unknown>> & Pick<QueryFor<'batches'>, 'pagination'>;

/** The name of an answer that is a page of a list. */
type ListName = 'batches' | 'cases' | 'caseSummaries' | 'figures';

/** A list of the contract, and what tells its entries apart. */
export interface List<Name extends ListName> {
  readonly operation: OperationName;
  readonly answer: Name;
  readonly identityOf: ListSource<Answers[Name]>['identityOf'];
}

/** As much of a client as lists take. */
export interface ListReading extends Pick<Settings, 'retry' | 'clock'> {
  readonly reader: Reader;
  readonly check: AnswerCheck;
}

/** One page of a list, as it is asked for. */
export async function readPage<Name extends ListName>(
  { reader, check }: ListReading,
  { operation, answer }: List<Name>,
  query: ListQuery,
  options: CallOptions,
): Promise<Answers[Name]> {
  return readJson(await reader.get(operation, query, options), answer, check);
}

/** All of a list, from the page on that the query names, in the largest pages unless it says otherwise. */
export function readAll<Name extends ListName>(
  { reader, check, retry, clock }: ListReading,
  { operation, answer: name, identityOf }: List<Name>,
  query: ListQuery,
  options: CallOptions,
): Listing<Answers[Name]> {
  const { page: first = 1, pageSize = MAX_PAGE_SIZE } = query.pagination ?? {};
  const queryFor = (page: number) => ({ ...query, pagination: { page, pageSize } });
  return listingOf<Answers[Name]>({
    title: reader.titleOf(operation, queryFor(first)),
    first,
    identityOf,
    async fetchPage(page) {
      const exchange = await reader.get(operation, queryFor(page), options);
      const answer = readJson(exchange, name, check);
      const came = answer.meta.pagination.page;
      if (came === page) return answer;
      throw faultyAnswer(exchange, '/meta/pagination/page', `expected ${page}, got ${came}`);
    },
    async waitAfter(readings) {
      if (readings > retry.retries) return false;
      await clock.sleep(delayAfter(readings, retry, clock), options.signal);
      return true;
    },
  });
}
