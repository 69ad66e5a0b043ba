import { type Batch, type Case, parse, renderMarkdown } from '@fta/cases-core';
import {
  ApiError,
  type Client,
  createClient,
  createMemoryStore,
  type Fetch,
  ListChangedError,
  mirror,
} from '@fta/cases-core/client';
import { createIndex } from '@fta/cases-core/query';
import { createClient as createSmallClient } from '@fta/cases-core/small-client';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import { bundledBatch } from './documents.ts';
import { type Editors, editorsOf } from './editors.ts';
import { BATCH, sampleCase, snapshot } from './staging.ts';

const bundled = parse(bundledBatch()).batch;
const inNine = (single: Case): Case => ({ ...single, id: `nine-${String(single.number).padStart(2, '0')}` });
const small: Batch = { ...BATCH, ordinal: 2, cases: [1, 2, 3].map((number) => sampleCase(number)) };
const published: readonly Batch[] = [bundled, small];

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('the client of a real CMS', () => {
  let app: RunningApp;
  let editors: Editors;
  let client: Client;

  beforeAll(async () => {
    app = await bootApp();
    editors = await editorsOf(app);
    for (const { schemaVersion: _, cases, ...head } of published) {
      await editors.addBatch(head);
      await editors.publish(head.id, cases);
    }
    client = createClient({ url: app.url });
  });
  afterAll(() => app?.stop());

  it('reads batches, one, as Markdown, and none', async () => {
    const heads = published.map(({ cases, ...head }) => ({ ...head, cases: cases.length }));
    expect((await client.batches()).data).toEqual(heads);
    expect(await all(client.allBatches({ pagination: { pageSize: 1 } }))).toEqual(heads);
    expect(await client.batch(bundled.id)).toEqual(bundled);
    expect(parse((await client.batchMarkdown(bundled.id)) ?? '').batch).toEqual(bundled);
    expect(await client.batch('no-such-batch')).toBeNull();
    expect(await client.batchMarkdown('no-such-batch')).toBeNull();
  });

  it('reads cases: filtered, searched, page by page, as summaries', async () => {
    const cases = published.flatMap((batch) => batch.cases);
    expect(await all(client.allCases({ pagination: { pageSize: 10 } }))).toEqual(cases);
    expect(await all(client.allCases({ batch: [small.id, 'other'] }))).toEqual(small.cases);
    const { data, meta } = await client.cases({ q: '多式联运', view: 'summary', pagination: { pageSize: 2 } });
    const found = createIndex([...published], SEARCH_WORDS).search({ text: '多式联运', pageSize: 2 });
    expect(data.map(({ id }) => id)).toEqual(found.hits.map((hit) => hit.case.id));
    expect(meta.pagination).toEqual({
      page: 1,
      pageSize: 2,
      pageCount: Math.ceil(found.total / 2),
      total: found.total,
    });
    expect(meta.highlights?.[data[0]?.id ?? '']).toEqual(found.hits[0]?.highlights);
    expect(published.map(({ id }) => id)).toContain(data[0]?.batch);
    expect(await client.case(cases[0]?.id ?? '')).toEqual(cases[0]);
    expect(await client.case('no-such-case')).toBeNull();
  });

  it('reads facets and figures', async () => {
    const index = createIndex([...published], SEARCH_WORDS);
    const { data, meta } = await client.facets({ q: '海关' });
    expect(data).toEqual(index.facets({ text: '海关' }));
    expect(meta.total).toBe(index.search({ text: '海关' }).total);
    const figures = await all(client.allFigures({ unit: '%', change: 'decrease', sort: 'value:desc' }));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.map(({ figure }) => figure.unit)).toEqual(figures.map(() => '%'));
    const grouped = await client.figures({ groupBy: ['unit', 'change'], pagination: { pageSize: 100 } });
    expect(grouped.meta.groupPagination?.pageCount).toBe(1);
    expect(grouped.meta.groups?.reduce((sum, { count }) => sum + count, 0)).toBe(grouped.meta.pagination.total);
  });

  it('reads the same without the schema', async () => {
    const small = createSmallClient({ url: app.url });
    expect(await small.batch(bundled.id)).toEqual(await client.batch(bundled.id));
    expect(await small.allCases({ q: '海关' }).toArray()).toEqual(await client.allCases({ q: '海关' }).toArray());
    expect(await small.allFigures().toArray()).toEqual(await client.allFigures().toArray());
    expect(await small.facets()).toEqual(await client.facets());
    expect(await small.changes()).toEqual(await client.changes());
    expect(await small.case('no-such-case')).toBeNull();
    await expect(small.cases({ topic: 'nonsense' } as never)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('is told what is wrong with a query, with the number of the request', async () => {
    const wrong = client.cases({ colour: 'red', topic: 'nonsense' } as never);
    const refusal = await wrong.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({
      status: 400,
      name: 'ValidationError',
      details: { errors: [{ path: ['colour'] }, { path: ['topic'] }] },
      requestId: expect.stringMatching(/\S/),
    });
  });

  it('knows how the CMS is', async () => {
    const cases = published.flatMap((batch) => batch.cases).length;
    expect(await client.health()).toMatchObject({ status: 'up', publication: { cases } });
  });

  it('follows changes and mirrors them; a cursor of another CMS makes the mirror start over', async () => {
    const store = createMemoryStore();
    expect(await mirror(client, store)).toMatchObject({ replaced: true });
    expect(store.batches()).toEqual(published);
    const cursor = (await store.cursor()) ?? '';
    expect((await client.changes({ since: cursor })).data).toEqual([]);

    const revised = sampleCase(2, { title: '修订之后的标题写得长一些' });
    await editors.publish(small.id, [revised]);
    await editors.withdraw([sampleCase(3).id]);
    const [page] = await all(client.followChanges({ since: cursor, view: 'summary' }));
    expect(page?.data.map(({ id, action }) => [id, action])).toEqual([
      [revised.id, 'changed'],
      [sampleCase(3).id, 'withdrawn'],
    ]);
    expect(await mirror(client, store)).toMatchObject({ replaced: false, changes: 2 });
    expect(store.batch(small.id)?.cases).toEqual([sampleCase(1), revised]);

    const foreign = { ...store.snapshot(), cursor: '1-0123456789abcdef' };
    await expect(client.changes({ since: foreign.cursor })).rejects.toMatchObject({ status: 410, name: 'GoneError' });
    const copy = createMemoryStore(foreign);
    expect(await mirror(client, copy)).toMatchObject({ replaced: true });
    expect(copy.batches()).toEqual(store.batches());
    await editors.publish(small.id, small.cases);
  });

  describe('of a list that changes while it is read', () => {
    const ids = small.cases.map(({ id }) => id);
    const [first = '', second = '', third = ''] = ids;
    const query = { batch: small.id, pagination: { pageSize: 1 } } as const;
    const restored = () => editors.publish(small.id, small.cases);
    const stateOf = async () => (await client.cases(query)).meta.state;

    /** A client whose `fetch` sees to it that something happens once, before the second page is asked for. */
    const meanwhile = (happen: () => Promise<unknown>) => {
      let isDone = false;
      const fetchMeanwhile: Fetch = async (url, init) => {
        if (!isDone && url.includes('[page]=2')) {
          isDone = true;
          await happen();
        }
        return fetch(url, init);
      };
      return createClient({ url: app.url, fetch: fetchMeanwhile });
    };

    it('is told of which state each page is: another one once anything was published, changed or withdrawn', async () => {
      const states = [await stateOf(), await stateOf()];
      expect(states[0]).toBe(states[1]);
      expect((await client.batches()).meta.state).toBe(states[0]);
      expect((await client.figures()).meta.state).toBe(states[0]);
      await editors.withdraw([third]);
      states.push(await stateOf());
      await restored();
      states.push(await stateOf());
      await editors.publish(small.id, [sampleCase(2, { title: '修订之后的标题写得长一些' })]);
      states.push(await stateOf());
      await restored();
      states.push(await stateOf());
      expect(new Set(states).size).toBe(states.length - 1);
    });

    it('goes on from the state with what happened since', async () => {
      const state = await stateOf();
      expect((await client.changes({ since: state })).data).toEqual([]);
      await editors.withdraw([third]);
      expect((await client.changes({ since: state })).data.map(({ id, action }) => [id, action])).toEqual([
        [third, 'withdrawn'],
      ]);
      await restored();
    });

    it('loses no case where one before it was withdrawn, and says that it had given that one', async () => {
      const seen: string[] = [];
      const loop = async () => {
        const listing = meanwhile(() => editors.withdraw([first])).allCases(query);
        for await (const { id } of listing) seen.push(id);
      };
      const error = await loop().catch((failure: unknown) => failure);
      expect(seen).toEqual(ids);
      expect(error).toBeInstanceOf(ListChangedError);
      expect(error).toMatchObject({ outdated: [first] });
      await restored();
    });

    it('gives no case twice where one was published before it', async () => {
      await editors.withdraw([first]);
      const found = await all(meanwhile(restored).allCases(query));
      expect(found.map(({ id }) => id)).toEqual([second, first, third]);
    });

    it('is exact as an array', async () => {
      const found = await meanwhile(() => editors.withdraw([first]))
        .allCases(query)
        .toArray();
      expect(found).toEqual(small.cases.slice(1));
      await restored();
      expect(await client.allCases(query).toArray()).toEqual(small.cases);
    });
  });

  describe('imports', () => {
    const nine: Batch = { ...bundled, id: 'nine', ordinal: 9, cases: bundled.cases.map(inNine) };
    const content = renderMarkdown(nine);
    const importing = async () =>
      createClient({ url: app.url, token: await createToken(app, 'custom', [IMPORT_SCOPE]) });

    it('a text and the same as bytes, dry and for good, and says what became of it', async () => {
      const before = await snapshot(app);
      const tokened = await importing();
      const total = bundled.cases.length;
      const dry = await tokened.importDocument({ name: 'nine.md', content, dryRun: true });
      expect(dry).toMatchObject({ dryRun: true, batch: { id: 'nine', ordinal: 9 }, counts: { create: total } });
      expect(await snapshot(app)).toEqual(before);
      const bytes = new TextEncoder().encode(content);
      const done = await tokened.importDocument({ name: 'nine.md', content: bytes });
      expect(done).toMatchObject({ dryRun: false, counts: { create: total, unchanged: 0 } });
      expect(done.coverage?.leftovers).toEqual([]);
      const again = await tokened.importDocument({ name: 'nine.md', content: bytes, overwrite: [] });
      expect(again).toMatchObject({ counts: { create: 0, unchanged: total } });
      expect(await client.batch('nine')).toBeNull();
    });

    it('not without a token, nor with one that may only read', async () => {
      const document = { name: 'b.md', content };
      await expect(client.importDocument(document)).rejects.toMatchObject({ status: 401 });
      const reading = createClient({ url: app.url, token: await createToken(app, 'read-only') });
      await expect(reading.importDocument(document)).rejects.toMatchObject({ status: 403 });
      const unknown = createClient({ url: app.url, token: 'nobody-knows-it' });
      await expect(unknown.importDocument(document)).rejects.toMatchObject({ status: 401 });
    });

    it('and is told every reason of a refusal', async () => {
      const tokened = await importing();
      const refused = tokened.importDocument({ name: 'b.md', content, overwrite: ['nobody-1'] });
      await expect(refused).rejects.toMatchObject({
        status: 400,
        details: { errors: [{ ruleId: 'import-overwrite-unknown' }] },
      });
      await expect(tokened.importDocument({ name: 'b.exe', content })).rejects.toMatchObject({ status: 400 });
    });
  });
});
