import { afterEach, describe, expect, it } from 'vitest';
import { checkAnswer } from '../src/client/index.ts';
import {
  AnswerError,
  ApiError,
  type Client,
  createClient,
  type SmallClientOptions,
} from '../src/small-client/index.ts';
import { json, type Reply, refusal, type ScriptedServer, serve } from './support/scripted-server.ts';
import { soundCase } from './support/small-batch.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function clientOf(reply: Reply, options: Partial<SmallClientOptions> = {}): Promise<Client> {
  server = await serve(reply);
  return createClient({ url: server.url, retry: false, ...options });
}

const single = soundCase({ id: 'case-1', number: 1 });
const pagination = { page: 1, pageSize: 25, pageCount: 1, total: 1 };
const list = (data: unknown, meta: unknown = { pagination, state: '0' }) => json({ data, meta });

describe('the client without the schema', () => {
  it('hands on what came', async () => {
    const client = await clientOf(list([single]));
    expect((await client.cases()).data).toEqual([single]);
    expect(await client.allCases().toArray()).toEqual([single]);
  });

  it('takes fields on trust, unless it is given the check of the other', async () => {
    const odd = { ...single, title: 7 };
    const trusting = await clientOf(list([odd]));
    expect((await trusting.cases()).data).toEqual([odd]);
    await server?.close();
    const checking = await clientOf(list([odd]), { check: checkAnswer });
    await expect(checking.cases()).rejects.toThrow('/data/0/title');
  });

  it.each<[string, Reply, string]>([
    ['a page of a proxy', (response) => response.end('<html>'), 'expected JSON'],
    ['no object', json(null), '/data: expected array, received undefined'],
    ['no list', list({}), '/data: expected array, received object'],
    ['a list without pages', list([], { state: '0' }), '/meta/pagination/page: expected number, received undefined'],
    ['a list of no state', list([], { pagination }), '/meta/state: expected string, received undefined'],
  ])('is not taken in by %s', async (_, reply, says) => {
    const client = await clientOf(reply);
    await expect(client.cases()).rejects.toBeInstanceOf(AnswerError);
    await expect(client.cases()).rejects.toThrow(says);
    await expect(client.allCases().toArray()).rejects.toThrow(says);
  });

  it('holds an entry to the id that was asked for', async () => {
    const client = await clientOf(json({ data: single, meta: {} }));
    expect(await client.case('case-1')).toEqual(single);
    await expect(client.case('case-2')).rejects.toThrow('/data/id: expected case-2, got case-1');
  });

  it('does not follow changes that lead nowhere, nor some without a cursor', async () => {
    const client = await clientOf(json({ data: [], meta: { hasMore: false } }));
    await expect(client.changes()).rejects.toThrow('/meta/cursor: expected string, received undefined');
  });

  it('knows a refusal by the words of the server', async () => {
    const details = { errors: [{ path: ['sort'] }] };
    const client = await clientOf(refusal(400, 'ValidationError', { message: '参数“sort”', details }));
    await expect(client.cases()).rejects.toBeInstanceOf(ApiError);
    await expect(client.cases()).rejects.toMatchObject({ status: 400, message: '参数“sort”', details });
  });

  it('knows that there is no such entry', async () => {
    const client = await clientOf(refusal(404, 'NotFoundError', { details: { errors: [] } }));
    expect([await client.case('case-1'), await client.case('../health')]).toEqual([null, null]);
    expect(server?.asked).toHaveLength(1);
  });
});
