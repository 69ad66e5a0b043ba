import type * as z from 'zod';
import type { OperationName } from '../rest/operations.ts';
import { MAX_PAGE_SIZE } from '../rest/page-size.ts';
import type { QueryFor } from './contract.ts';
import type { Settings } from './options.ts';
import { type Listing, type ListSource, listingOf, type PageAnswer } from './pages.ts';
import { faultyAnswer, readJson } from './read-answer.ts';
import type { Reader } from './reader.ts';
import { delayAfter } from './retry.ts';
import type { CallOptions } from './transport.ts';

/** A query of any list. */
export type ListQuery = Readonly<Record<string, unknown>> & Pick<QueryFor<'batches'>, 'pagination'>;

/** One page of a list, as it is asked for. */
export async function readPage<Schema extends z.ZodType<PageAnswer<unknown>>>(
  reader: Reader,
  name: OperationName,
  schema: Schema,
  query: ListQuery,
  options: CallOptions,
): Promise<z.output<Schema>> {
  return readJson(await reader.get(name, query, options), schema);
}

/** A list of the contract, and what tells its entries apart. */
export interface List<Schema extends z.ZodType<PageAnswer<unknown>>> {
  readonly name: OperationName;
  readonly schema: Schema;
  readonly identityOf: ListSource<z.output<Schema>>['identityOf'];
}

/** All of a list, from the page on that the query names, in the largest pages unless it says otherwise. */
export function readAll<Schema extends z.ZodType<PageAnswer<unknown>>>(
  reader: Reader,
  { retry, clock }: Pick<Settings, 'retry' | 'clock'>,
  { name, schema, identityOf }: List<Schema>,
  query: ListQuery,
  options: CallOptions,
): Listing<z.output<Schema>> {
  const { page: first = 1, pageSize = MAX_PAGE_SIZE } = query.pagination ?? {};
  const queryFor = (page: number) => ({ ...query, pagination: { page, pageSize } });
  return listingOf<z.output<Schema>>({
    title: reader.titleOf(name, queryFor(first)),
    first,
    identityOf,
    async fetchPage(page) {
      const exchange = await reader.get(name, queryFor(page), options);
      const answer = readJson(exchange, schema);
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
