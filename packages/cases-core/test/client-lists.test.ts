import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  AnswerError,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  ListChangedError,
  type Listing,
  type PageAnswer,
} from '../src/client/index.ts';
import {
  type BatchSummary,
  type CaseSummary,
  type Change,
  caseSummarySchema,
  type FigureHit,
} from '../src/rest/index.ts';
import type { Case } from '../src/schema/case.ts';
import { UNMEASURED } from './support/query-cases.ts';
import { json, type Reply, refusal, type ScriptedServer, serve } from './support/scripted-server.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function clientOf(...script: readonly Reply[]): Promise<Client> {
  server = await serve(...script);
  return createClient({ url: server.url, retry: false });
}

const caseNumber = (number: number): Case => soundCase({ id: `case-${number}`, number });

const summaryOf = (single: Case): CaseSummary =>
  caseSummarySchema.strip().parse({ ...single, batch: 'batch-1', updatedAt: '2026-03-01T08:00:00.000Z' });

/** Answers a list of entries page by page, as the contract has it. */
function listOf(entries: readonly unknown[], state = '0'): Reply {
  return (response, asked) => {
    const { searchParams } = new URL(asked.path, 'http://localhost');
    const page = Number(searchParams.get('pagination[page]') ?? 1);
    const pageSize = Number(searchParams.get('pagination[pageSize]') ?? 25);
    const data = entries.slice((page - 1) * pageSize, page * pageSize);
    const pagination = { page, pageSize, pageCount: Math.ceil(entries.length / pageSize), total: entries.length };
    json({ data, meta: { pagination, state } })(response, asked);
  };
}

async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of iterable) items.push(item);
  return items;
}

const pathsAsked = () => server?.asked.map(({ path }) => path.replace('/api/fta-cases', ''));

describe('a list', () => {
  const cases = Array.from({ length: 7 }, (_, index) => caseNumber(index + 1));

  it('is answered page by page', async () => {
    const client = await clientOf(listOf(cases));
    const { data, meta } = await client.cases({ pagination: { page: 2, pageSize: 3 } });
    expect(data).toEqual(cases.slice(3, 6));
    expect(meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 3, total: 7 });
    expectTypeOf(data).toEqualTypeOf<Case[]>();
  });

  it('is given whole as one asks for it, in the order of its pages', async () => {
    const client = await clientOf(listOf(cases));
    expect(await all(client.allCases({ pagination: { pageSize: 3 } }))).toEqual(cases);
    expect(pathsAsked()).toEqual([1, 2, 3].map((page) => `/cases?pagination[page]=${page}&pagination[pageSize]=3`));
  });

  it('comes in the largest pages unless a size is asked for, with the rest of the query, from the page on that is named', async () => {
    const client = await clientOf(listOf(cases));
    await all(client.allCases({ q: '海关' }));
    expect(await all(client.allCases({ pagination: { page: 3, pageSize: 2 } }))).toEqual(cases.slice(4));
    expect(pathsAsked()?.[0]).toBe('/cases?q=海关&pagination[page]=1&pagination[pageSize]=100');
  });

  it('also as pages, with what they say besides', async () => {
    const client = await clientOf(listOf(cases));
    const pages = await all(client.allCases({ pagination: { pageSize: 4 } }).pages());
    expect(pages.map(({ data, meta }) => [data.length, meta.pagination.total])).toEqual([
      [4, 7],
      [3, 7],
    ]);
  });

  it('is not fetched beyond where its reader leaves', async () => {
    const client = await clientOf(listOf(cases));
    for await (const { number } of client.allCases({ pagination: { pageSize: 2 } })) if (number === 2) break;
    expect(pathsAsked()).toHaveLength(1);
  });

  it('of nothing is one page', async () => {
    const client = await clientOf(listOf([]));
    expect(await all(client.allBatches())).toEqual([]);
    expect(pathsAsked()).toHaveLength(1);
  });

  it('that answers another page than was asked for is not followed round in a ring', async () => {
    const pagination = { page: 1, pageSize: 1, pageCount: 1_000_000, total: 1_000_000 };
    const client = await clientOf(json({ data: [caseNumber(1)], meta: { pagination, state: '0' } }));
    const read = all(client.allCases());
    await expect(read).rejects.toBeInstanceOf(AnswerError);
    await expect(read).rejects.toThrow('/meta/pagination/page: expected 2, got 1');
    expect(pathsAsked()).toHaveLength(2);
  });

  it('of summaries is held to their shape, and of cases to theirs', async () => {
    const client = await clientOf(listOf(cases.map(summaryOf)));
    const { data } = await client.cases({ view: 'summary' });
    expect(data).toEqual(cases.map(summaryOf));
    expectTypeOf(data).toEqualTypeOf<CaseSummary[]>();
    const [first] = await all(client.allCases({ view: 'summary' }));
    expectTypeOf(first).toEqualTypeOf<CaseSummary | undefined>();
    await expect(client.cases()).rejects.toThrow('/data/0/lead');
    await expect(client.cases({ view: 'full' })).rejects.toBeInstanceOf(AnswerError);
  });

  it('of batches and of figures', async () => {
    const { cases: _, ...head } = batchOf();
    const batch: BatchSummary = { ...head, cases: 7 };
    const { title, provider } = caseNumber(1);
    const hit: FigureHit = {
      case: { id: 'case-1', title, batch: 'batch', provider },
      figure: {
        ...{ text: '6小时', value: 6, min: null, max: null, unit: '小时', qualifier: 'exact', change: 'to' },
        ...{ asOf: null, label: '通关时间', path: '/lead/0', start: 0, end: 3 },
        ...UNMEASURED,
      },
      sentence: { text: '6小时。', start: 0 },
    };
    const client = await clientOf(listOf([batch]), listOf([batch]), listOf([hit]), listOf([hit]));
    expect((await client.batches()).data).toEqual([batch]);
    expect(await all(client.allBatches())).toEqual([batch]);
    expect((await client.figures({ unit: '小时', groupBy: ['unit'] })).data).toEqual([hit]);
    expect(await all(client.allFigures({ change: 'to' }))).toEqual([hit]);
  });
});

describe('a list that changes while it is read', () => {
  const cases = Array.from({ length: 7 }, (_, index) => caseNumber(index + 1));
  const without = (number: number) => cases.filter((each) => each.number !== number);
  const [BEFORE, AFTER] = ['1-0123456789abcdef', '2-0123456789abcdef'];
  const query = { pagination: { pageSize: 3 } };

  const reading = async (options: Partial<ClientOptions>, ...script: readonly Reply[]) => {
    const waits: number[] = [];
    server = await serve(...script);
    const clock = { random: () => 1, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
    return { client: createClient({ url: server.url, clock, ...options }), waits };
  };

  /** What a loop was given before it ended, and how it ended. */
  async function given<T>(items: AsyncIterable<T>): Promise<{ entries: T[]; error: unknown }> {
    const entries: T[] = [];
    try {
      for await (const item of items) entries.push(item);
      return { entries, error: null };
    } catch (error) {
      return { entries, error };
    }
  }

  it('is read over: what is new comes once, and what moved to another page is neither missed nor given twice', async () => {
    const { client, waits } = await reading({}, listOf(without(2), BEFORE), listOf(cases, AFTER));
    const { entries, error } = await given(client.allCases(query));
    expect(entries.map(({ number }) => number)).toEqual([1, 3, 4, 2, 5, 6, 7]);
    expect(error).toBeNull();
    expect(waits).toEqual([300]);
    expect(pathsAsked()?.map((path) => /page\]=(\d)/.exec(path)?.[1])).toEqual(['1', '2', '1', '2', '3']);
  });

  it('and lost an entry that was given before, ends with an error that names it, after all there is', async () => {
    const { client } = await reading({}, listOf(cases, BEFORE), listOf(without(2), AFTER));
    const { entries, error } = await given(client.allCases(query));
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(error).toBeInstanceOf(ListChangedError);
    expect(error).toMatchObject({ outdated: ['case-2'], message: expect.stringContaining('case-2') });
  });

  it('and has an entry otherwise than it was given, ends with an error that names it', async () => {
    const edited = cases.map((each) => (each.number === 3 ? { ...each, title: '修订之后的标题' } : each));
    const { client } = await reading({}, listOf(cases, BEFORE), listOf(edited, AFTER));
    const { entries, error } = await given(client.allCases(query));
    expect(entries).toEqual(cases);
    expect(error).toMatchObject({ name: 'ListChangedError', outdated: ['case-3'] });
  });

  it('is exact as an array', async () => {
    const { client, waits } = await reading({}, listOf(cases, BEFORE), listOf(without(2), AFTER));
    expect(await client.allCases(query).toArray()).toEqual(without(2));
    expect(waits).toEqual([300]);
  });

  it('ends page by page where the first page of another state would come', async () => {
    const { client } = await reading({}, listOf(cases, BEFORE), listOf(without(2), AFTER));
    const { entries, error } = await given(client.allCases(query).pages());
    expect(entries.map(({ data }) => data)).toEqual([cases.slice(0, 3)]);
    expect(error).toMatchObject({ name: 'ListChangedError', outdated: [] });
    expect((error as Error).message).toContain(`changed from ${BEFORE} to ${AFTER}`);
  });

  it('is read over as often as the policy of sending again has it, with its waits, and not for ever', async () => {
    const restless = cases.map((_, index) => listOf(cases, `${index + 1}-0123456789abcdef`));
    const ways: readonly ((listing: Listing<PageAnswer<Case>>) => Promise<unknown>)[] = [
      (listing) => listing.toArray(),
      (listing) => all(listing),
    ];
    for (const way of ways) {
      const { client, waits } = await reading({ retry: { retries: 2 } }, ...restless);
      await expect(way(client.allCases(query))).rejects.toBeInstanceOf(ListChangedError);
      expect(waits).toEqual([300, 600]);
      expect(pathsAsked()).toHaveLength(6);
      await server?.close();
      const once = await reading({ retry: false }, ...restless);
      await expect(way(once.client.allCases(query))).rejects.toBeInstanceOf(ListChangedError);
      expect(pathsAsked()).toHaveLength(2);
      await server?.close();
    }
  });

  it('is not read over by whom its signal has called off', async () => {
    const controller = new AbortController();
    const options: CallOptions = { signal: controller.signal };
    server = await serve(listOf(cases, BEFORE), listOf(cases, AFTER));
    const sleep = async (_: number, signal?: AbortSignal) => {
      controller.abort(new Error('enough'));
      signal?.throwIfAborted();
    };
    const client = createClient({ url: server.url, clock: { sleep } });
    await expect(client.allCases(query, options).toArray()).rejects.toThrow('enough');
    expect(pathsAsked()).toHaveLength(2);
  });

  it('of figures is told apart by their places', async () => {
    const { title, provider } = caseNumber(1);
    const hit = (start: number, text: string): FigureHit => ({
      case: { id: 'case-1', title, batch: 'batch', provider },
      figure: {
        ...{ text, value: 6, min: null, max: null, unit: '小时', qualifier: 'exact', change: 'to', asOf: null },
        ...{ label: '通关时间', path: '/lead/0', start, end: start + text.length },
        ...UNMEASURED,
      },
      sentence: { text: `6小时、${text}。`, start: 0 },
    });
    const hits = [hit(0, '6小时'), hit(4, '7小时'), hit(8, '8小时')];
    const pages = { pagination: { pageSize: 2 } };
    const { client } = await reading({}, listOf(hits.slice(1), BEFORE), listOf(hits, AFTER));
    expect((await given(client.allFigures({ pagination: { pageSize: 1 } }))).entries).toEqual([
      hits[1],
      hits[0],
      hits[2],
    ]);
    await server?.close();
    const less = await reading({}, listOf(hits, BEFORE), listOf(hits.slice(1), AFTER));
    expect((await given(less.client.allFigures(pages))).error).toMatchObject({ outdated: ['case-1'] });
  });
});

describe('changes', () => {
  const { cases: _, ...head } = batchOf();
  const change = (number: number, content: Case | null = caseNumber(number)): Change => ({
    kind: 'case',
    id: `case-${number}`,
    batch: head.id,
    cursor: `${number}-0123456789abcdef`,
    at: '2026-03-01T08:00:00.000Z',
    action: content ? 'published' : 'withdrawn',
    content,
  });
  const page = (data: readonly Change[], cursor: string, hasMore = false): Reply =>
    json({ data, meta: { cursor, hasMore } });
  const at = (number: number) => change(number).cursor;

  it('are followed page by page to the end', async () => {
    const client = await clientOf(page([change(1)], at(1), true), page([change(2, null)], at(2)));
    const pages = await all(client.followChanges({ limit: 1 }));
    expect(pages.map(({ data }) => data)).toEqual([[change(1)], [change(2, null)]]);
    expect(pathsAsked()).toEqual(['/changes?limit=1', `/changes?limit=1&since=${at(1)}`]);
  });

  it('of an empty feed are one page with a cursor', async () => {
    const client = await clientOf(page([], '0'));
    expect(await all(client.followChanges())).toEqual([{ data: [], meta: { cursor: '0', hasMore: false } }]);
  });

  it('with an interval go on until aborted, and tell nothing where nothing is new', async () => {
    const controller = new AbortController();
    const waits: number[] = [];
    server = await serve(page([], at(3)), page([], at(3)), page([change(4)], at(4)), page([], at(4)));
    const sleep = async (milliseconds: number, signal?: AbortSignal) => {
      waits.push(milliseconds);
      if (waits.length === 4) controller.abort(new Error('enough'));
      signal?.throwIfAborted();
    };
    const client = createClient({ url: server.url, clock: { sleep } });
    const seen: string[] = [];
    const follow = async () => {
      const options = { interval: 5000, signal: controller.signal };
      for await (const { meta } of client.followChanges({ since: at(3) }, options)) seen.push(meta.cursor);
    };
    await expect(follow()).rejects.toThrow('enough');
    expect(seen).toEqual([at(3), at(4)]);
    expect(waits).toEqual([5000, 5000, 5000, 5000]);
  });

  it.each([-1, Number.NaN, 2 ** 31])('%d is no interval', async (interval) => {
    const client = await clientOf(page([], '0'));
    expect(() => client.followChanges({}, { interval })).toThrow('interval: expected');
  });

  it('that lead nowhere are not followed', async () => {
    const client = await clientOf(page([change(1)], at(1), true));
    await expect(all(client.followChanges())).rejects.toThrow('/meta/cursor: expected to lead on');
    expect(pathsAsked()).toHaveLength(2);
  });

  it('have their content unless summaries are asked for', async () => {
    const { content: __, ...bare } = change(1);
    const client = await clientOf(page([bare as Change], at(1)));
    await expect(client.changes()).rejects.toThrow('/data/0/content');
    expect((await client.changes({ view: 'summary' })).data).toEqual([bare]);
    expect((await all(client.followChanges({ view: 'summary' })))[0]?.data).toEqual([bare]);
  });

  it('since a cursor that is not known any more are a 410', async () => {
    const client = await clientOf(refusal(410, 'GoneError'));
    await expect(client.changes({ since: at(1) })).rejects.toMatchObject({ status: 410, name: 'GoneError' });
  });
});

describe('an import', () => {
  const { cases: _, ...head } = batchOf();
  const report = {
    dryRun: true,
    batch: { ...head, documentId: null },
    batchChanges: [],
    cases: [],
    absent: [],
    diagnostics: [],
    coverage: null,
    counts: { create: 1, update: 0, unchanged: 0, keep: 0, locked: 0 },
  };
  const done = json({ data: report });
  const importing = async (options: Partial<ClientOptions>, ...script: readonly Reply[]) => {
    server = await serve(...script);
    const clock = { sleep: async () => {} };
    return createClient({ url: server.url, token: 'secret', clock, ...options });
  };

  it('of a text is JSON', async () => {
    const client = await importing({}, done);
    const document = { name: 'b.md', content: '# 1. 案例', dryRun: true, overwrite: ['case-1'] };
    expect(await client.importDocument(document)).toEqual(report);
    const [asked] = server?.asked ?? [];
    expect(asked).toMatchObject({ method: 'POST', path: '/api/fta-cases/import' });
    expect(asked?.headers).toMatchObject({ authorization: 'Bearer secret', 'content-type': 'application/json' });
    expect(JSON.parse(asked?.body ?? '')).toEqual(document);
  });

  it('of bytes is a form', async () => {
    const client = await importing({}, done);
    const content = new TextEncoder().encode('# 1. 案例');
    await client.importDocument({ name: '第一批.md', content, batchId: 'b-1', overwrite: ['case-1', 'case-2'] });
    const [asked] = server?.asked ?? [];
    expect(asked?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(asked?.body).toContain('name="files"; filename="第一批.md"');
    expect(asked?.body).toContain('# 1. 案例');
    expect(asked?.body).toMatch(/name="batchId"\r\n\r\nb-1\r\n/);
    expect(asked?.body).toMatch(/name="overwrite"\r\n\r\n\["case-1","case-2"\]\r\n/);
    expect(asked?.body).not.toContain('dryRun');
  });

  it('is sent again only where it was turned away', async () => {
    const client = await importing({}, refusal(429, 'TooManyRequestsError'), done);
    await client.importDocument({ name: 'b.md', content: 'x' });
    expect(server?.asked).toHaveLength(2);
  });

  it.each([500, 502, 503, 504])('is not sent again on %i', async (status) => {
    const client = await importing({}, refusal(status, 'SomeError'));
    await expect(client.importDocument({ name: 'b.md', content: 'x' })).rejects.toMatchObject({ status });
    expect(server?.asked).toHaveLength(1);
  });

  it('is not sent again where no answer came', async () => {
    const client = await importing({}, (response) => response.destroy());
    const call = client.importDocument({ name: 'b.md', content: 'x' });
    await expect(call).rejects.toMatchObject({ name: 'NetworkError' });
    expect(server?.asked).toHaveLength(1);
  });

  it('is not redirected, as it would arrive as something else', async () => {
    const redirect: Reply = (response) => response.writeHead(301, { Location: 'https://elsewhere.example' }).end();
    const client = await importing({}, redirect);
    const call = client.importDocument({ name: 'b.md', content: 'x' });
    await expect(call).rejects.toMatchObject({ status: 301, name: 'RedirectError' });
    await expect(call).rejects.toThrow('redirected to https://elsewhere.example');
  });

  it('refused says why', async () => {
    const details = { errors: [{ path: ['cases', '0', 'title'], message: '须填写' }] };
    const client = await importing({}, refusal(400, 'ValidationError', { message: '须填写', details }));
    const call = client.importDocument({ name: 'b.md', content: 'x' });
    await expect(call).rejects.toMatchObject({ status: 400, message: '须填写', details });
  });
});
