import type * as z from 'zod';
import { caseListAnswer, caseSummaryListAnswer, type FigureHit } from '../rest/answers.ts';
import { importAnswer } from '../rest/import.ts';
import { OPERATIONS, type OperationName } from '../rest/operations.ts';
import { type ChangesAnswer, type FollowOptions, fullChangesAnswer, pagesOfChanges } from './changes.ts';
import type { CaseQuery, Client } from './client.ts';
import { LONGEST_WAIT } from './clock.ts';
import type { QueryFor } from './contract.ts';
import { importRequest } from './import.ts';
import { readAll, readPage } from './lists.ts';
import { type ClientOptions, settingsOf, within } from './options.ts';
import { faultyAnswer, isSuccess, readJson, readText, refusalOf, statedIn } from './read-answer.ts';
import { createReader } from './reader.ts';
import { type CallOptions, createTransport } from './transport.ts';

/**
 * A client of the REST API of a CMS. Keeps no state but its options; needs `fetch` and nothing of Node.
 * @throws TypeError and RangeError naming the option that is wrong
 * @example
 * ```js
 * import { createClient } from '@fta/cases-core/client';
 *
 * const client = createClient({ url: 'https://cms.example.org' });
 * for await (const found of client.allCases({ q: '海关', region: ['370000'] })) {
 *   console.log(found.id, found.title); // batch-1-01 无纸通关新模式
 * }
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const settings = settingsOf(options);
  const { root, headers, clock, importTimeout } = settings;
  const send = createTransport(settings);
  const reader = createReader(settings, send);
  const { batches, batch, case: single, facets, figures, changes, health } = OPERATIONS;

  const listed = {
    batches: { name: 'batches', schema: batches.answer, identityOf: identityById },
    cases: { name: 'cases', schema: caseListAnswer, identityOf: identityById },
    caseSummaries: { name: 'cases', schema: caseSummaryListAnswer, identityOf: identityById },
    figures: { name: 'figures', schema: figures.answer, identityOf: identityOfFigure },
  } as const;

  const readEntry = async <Answer extends { data: { id: string } }>(
    name: OperationName,
    schema: z.ZodType<Answer>,
    id: string,
    call: CallOptions,
    query = {},
  ): Promise<Answer | null> => {
    const exchange = await reader.find(name, id, query, call);
    if (!exchange) return null;
    const answer = readJson(exchange, schema);
    if (answer.data.id === id) return answer;
    throw faultyAnswer(exchange, '/data/id', `expected ${id}, got ${answer.data.id}`);
  };

  const readChanges = async (query: QueryFor<'changes'>, call: CallOptions): Promise<ChangesAnswer> => {
    const exchange = await reader.get('changes', query, call);
    const answer = readJson(exchange, query.view === 'summary' ? changes.answer : fullChangesAnswer);
    const { cursor, hasMore } = answer.meta;
    if (!hasMore || cursor !== query.since) return answer;
    throw faultyAnswer(exchange, '/meta/cursor', `expected to lead on from ${cursor}, as there is more, got the same`);
  };

  return {
    batches: (query = {}, call = {}) => readPage(reader, 'batches', batches.answer, query, call),
    allBatches: (query = {}, call = {}) => readAll(reader, settings, listed.batches, query, call),

    batch: async (id, call = {}) => (await readEntry('batch', batch.answer, id, call))?.data ?? null,
    async batchMarkdown(id, call = {}) {
      const query: QueryFor<'batch'> = { format: 'markdown' };
      const exchange = await reader.find('batch', id, query, call);
      return exchange && readText(exchange, 'text/markdown');
    },

    cases: ((query: CaseQuery = {}, call: CallOptions = {}) =>
      query.view === 'summary'
        ? readPage(reader, 'cases', caseSummaryListAnswer, query, call)
        : readPage(reader, 'cases', caseListAnswer, query, call)) as Client['cases'],
    allCases: ((query: CaseQuery = {}, call: CallOptions = {}) =>
      query.view === 'summary'
        ? readAll(reader, settings, listed.caseSummaries, query, call)
        : readAll(reader, settings, listed.cases, query, call)) as Client['allCases'],

    case: async (id, call = {}) => (await readEntry('case', single.answer, id, call))?.data ?? null,
    async caseSources(id, call = {}) {
      const query: QueryFor<'case'> = { view: 'sources' };
      return (await readEntry('case', single.answer, id, call, query))?.meta.sources ?? null;
    },

    facets: async (query = {}, call = {}) => readJson(await reader.get('facets', query, call), facets.answer),

    figures: (query = {}, call = {}) => readPage(reader, 'figures', figures.answer, query, call),
    allFigures: (query = {}, call = {}) => readAll(reader, settings, listed.figures, query, call),

    changes: ((query: QueryFor<'changes'> = {}, call: CallOptions = {}) =>
      readChanges(query, call)) as Client['changes'],
    followChanges: ((query: QueryFor<'changes'> = {}, call: FollowOptions = {}) => {
      if (call.interval !== undefined) within('interval', call.interval, 0, LONGEST_WAIT);
      return pagesOfChanges((each) => readChanges(each, call), query, call, clock);
    }) as Client['followChanges'],

    async health(call = {}) {
      const exchange = await reader.probe('health', call);
      if (isSuccess(exchange)) return readJson(exchange, health.answer).data;
      const answer = statedIn(exchange.received, health.answer);
      if (answer) return answer.data;
      throw refusalOf(exchange, clock);
    },

    async importDocument(document, call = {}) {
      const request = importRequest(root, document, headers);
      const received = await send(request, { ...call, timeout: call.timeout ?? importTimeout });
      const exchange = { request, received };
      if (!isSuccess(exchange)) throw refusalOf(exchange, clock);
      return readJson(exchange, importAnswer).data;
    },
  };
}

const identityById = ({ id }: { id: string }) => ({ id, key: id });

/** No two figures of a case stand in the same place. */
function identityOfFigure({ case: { id }, figure: { path, start, end } }: FigureHit) {
  return { id, key: `${id}${path} ${start}-${end}` };
}
