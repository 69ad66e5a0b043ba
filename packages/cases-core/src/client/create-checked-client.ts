import type { FigureHit } from '../rest/answers.ts';
import type { AnswerCheck, Answers } from './answers.ts';
import { type ChangesAnswer, type FollowOptions, pagesOfChanges } from './changes.ts';
import type { CaseQuery, Client } from './client.ts';
import { LONGEST_WAIT } from './clock.ts';
import type { QueryFor } from './contract.ts';
import { importRequest } from './import.ts';
import { type List, readAll, readPage } from './lists.ts';
import { type ClientOptions, settingsOf, within } from './options.ts';
import { faultyAnswer, isSuccess, readJson, readText, refusalOf, statedIn } from './read-answer.ts';
import { createReader } from './reader.ts';
import { type CallOptions, createTransport } from './transport.ts';

/** @throws TypeError and RangeError naming the option that is wrong */
export function createCheckedClient(options: ClientOptions, check: AnswerCheck): Client {
  const settings = settingsOf(options);
  const { root, headers, clock, importTimeout } = settings;
  const send = createTransport(settings);
  const reader = createReader(settings, send, check);
  const lists = { ...settings, reader, check };

  const readEntry = async <Name extends 'batch' | 'case'>(
    name: Name,
    id: string,
    call: CallOptions,
    query = {},
  ): Promise<Answers[Name] | null> => {
    const exchange = await reader.find(name, id, query, call);
    if (!exchange) return null;
    const answer = readJson(exchange, name, check);
    if (answer.data.id === id) return answer;
    throw faultyAnswer(exchange, '/data/id', `expected ${id}, got ${answer.data.id}`);
  };

  const readChanges = async (query: QueryFor<'changes'>, call: CallOptions): Promise<ChangesAnswer> => {
    const exchange = await reader.get('changes', query, call);
    const answer = readJson(exchange, query.view === 'summary' ? 'changes' : 'fullChanges', check);
    const { cursor, hasMore } = answer.meta;
    if (!hasMore || cursor !== query.since) return answer;
    throw faultyAnswer(exchange, '/meta/cursor', `expected to lead on from ${cursor}, as there is more, got the same`);
  };

  return {
    batches: (query = {}, call = {}) => readPage(lists, BATCHES, query, call),
    allBatches: (query = {}, call = {}) => readAll(lists, BATCHES, query, call),

    batch: async (id, call = {}) => (await readEntry('batch', id, call))?.data ?? null,
    async batchMarkdown(id, call = {}) {
      const query: QueryFor<'batch'> = { format: 'markdown' };
      const exchange = await reader.find('batch', id, query, call);
      return exchange && readText(exchange, 'text/markdown');
    },

    cases: ((query: CaseQuery = {}, call: CallOptions = {}) =>
      query.view === 'summary'
        ? readPage(lists, CASE_SUMMARIES, query, call)
        : readPage(lists, CASES, query, call)) as Client['cases'],
    allCases: ((query: CaseQuery = {}, call: CallOptions = {}) =>
      query.view === 'summary'
        ? readAll(lists, CASE_SUMMARIES, query, call)
        : readAll(lists, CASES, query, call)) as Client['allCases'],

    case: async (id, call = {}) => (await readEntry('case', id, call))?.data ?? null,
    async caseSources(id, call = {}) {
      const query: QueryFor<'case'> = { view: 'sources' };
      return (await readEntry('case', id, call, query))?.meta.sources ?? null;
    },

    facets: async (query = {}, call = {}) => readJson(await reader.get('facets', query, call), 'facets', check),

    figures: (query = {}, call = {}) => readPage(lists, FIGURES, query, call),
    allFigures: (query = {}, call = {}) => readAll(lists, FIGURES, query, call),

    changes: ((query: QueryFor<'changes'> = {}, call: CallOptions = {}) =>
      readChanges(query, call)) as Client['changes'],
    followChanges: ((query: QueryFor<'changes'> = {}, call: FollowOptions = {}) => {
      if (call.interval !== undefined) within('interval', call.interval, 0, LONGEST_WAIT);
      return pagesOfChanges((each) => readChanges(each, call), query, call, clock);
    }) as Client['followChanges'],

    async health(call = {}) {
      const exchange = await reader.probe('health', call);
      if (isSuccess(exchange)) return readJson(exchange, 'health', check).data;
      const answer = statedIn(exchange.received, 'health', check);
      if (answer) return answer.data;
      throw refusalOf(exchange, clock, check);
    },

    async importDocument(document, call = {}) {
      const request = importRequest(root, document, headers);
      const received = await send(request, { ...call, timeout: call.timeout ?? importTimeout });
      const exchange = { request, received };
      if (!isSuccess(exchange)) throw refusalOf(exchange, clock, check);
      return readJson(exchange, 'import', check).data;
    },
  };
}

function identityById({ id }: { id: string }) {
  return { id, key: id };
}

/** No two figures of a case stand in the same place. */
function identityOfFigure({ case: { id }, figure: { path, start, end } }: FigureHit) {
  return { id, key: `${id}${path} ${start}-${end}` };
}

const BATCHES: List<'batches'> = { operation: 'batches', answer: 'batches', identityOf: identityById };
const CASES: List<'cases'> = { operation: 'cases', answer: 'cases', identityOf: identityById };
const CASE_SUMMARIES: List<'caseSummaries'> = { ...CASES, answer: 'caseSummaries', identityOf: identityById };
const FIGURES: List<'figures'> = { operation: 'figures', answer: 'figures', identityOf: identityOfFigure };
