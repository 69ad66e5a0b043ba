import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, renderJsonLd } from '@fta/cases-core';
import { API_ROOT, OPERATIONS } from '@fta/cases-core/rest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { bundledBatch } from './documents.ts';
import { type Editors, editorsOf } from './editors.ts';

const bundled = parse(bundledBatch()).batch;
const [first] = bundled.cases;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
}

/** Every reading route, with what it is asked for. */
const PATHS = [
  '/batches',
  `/batches/${bundled.id}`,
  `/batches/${bundled.id}?format=markdown`,
  '/cases',
  '/cases?view=summary',
  '/cases?q=企业&topic=customs&sort=title',
  `/cases/${first?.id}`,
  `/cases/${first?.id}?format=jsonld`,
  '/facets',
  '/figures?groupBy=unit',
  '/changes',
  '/feed.atom',
  '/openapi.json',
  '/schema.json',
];

describe('the answers of the public API', () => {
  let app: RunningApp;
  let editors: Editors;

  beforeAll(async () => {
    app = await bootApp();
    editors = await editorsOf(app);
    const { cases, schemaVersion: _, ...head } = bundled;
    await editors.addBatch(head);
    await editors.publish(bundled.id, cases);
  });
  afterAll(() => app?.stop());

  /** As bytes on the wire: `fetch` would unpack them. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(app.url + API_ROOT + encodeURI(path), { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const told = answer.headers as Record<string, string | undefined>;
          resolve({ status: answer.statusCode ?? 0, headers: told, bytes: Buffer.concat(chunks) });
        });
      });
      sent.on('error', reject).end();
    });

  it('are valid under the contract, each and every one', async () => {
    for (const [name, { path, answer }] of Object.entries(OPERATIONS)) {
      if (!answer) continue;
      const id = name === 'batch' ? bundled.id : (first?.id ?? '');
      const { status, bytes } = await ask(path.replace(':id', id));
      expect(status, path).toBe(200);
      const result = answer.safeParse(JSON.parse(bytes.toString()));
      expect(result.error?.issues ?? [], path).toEqual([]);
      expect(result.data, path).toEqual(JSON.parse(bytes.toString()));
    }
  });

  it('are valid under the schema that is served, in a strict validator as it comes', async () => {
    const told = async (path: string) => JSON.parse((await ask(path)).bytes.toString());
    const takes = new Ajv2020().compile(await told('/schema.json'));
    const whole = [await told(`/batches/${bundled.id}`), await told(`/cases/${first?.id}`)].map(({ data }) => data);
    const listed = (await told('/cases')).data;
    expect(listed.length).toBeGreaterThan(1);
    for (const data of [...whole, ...listed]) expect([takes(data), takes.errors]).toEqual([true, null]);
  });

  it.each(PATHS)('%s: the same bytes in every encoding, each with a strong tag of its own', async (path) => {
    const plain = await ask(path);
    const packed = {
      br: await ask(path, { 'Accept-Encoding': 'gzip, br' }),
      gzip: await ask(path, { 'Accept-Encoding': 'gzip' }),
    };
    expect(plain.status).toBe(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toMatch(/Accept-Encoding/i);
    expect(plain.headers['cache-control']).toBe('no-cache');
    const tags = [plain, packed.br, packed.gzip].map(({ headers }) => headers.etag);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    if (plain.bytes.length < 1024) return;
    expect(new Set(tags).size).toBe(3);
    expect([packed.br.headers['content-encoding'], packed.gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(packed.br.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(packed.gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each(PATHS)('%s: 304 and nothing for who has it in any encoding, and no tag of another answer', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding };
      const { etag = '' } = (await ask(path, headers)).headers;
      const known = await ask(path, { ...headers, 'If-None-Match': etag });
      expect([known.status, known.bytes.length, known.headers.etag]).toEqual([304, 0, etag]);
      expect(known.headers.vary).toMatch(/Accept-Encoding/i);
      expect((await ask(path, { ...headers, 'If-None-Match': `W/${etag}` })).status).toBe(304);
      expect((await ask(path, { ...headers, 'If-None-Match': `"x", ${etag}` })).status).toBe(304);
      expect((await ask(path, { ...headers, 'If-None-Match': etag.slice(0, -2) })).status).toBe(200);
      const head = await ask(path, headers, 'HEAD');
      expect([head.status, head.bytes.length, head.headers.etag]).toEqual([200, 0, etag]);
    }
  });

  it('a tag holds over what changes something else, and not over what changes the answer', async () => {
    const [one = '', two = ''] = bundled.cases.slice(0, 2).map(({ id }) => id);
    const tagOf = async (path: string) => (await ask(path)).headers.etag;
    const before = {
      one: await tagOf(`/cases/${one}`),
      two: await tagOf(`/cases/${two}`),
      list: await tagOf('/cases'),
    };
    await editors.withdraw([two]);
    expect(await tagOf(`/cases/${one}`)).toBe(before.one);
    expect((await ask(`/cases/${two}`, { 'If-None-Match': before.two ?? '' })).status).toBe(404);
    expect(await tagOf('/cases')).not.toBe(before.list);
    await editors.publish(bundled.id, bundled.cases.slice(1, 2));
    expect((await ask(`/cases/${two}`)).status).toBe(200);
  });

  it('a case as JSON-LD, under its own address', async () => {
    const { headers, bytes } = await ask(`/cases/${first?.id}?format=jsonld`);
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8');
    const url = `${app.url}${API_ROOT}/cases/${first?.id}`;
    expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(first && renderJsonLd(first, url))));
  });

  it('a summary says what a list shows, with the batch and the time of publication', async () => {
    const since = new Date(Date.now() - 3_600_000).toISOString();
    const { data } = JSON.parse((await ask(`/cases?view=summary&updatedSince=${since}`)).bytes.toString());
    expect(data).toHaveLength(Math.min(25, bundled.cases.length));
    for (const { batch, updatedAt } of data) {
      expect(batch).toBe(bundled.id);
      expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(since));
    }
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(JSON.parse((await ask(`/cases?updatedSince=${later}`)).bytes.toString()).data).toEqual([]);
  });
});
