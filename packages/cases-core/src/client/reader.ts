import { PATHS } from '../rest/addresses.ts';
import type { OperationName } from '../rest/operations.ts';
import { isSlug } from '../schema/slug.ts';
import { pathOf, queryOf } from './address.ts';
import type { AnswerCheck } from './answers.ts';
import { ApiError } from './errors.ts';
import { type Outgoing, titleOf } from './exchange.ts';
import type { Settings } from './options.ts';
import { type Exchange, isSuccess, refusalOf } from './read-answer.ts';
import type { CallOptions, Send } from './transport.ts';

type Query = Readonly<Record<string, unknown>>;

/** Asks for what the operations of the contract answer. */
export interface Reader {
  /** @throws ApiError for a status of failure */
  get(name: OperationName, query: Query, options: CallOptions): Promise<Exchange>;
  /** One entry by its id; `null` where the CMS has none of that id to show. */
  find(name: OperationName, id: string, query: Query, options: CallOptions): Promise<Exchange | null>;
  /** What `get` asks, for a person to read. */
  titleOf(name: OperationName, query: Query): string;
  /** Whatever the answer, and asked only once. */
  probe(name: OperationName, options: CallOptions): Promise<Exchange>;
}

export function createReader({ root, headers, clock }: Settings, send: Send, check: AnswerCheck): Reader {
  const requestFor = (operation: OperationName, query: Query, id = ''): Outgoing => {
    const url = `${root}${pathOf(PATHS[operation], id)}${queryOf(query)}`;
    return { operation, method: 'GET', url, headers };
  };
  const receive = async (request: Outgoing, options: CallOptions): Promise<Exchange> => {
    const exchange = { request, received: await send(request, options) };
    if (!isSuccess(exchange)) throw refusalOf(exchange, clock, check);
    return exchange;
  };
  return {
    get: async (name, query, options) => receive(requestFor(name, query), options),
    async find(name, id, query, options) {
      // What is no id need not be asked for, and some of it would lead to another address.
      if (!isSlug(id)) return null;
      try {
        return await receive(requestFor(name, query, id), options);
      } catch (error) {
        if (isAbsence(error)) return null;
        throw error;
      }
    },
    titleOf: (name, query) => titleOf(requestFor(name, query)),
    async probe(name, options) {
      const request = { ...requestFor(name, {}), once: true };
      return { request, received: await send(request, options) };
    },
  };
}

/** Whether the plugin says that it has no such entry. A 404 without its reasons means that the plugin is not there. */
function isAbsence(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.status !== 404) return false;
  const { details } = error;
  return typeof details === 'object' && details !== null && 'errors' in details;
}
