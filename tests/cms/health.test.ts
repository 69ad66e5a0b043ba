import { API_ROOT, healthAnswer } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { type Postgres, postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type FailingProxy, startProxy } from '../support/proxy.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { assemble } from './cast.ts';
import { DATABASES } from './databases.ts';
import { bundledBatch } from './documents.ts';
import { watchLog } from './logs.ts';
import { clear, stage, UID } from './staging.ts';

const HEALTH = `${API_ROOT}/health`;

let app: RunningApp;

async function ask(path = HEALTH, init: RequestInit = {}) {
  const response = await fetch(app.url + path, init);
  const text = await response.text();
  return { response, status: response.status, text };
}

const stateIn = (text: string) => healthAnswer.strict().parse(JSON.parse(text)).data;

describe.each(DATABASES)('health on $title', ({ title, isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('of a server that works', () => {
    beforeAll(async () => {
      app = await boot();
    });
    afterAll(() => app.stop());

    it('is up, and tells what is public', async () => {
      const client = title.startsWith('SQLite') ? 'sqlite' : 'postgres';
      const before = await ask();
      expect(before.status).toBe(200);
      expect(stateIn(before.text)).toEqual({
        status: 'up',
        database: { client, status: 'up' },
        publication: { cases: 0, sequence: 0 },
      });
      await stage(app, { state: 'published', isPublic: true }, 0);
      const after = stateIn((await ask()).text).publication;
      expect(after).toMatchObject({ cases: 1 });
      expect(after?.sequence).toBeGreaterThan(0);
    });

    it('is never kept by anybody, and has no ETag', async () => {
      const { headers } = (await ask()).response;
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
    });

    it('is answered to HEAD, and takes no parameters', async () => {
      expect(await ask(HEALTH, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
      const { status, response } = await ask(`${HEALTH}?verbose=1`);
      expect([status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
    });

    it('says nothing of where the database is', async () => {
      const { text } = await ask();
      for (const secret of ['password', 'host', '127.0.0.1', 'fta_', '/']) expect(text).not.toContain(secret);
    });

    it('is up while a transaction holds a connection', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let isHolding = () => {};
      const holding = new Promise<void>((resolve) => {
        isHolding = resolve;
      });
      const transaction = app.strapi.db.transaction(async () => {
        isHolding();
        await held;
      });
      await holding;
      try {
        const { status, text } = await ask();
        expect(status).toBe(200);
        expect(stateIn(text)).toMatchObject({ status: 'up', publication: { cases: 1 } });
      } finally {
        release();
        await transaction;
      }
    });

    it('is up throughout an import', async () => {
      const cast = await assemble(app);
      let isDone = false;
      const body = { name: 'yellow-river-1.md', content: bundledBatch() };
      const imported = cast.ask['a contributor']('POST', '/fta-cases/import', body).finally(() => {
        isDone = true;
      });
      const seen = [];
      while (!isDone) seen.push((await ask()).status);
      expect((await imported).status).toBe(200);
      expect(new Set(seen)).toEqual(new Set([200]));
    });
  });
});

const postgres = postgresAvailability();

describe.skipIf(!postgres.isAvailable)(titled('health while PostgreSQL', postgres), () => {
  let server: Postgres;
  let proxy: FailingProxy;

  beforeAll(async () => {
    server = await startPostgres();
    const url = new URL(await server.createDatabase());
    proxy = await startProxy({ host: url.hostname, port: Number(url.port || 5432) });
    app = await bootApp({ databaseUrl: Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href });
    await stage(app, { state: 'published', isPublic: true }, 0);
  });
  afterAll(async () => {
    await app.stop();
    await proxy.stop();
    await server.stop();
  });

  it.each([
    ['cannot be reached', () => proxy.cut()],
    ['says nothing', () => proxy.silence()],
  ])('%s is down within a bounded time, and up again afterwards', async (_, fail) => {
    expect((await ask()).status).toBe(200);
    fail();
    const start = Date.now();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(Date.now() - start).toBeLessThan(10_000);
    for (const { status, text, response } of answers) {
      expect(status).toBe(503);
      expect(stateIn(text)).toEqual({
        status: 'down',
        database: { client: 'postgres', status: 'down' },
        publication: null,
      });
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    proxy.restore();
    await expect.poll(async () => (await ask()).status, { timeout: 60_000, interval: 100 }).toBe(200);
    await expect
      .poll(async () => stateIn((await ask()).text).publication, { timeout: 60_000, interval: 100 })
      .toMatchObject({ cases: 1 });
  });

  it('cannot be reached, reads say so, and go on once it can', async () => {
    const read = (path: string) => fetch(`${app.url}/api/fta-cases${path}`);
    expect((await read('/cases')).status).toBe(200);
    proxy.cut();
    for (const path of ['/cases', '/facets', '/changes']) {
      const answer = await read(path);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        data: null,
        error: { status: 503, name: 'ServiceUnavailableError' },
      });
    }
    proxy.restore();
    await expect.poll(async () => (await read('/cases')).status, { timeout: 60_000, interval: 100 }).toBe(200);
    expect((await (await read('/cases')).json()).data).toHaveLength(1);
  });

  it('cannot be reached, writes say so too, and the log says it once', async () => {
    await clear(app);
    const cast = await assemble(app);
    const log = watchLog(app);
    const { documentId, batchDocumentId, version } = await stage(app, { state: 'drafting', isPublic: false }, 0);
    const writes: readonly (readonly [method: string, path: string, body: unknown])[] = [
      ['POST', '/fta-cases/transitions', { action: 'submit', cases: [documentId] }],
      ['POST', `/fta-cases/batches/${batchDocumentId}/publish`, {}],
      ['POST', `/fta-cases/cases/${documentId}/comments`, { path: '/title', text: '请核对' }],
      ['POST', '/fta-cases/import', { name: 'a.md', content: bundledBatch() }],
      ['PUT', `/content-manager/collection-types/${UID.case}/${documentId}`, { title: '换了标题的案例', version }],
    ];
    proxy.cut();
    for (const [method, path, body] of [...writes, ...writes]) {
      const answer = await cast.ask['a super admin'](method, path, body);
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.body).toMatchObject({ data: null, error: { status: 503, name: 'ServiceUnavailableError' } });
    }
    expect((await cast.ask['a token to import']('POST', '/api/fta-cases/import', writes[3]?.[2])).status).toBe(503);
    expect((await fetch(`${app.url}/api/fta-cases/cases`)).status).toBe(503);
    proxy.restore();
    const told = () => log.map(({ message }) => message).filter((message) => message.includes('the database'));
    await expect.poll(told, { timeout: 60_000, interval: 100 }).toHaveLength(2);
    expect(told()).toEqual([expect.stringContaining('is away'), expect.stringContaining('answers again')]);
    expect(log.filter(({ level }) => level.includes('error')).map(({ message }) => message)).toHaveLength(1);
    expect((await cast.ask['a super admin']('POST', '/fta-cases/transitions', writes[0]?.[2])).status).toBe(200);
  });
});
