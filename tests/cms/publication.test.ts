import { type Batch, caseSchema, parse } from '@fta/cases-core';
import { DOCX_TYPE, parseFile } from '@fta/cases-office';
import { describe, expect, it } from 'vitest';
import { DATABASES } from './databases.ts';
import { bundledBatch } from './documents.ts';
import { app, cast, open, withEverybody } from './everybody.ts';
import { announce, BATCH, columnsOf, type State, sampleCase, snapshot, UID } from './staging.ts';

const API = '/api/fta-cases';
const bundled = parse(bundledBatch()).batch;
type Row = Record<string, unknown>;

/** Requests that are wrong, with the parameter that has to be told. */
const WRONG: readonly (readonly [path: string, name: string])[] = [
  ['/cases?foo=1', 'foo'],
  ['/cases?Batch=x', 'Batch'],
  ['/cases?pagination[page]=0', 'pagination'],
  ['/cases?pagination[page]=-1', 'pagination'],
  ['/cases?pagination[page]=1.5', 'pagination'],
  ['/cases?pagination[page]=x', 'pagination'],
  ['/cases?pagination[page]=1&pagination[page]=2', 'pagination'],
  ['/cases?pagination[page]=99999999999', 'pagination'],
  ['/cases?pagination[pageSize]=101', 'pagination'],
  ['/cases?pagination[pageSize]=0', 'pagination'],
  ['/cases?pagination[start]=0', 'pagination'],
  ['/cases?pagination=1', 'pagination'],
  ['/cases?batch=', 'batch'],
  ['/cases?batch[$ne]=x', 'batch'],
  ['/cases?batch=a&batch=B!', 'batch'],
  ['/cases?provider=', 'provider'],
  ['/cases?region=999999', 'region'],
  ['/cases?topic=weather', 'topic'],
  ['/cases?section=epilogue', 'section'],
  ['/cases?q=', 'q'],
  ['/cases?q=%20%E3%80%80', 'q'],
  ['/cases?q=a%00b', 'q'],
  ['/cases?q[]=a&q[]=b', 'q'],
  ['/cases?updatedSince=yesterday', 'updatedSince'],
  ['/cases?updatedSince=2026-02-30', 'updatedSince'],
  ['/cases?sort=size', 'sort'],
  ['/cases?sort=title:up', 'sort'],
  ['/cases/some-case?format=markdown', 'format'],
  ['/facets?view=full', 'view'],
  ['/facets?pagination[page]=1', 'pagination'],
  ['/figures?unit=', 'unit'],
  ['/figures?change=up', 'change'],
  ['/figures?min=lots', 'min'],
  ['/figures?min=1e400', 'min'],
  ['/figures?min=2&max=1', 'max'],
  ['/figures?sort=title', 'sort'],
  ['/figures?groupBy=case', 'groupBy'],
  ['/figures?q=x', 'q'],
  ['/figures?pagination[pageSize]=101', 'pagination'],
  ['/changes?since=yesterday', 'since'],
  ['/changes?since=-1', 'since'],
  ['/changes?limit=0', 'limit'],
  ['/changes?limit=101', 'limit'],
  ['/changes?pagination[page]=1', 'pagination'],
  ['/cases?batch=a%00b', 'batch'],
  ['/cases/some-case?full=1', 'full'],
  ['/batches?status=draft', 'status'],
  ['/batches?pagination[pageSize]=1000', 'pagination'],
  ['/batches/some-batch?format=xml', 'format'],
  ['/batches/some-batch?format=', 'format'],
  ['/batches/some-batch?format=json&format=markdown', 'format'],
  ['/batches/some-batch?locale=zh', 'locale'],
];

describe.each(DATABASES)('the public API on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('shows what is published', () => {
    withEverybody(boot);

    const step = async (action: string, cases: readonly string[], comment = '有理由') => {
      const { status } = await cast.ask['a super admin']('POST', '/fta-cases/transitions', { action, cases, comment });
      expect(status).toBe(200);
    };

    /** Imports a batch and takes its cases to a state through the workflow. @returns document ids */
    const publish = async (batch: Batch) => {
      const body = { name: 'batch.json', content: JSON.stringify(batch) };
      expect((await cast.ask['a contributor']('POST', '/fta-cases/import', body)).status).toBe(200);
      const rows = await app.strapi.db.query(UID.case).findMany({ orderBy: { number: 'asc' } });
      const ids = rows.map(({ documentId }: { documentId: string }) => documentId);
      expect(
        (await cast.ask['a contributor']('POST', '/fta-cases/transitions', { action: 'submit', cases: ids })).status,
      ).toBe(200);
      await step('approve', ids);
      await step('publish', ids);
      return ids;
    };
    const idsOf = async () => (await open('GET', `${API}/cases`)).body.data.map(({ id }: { id: string }) => id);

    it.each(WRONG)('%s is refused, naming %s', async (path, name) => {
      const { status, body } = await open('GET', `${API}${path}`);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
      expect(body.error.details.errors.map((each: Row) => (each.path as string[])[0])).toContain(name);
      expect(JSON.stringify(body.error)).toContain(name);
    });

    it('every wrong parameter is named at once', async () => {
      const { body } = await open('GET', `${API}/cases?a=1&b=2&pagination[page]=x`);
      const names = body.error.details.errors.map((each: Row) => (each.path as string[])[0]);
      expect(names.sort()).toEqual(['a', 'b', 'pagination']);
    });

    it.each([
      '/cases/no-such-case',
      '/cases/%00',
      '/cases/..%2f..',
      '/cases/%E4%B8%AD',
      '/batches/no-such',
      '/batches/%00',
      '/batches/x%27--',
    ])('%s is not there', async (path) => {
      const { status, body } = await open('GET', `${API}${path}`);
      expect([400, 404]).toContain(status);
      expect(body.error.status).toBe(status);
    });

    it('a batch is whole, as JSON, and as Markdown and Word that parse back to it', async () => {
      await publish(bundled);
      const path = `${API}/batches/${bundled.id}`;
      for (const format of ['', '?format=json']) {
        expect((await open('GET', path + format)).body).toEqual({ data: bundled, meta: {} });
      }
      const text = await open('GET', `${path}?format=markdown`);
      expect(parse(text.body).batch).toEqual(bundled);
      const word = await fetch(`${app.url}${path}?format=docx`);
      expect(word.headers.get('content-type')).toBe(DOCX_TYPE);
      expect((await parseFile(new Uint8Array(await word.arrayBuffer()))).batch).toEqual(bundled);
      const known = { 'If-None-Match': word.headers.get('etag') ?? '' };
      expect((await fetch(`${app.url}${path}?format=docx`, { headers: known })).status).toBe(304);
      const [first] = bundled.cases;
      const alone = await fetch(`${app.url}${API}/cases/${first?.id}?format=docx`);
      expect((await parseFile(new Uint8Array(await alone.arrayBuffer()))).batch).toEqual({
        ...bundled,
        cases: [first],
      });
    });

    it('cases are valid, whole and in order, page by page', async () => {
      await publish(bundled);
      const total = bundled.cases.length;
      const pages = [];
      for (let page = 1; page <= Math.ceil(total / 2); page++) {
        const { body } = await open('GET', `${API}/cases?pagination[page]=${page}&pagination[pageSize]=2&view=full`);
        expect(body.meta.pagination).toEqual({ page, pageSize: 2, pageCount: Math.ceil(total / 2), total });
        pages.push(...body.data);
      }
      expect(pages).toEqual(bundled.cases);
      for (const single of bundled.cases) {
        const { body } = await open('GET', `${API}/cases/${single.id}`);
        expect(caseSchema.parse(body.data)).toEqual(single);
      }
      expect((await open('GET', `${API}/cases?pagination[page]=999`)).body.data).toEqual([]);
      expect((await open('GET', `${API}/cases?batch=no-such-batch`)).body.data).toEqual([]);
      const ofBatch = await open('GET', `${API}/cases?batch=${bundled.id}&pagination[pageSize]=100`);
      expect(ofBatch.body.meta.pagination.total).toBe(total);
    });

    it('what has not changed is answered with 304 and nothing else; what has changed is not', async () => {
      const [first] = await publish({ ...BATCH, cases: [sampleCase(1), sampleCase(2)] });
      const paths = [
        '/cases',
        `/cases/${sampleCase(1).id}`,
        '/batches',
        `/batches/${BATCH.id}`,
        `/batches/${BATCH.id}?format=markdown`,
      ];
      const read = (path: string, tag?: string | null) =>
        fetch(`${app.url}${API}${path}`, tag ? { headers: { 'If-None-Match': tag } } : {});
      const tags = new Map<string, string | null>();
      for (const path of paths) {
        const answer = await read(path);
        const tag = answer.headers.get('etag');
        expect(tag).toMatch(/^"[^"]+"$/);
        expect((await read(path)).headers.get('etag')).toBe(tag);
        const cached = await read(path, tag);
        expect([cached.status, await cached.text(), cached.headers.get('etag')]).toEqual([304, '', tag]);
        expect((await read(path, `"other", ${tag}`)).status).toBe(304);
        expect((await read(path, '"other"')).status).toBe(200);
        const head = await fetch(`${app.url}${API}${path}`, { method: 'HEAD' });
        expect([head.status, head.headers.get('etag')]).toEqual([200, tag]);
        tags.set(path, tag);
      }
      await step('withdraw', [first ?? '']);
      const expected = [200, 404, 200, 200, 200];
      for (const [index, path] of paths.entries())
        expect((await read(path, tags.get(path))).status).toBe(expected[index]);
    });

    it('an edit is not seen until it is published again, a withdrawn case not at all', async () => {
      const [first = '', second = ''] = await publish({ ...BATCH, cases: [sampleCase(1), sampleCase(2)] });
      const { version } = await app.strapi.db
        .query(UID.case)
        .findOne({ where: { documentId: first, publishedAt: null } });
      const path = `/content-manager/collection-types/${UID.case}/${first}`;
      const edit = { title: '修订之后的标题', version };
      expect((await cast.ask['a contributor']('PUT', path, edit)).status).toBe(200);
      const shown = async () => (await open('GET', `${API}/cases/${sampleCase(1).id}`)).body.data.title;
      expect(await shown()).toBe(sampleCase(1).title);
      await cast.ask['a contributor']('POST', '/fta-cases/transitions', { action: 'submit', cases: [first] });
      await step('approve', [first]);
      expect(await shown()).toBe(sampleCase(1).title);
      await step('publish', [first]);
      expect(await shown()).toBe(edit.title);
      await step('withdraw', [second]);
      expect(await idsOf()).toEqual([sampleCase(1).id]);
      expect((await open('GET', `${API}/batches/${BATCH.id}`)).body.data.cases).toHaveLength(1);
      await step('withdraw', [first]);
      expect((await open('GET', `${API}/batches`)).body.data).toEqual([]);
      expect((await open('GET', `${API}/batches/${BATCH.id}`)).status).toBe(404);
    });

    it('no number of a batch is public twice, also where the case that has it is being renumbered', async () => {
      const [first = '', second = ''] = await publish({ ...BATCH, cases: [sampleCase(1), sampleCase(2)] });
      const renumber = async (documentId: string, number: number) => {
        const where = { documentId, publishedAt: null };
        const { version } = await app.strapi.db.query(UID.case).findOne({ where });
        const path = `/content-manager/collection-types/${UID.case}/${documentId}`;
        return (await cast.ask['a contributor']('PUT', path, { number, version })).status;
      };
      expect(await renumber(first, 5)).toBe(200);
      if ((await renumber(second, 1)) === 200) {
        for (const action of ['submit', 'approve', 'publish']) {
          await cast.ask['a super admin']('POST', '/fta-cases/transitions', { action, cases: [second] });
          await cast.ask['a reviewer']('POST', '/fta-cases/transitions', { action, cases: [second] });
        }
      }
      const { cases } = (await open('GET', `${API}/batches/${BATCH.id}`)).body.data;
      const numbers = cases.map(({ number }: Row) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });

    describe('a batch is published whole or not at all', () => {
      const stageBatch = async (states: readonly State[], titles: readonly string[] = []) => {
        const { schemaVersion: _, id: batchId, ...identity } = BATCH;
        const batch = await app.strapi.db.query(UID.batch).create({ data: { batchId, ...identity } });
        for (const [index, reviewState] of states.entries()) {
          const title = titles[index] ?? sampleCase(1).title;
          const data = { ...columnsOf(sampleCase(index + 1, { title })), batch: batch.id, reviewState, version: 1 };
          const { documentId } = await app.strapi.db.query(UID.case).create({ data: { ...data, publishedAt: null } });
          if (reviewState !== 'published') continue;
          await app.strapi.db.query(UID.case).create({ data: { ...data, documentId, publishedAt: new Date() } });
        }
        await announce(app);
        return `/fta-cases/batches/${batch.documentId}`;
      };

      it('every blocker is told at once, and nothing is published', async () => {
        const path = await stageBatch(
          ['approved', 'drafting', 'submitted', 'returned', 'approved'],
          ['', '', '', '', '短'],
        );
        const publisher = cast.ask['a publisher'];
        const before = await snapshot(app);
        const refused = await publisher('POST', `${path}/publish`, {});
        expect(refused.status).toBe(400);
        const told = refused.body.error.details.errors;
        for (const number of [2, 3, 4]) {
          expect(told).toContainEqual(
            expect.objectContaining({ caseId: sampleCase(number).id, ruleId: 'state-transition' }),
          );
        }
        expect(told).toContainEqual(expect.objectContaining({ caseId: sampleCase(5).id, path: ['title'] }));
        const { body } = await publisher('GET', path);
        expect(body.data.canPublish).toBe(false);
        expect(body.data.blockers).toEqual(told);
        expect(await snapshot(app)).toEqual(before);
      });

      it('what is public or was taken down is left alone, the rest is published', async () => {
        const path = await stageBatch(['approved', 'published', 'withdrawn', 'approved']);
        const { status, body } = await cast.ask['a publisher']('POST', `${path}/publish`, { comment: '整批发布' });
        expect(status).toBe(200);
        expect(body.data.cases.map(({ id }: Row) => id)).toEqual([sampleCase(1).id, sampleCase(4).id]);
        expect(await idsOf()).toEqual([1, 2, 4].map((number) => sampleCase(number).id));
        expect((await snapshot(app)).tables.fta_review_events).toMatchObject([
          { comment: '整批发布' },
          { comment: '整批发布' },
        ]);
      });

      it('a failure with the last case leaves none published', async () => {
        const path = await stageBatch(['approved', 'approved', 'approved']);
        const before = await snapshot(app);
        let made = 0;
        const unsubscribe = app.strapi.db.lifecycles.subscribe({
          models: [UID.case],
          beforeCreate() {
            if (++made === 3) throw new Error('the disk is full');
          },
        });
        const { status } = await cast.ask['a publisher']('POST', `${path}/publish`, {});
        unsubscribe();
        expect([made, status]).toEqual([3, 500]);
        expect(await snapshot(app)).toEqual(before);
      });

      it('a batch without cases, and one that is not there', async () => {
        const path = await stageBatch([]);
        const empty = await cast.ask['a publisher']('POST', `${path}/publish`, {});
        expect(empty.status).toBe(400);
        expect(empty.body.error.details.errors).toMatchObject([{ ruleId: 'batch-empty' }]);
        expect((await cast.ask['a publisher']('POST', '/fta-cases/batches/nosuch/publish', {})).status).toBe(404);
        expect((await cast.ask['a publisher']('GET', '/fta-cases/batches/nosuch')).status).toBe(404);
      });
    });
  });
});
