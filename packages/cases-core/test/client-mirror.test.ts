import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ApiError,
  type Client,
  type ClientOptions,
  createClient,
  createMemoryStore,
  type MirrorStore,
  mirror,
} from '../src/client/index.ts';
import type { BatchHead } from '../src/rest/index.ts';
import { SimulatedFeed, type Step } from './support/simulated-feed.ts';
import { batchOf, soundCase } from './support/small-batch.ts';

const { cases: _, ...HEAD } = batchOf();
const HEADS: readonly BatchHead[] = [2, 1, 3].map((ordinal) => ({ ...HEAD, id: `batch-${ordinal}`, ordinal }));

/** Answers `GET /changes` from a feed; `before` comes first, and may do things to it or fail. */
function clientOf(feed: SimulatedFeed, limit: number, before: () => void = () => {}): Client {
  const fetch: ClientOptions['fetch'] = async (url) => {
    before();
    const { searchParams } = new URL(url);
    const page = feed.changes(searchParams.get('since') ?? '0', limit);
    const gone = { data: null, error: { status: 410, name: 'GoneError', message: 'unknown', details: {} } };
    return new Response(JSON.stringify(page ?? gone), { status: page ? 200 : 410 });
  };
  return createClient({ url: 'https://cms.example.org', fetch, retry: false });
}

class Crash extends Error {}

const ids = fc.integer({ min: 1, max: 6 });
const publish: fc.Arbitrary<Step> = fc.tuple(ids, fc.constantFrom(...HEADS), fc.nat(99)).map(([number, batch, n]) => ({
  do: 'publish',
  batch,
  content: soundCase({ id: `case-${number}`, number, title: `第${n}稿` }),
}));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: publish },
  { weight: 3, arbitrary: ids.map((number): Step => ({ do: 'withdraw', id: `case-${number}` })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...HEADS), fc.nat(99))
      .map(([{ id }, n]): Step => ({ do: 'rename', batch: id, title: `第${n}名` })),
  },
);
const overhaul: fc.Arbitrary<Step> = fc.constantFrom<Step>({ do: 'save' }, { do: 'restore' });

/** What happens from one run of the mirror to the next, during it, and where it crashes, if it does. */
const round = fc.record({
  before: fc.array(fc.oneof({ weight: 4, arbitrary: step }, overhaul), { maxLength: 8 }),
  during: fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 4 }),
  crash: fc.option(fc.nat(12)),
});

/** A crash comes where this counts down to. */
function fuse(after: number | null): () => void {
  let left = after;
  return () => {
    if (left === null) return;
    if (left === 0) throw new Crash();
    left -= 1;
  };
}

/** A store that loses what it was doing when it crashes, as one with transactions does. */
function transactional(store: MirrorStore, burn: () => void): MirrorStore {
  return {
    async cursor() {
      burn();
      return store.cursor();
    },
    async apply(changes, cursor) {
      burn();
      await store.apply(changes, cursor);
      burn();
    },
    async replaceAll(entries, cursor) {
      burn();
      await store.replaceAll(entries, cursor);
      burn();
    },
  };
}

/** A store that keeps entry by entry and the cursor by itself, in the order that its interface asks for. */
function piecemeal(kept: Kept, burn: () => void): MirrorStore {
  const put = (key: string, entry: unknown) => {
    burn();
    if (entry === null) kept.entries.delete(key);
    else kept.entries.set(key, entry);
  };
  const setCursor = (cursor: string | null) => {
    burn();
    kept.cursor = cursor;
  };
  return {
    cursor: async () => kept.cursor,
    async apply(changes, cursor) {
      setCursor(null);
      for (const { kind, id, content } of changes) put(`${kind}/${id}`, content);
      setCursor(cursor);
    },
    async replaceAll(entries, cursor) {
      setCursor(null);
      const keys = new Set(entries.map(({ kind, id }) => `${kind}/${id}`));
      for (const key of [...kept.entries.keys()]) if (!keys.has(key)) put(key, null);
      for (const { kind, id, content } of entries) put(`${kind}/${id}`, content);
      setCursor(cursor);
    },
  };
}

interface Kept {
  cursor: string | null;
  readonly entries: Map<string, unknown>;
}

/** Lives through the rounds with one store after the other; the last run is left in peace. */
async function live(
  rounds: readonly (typeof round extends fc.Arbitrary<infer Round> ? Round : never)[],
  limit: number,
  storeOf: (burn: () => void) => MirrorStore,
): Promise<SimulatedFeed> {
  const feed = new SimulatedFeed();
  for (const { before, during, crash } of rounds) {
    for (const each of before) feed.take(each);
    const meanwhile = [...during];
    const burn = fuse(crash);
    const client = clientOf(feed, limit, () => {
      for (const each of meanwhile.shift() ?? []) feed.take(each);
      burn();
    });
    await mirror(client, storeOf(burn)).catch((error: unknown) => {
      // What happens to a call of fetch is no answer, for the client.
      if (!(error instanceof Crash || (error instanceof Error && error.cause instanceof Crash))) throw error;
    });
  }
  await mirror(
    clientOf(feed, limit),
    storeOf(() => {}),
  );
  return feed;
}

/** A thousand histories take seconds, on a machine that does other things too some more. */
const MANY_HISTORIES = 120_000;

describe('a mirror ends up equal to what it follows', () => {
  const histories = fc.array(round, { minLength: 1, maxLength: 8 });
  const limits = fc.integer({ min: 1, max: 5 });

  it('over any history, with crashes between any two steps and databases restored', {
    timeout: MANY_HISTORIES,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(histories, limits, async (rounds, limit) => {
        const store = createMemoryStore();
        const feed = await live(rounds, limit, (burn) => transactional(store, burn));
        expect(store.batches()).toEqual(feed.batches);
        for (const batch of feed.batches) {
          expect(store.batch(batch.id)).toEqual(batch);
          for (const each of batch.cases) expect(store.case(each.id)).toEqual(each);
        }
        expect(createMemoryStore(JSON.parse(JSON.stringify(store.snapshot()))).batches()).toEqual(feed.batches);
      }),
      { numRuns: 1000 },
    );
  });

  it('also where a write can be cut in the middle', { timeout: MANY_HISTORIES }, async () => {
    await fc.assert(
      fc.asyncProperty(histories, limits, async (rounds, limit) => {
        const kept: Kept = { cursor: null, entries: new Map() };
        const feed = await live(rounds, limit, (burn) => piecemeal(kept, burn));
        const expected = feed.batches.flatMap(({ cases, ...head }): [string, unknown][] => [
          [`batch/${head.id}`, head],
          ...cases.map((each): [string, unknown] => [`case/${each.id}`, each]),
        ]);
        expect(kept.entries).toEqual(new Map(expected));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a mirror', () => {
  const published = (number: number, title = '题目'): Step => ({
    do: 'publish',
    batch: HEADS[0] ?? { ...HEAD },
    content: soundCase({ id: `case-${number}`, number, title }),
  });

  it('shows no state but whole ones, however small the pages', async () => {
    const feed = new SimulatedFeed();
    const store = createMemoryStore();
    const seen: number[] = [];
    const watch = () => void seen.push(store.batches().flatMap(({ cases }) => cases).length);
    for (const number of [1, 2, 3]) feed.take(published(number));
    expect(await mirror(clientOf(feed, 1, watch), store)).toMatchObject({ changes: 4, replaced: true });
    for (const number of [4, 5]) feed.take(published(number));
    expect(await mirror(clientOf(feed, 1, watch), store)).toMatchObject({ changes: 2, replaced: false });
    expect(new Set(seen)).toEqual(new Set([0, 3]));
    expect(store.batches()).toEqual(feed.batches);
  });

  it('of an empty feed keeps a cursor, and writes nothing where nothing is new', async () => {
    const feed = new SimulatedFeed();
    const store = createMemoryStore();
    expect(await mirror(clientOf(feed, 5), store)).toEqual({ cursor: '0', changes: 0, replaced: true });
    const writes: string[] = [];
    const watched = transactional(store, () => void writes.push('store'));
    expect(await mirror(clientOf(feed, 5), watched)).toEqual({ cursor: '0', changes: 0, replaced: false });
    expect(writes).toEqual(['store']);
  });

  it('keeps what it has until the new copy is whole, where its cursor is not known any more', async () => {
    const store = createMemoryStore();
    const lost = new SimulatedFeed();
    for (const number of [1, 2]) lost.take(published(number));
    await mirror(clientOf(lost, 5), store);
    const feed = new SimulatedFeed();
    feed.take(published(2, '新题目'));
    const copies: unknown[] = [];
    const result = await mirror(
      clientOf(feed, 1, () => void copies.push(store.batches())),
      store,
    );
    expect(result).toMatchObject({ replaced: true, changes: 2 });
    expect(copies).toEqual([lost.batches, lost.batches, lost.batches]);
    expect(store.batches()).toEqual(feed.batches);
  });

  it('gives up where one cursor after the other is refused', async () => {
    let asked = 0;
    const fetch: ClientOptions['fetch'] = async () => {
      asked += 1;
      const error = { status: 410, name: 'GoneError', message: 'unknown', details: {} };
      return new Response(JSON.stringify({ data: null, error }), { status: 410 });
    };
    const client = createClient({ url: 'https://cms.example.org', fetch });
    await expect(mirror(client, createMemoryStore())).rejects.toBeInstanceOf(ApiError);
    expect(asked).toBe(4);
  });

  it('with an interval goes on until it is aborted', async () => {
    const feed = new SimulatedFeed();
    feed.take(published(1));
    const store = createMemoryStore();
    const controller = new AbortController();
    const titles = ['二', '三', '四'];
    const sleep = async () => {
      expect(store.batches()).toEqual(feed.batches);
      const title = titles.shift();
      if (title === undefined) controller.abort(new Error('enough'));
      else feed.take(published(1, title));
      controller.signal.throwIfAborted();
    };
    const { followChanges } = createClient({
      url: 'https://cms.example.org',
      clock: { sleep },
      fetch: async (url) =>
        new Response(JSON.stringify(feed.changes(new URL(url).searchParams.get('since') ?? '0', 5))),
    });
    const following = mirror({ followChanges }, store, { interval: 1000, signal: controller.signal });
    await expect(following).rejects.toThrow('enough');
    expect(store.case('case-1')?.title).toBe('四');
  });
});

describe('the snapshot of a store', () => {
  it.each([
    [null, 'expected object'],
    [{ cursor: 7, entries: [] }, 'cursor'],
    [{ cursor: null, entries: [{ kind: 'case', id: 'a', batch: 'b', content: null }] }, 'entries[0].content'],
    [{ cursor: null }, 'entries'],
  ])('%o is none', (snapshot, says) => {
    expect(() => createMemoryStore(snapshot)).toThrow(TypeError);
    expect(() => createMemoryStore(snapshot)).toThrow(says);
  });
});
