import { request } from 'node:http';
import { parse } from '@fta/cases-core';
import { API_ROOT, figuresAnswer } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { bundledBatch } from './documents.ts';
import { editorsOf } from './editors.ts';

const { schemaVersion: _, cases, ...head } = parse(bundledBatch()).batch;

interface Told {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe('what the public API makes of requests that are not as they should be', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await bootApp();
    const editors = await editorsOf(app);
    await editors.addBatch(head);
    await editors.publish(head.id, cases);
  });
  afterAll(() => app?.stop());

  /** As it is written: `fetch` would put an address in order. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Told>((resolve, reject) => {
      request(app.url + API_ROOT + path, { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
      })
        .on('error', reject)
        .end();
    });
  const refusalOf = async (path: string, headers?: Record<string, string>) => {
    const { status, body } = await ask(path, headers);
    const { error } = JSON.parse(body);
    return { status, message: error.message, paths: error.details.errors.map(({ path }: { path: string[] }) => path) };
  };

  it.each([
    ['/cases?q=%FF', [['q']]],
    ['/cases?topic=green&q=%E6%B5', [['q']]],
    ['/cases?%FF=1', [[]]],
    ['/facets?provider=a&provider=%C0%80', [['provider']]],
    ['/figures?label=%ED%A0%80', [['label']]],
    ['/cases?__proto__=1', [['__proto__']]],
    ['/cases?constructor=1&toString=2', [['constructor'], ['toString']]],
    ['/cases?__proto__[x]=1', [['__proto__']]],
    ['/schema.json?constructor=1', [['constructor']]],
    ['/cases?pagination[page]=0', [['pagination', 'page']]],
    [
      '/cases?pagination[page]=x&pagination[pageSize]=101',
      [
        ['pagination', 'page'],
        ['pagination', 'pageSize'],
      ],
    ],
    ['/cases?pagination[start]=1', [['pagination', 'start']]],
    ['/cases?pagination[__proto__]=1', [['pagination', '__proto__']]],
    ['/cases?pagination=2', [['pagination']]],
    ['/cases?batch[__proto__]=1', [['batch']]],
  ])('%s is refused, and the part at fault is named', async (path, paths) => {
    expect(await refusalOf(path)).toMatchObject({ status: 400, paths });
  });

  it.each([
    ['DELETE', '/cases', 405, 'MethodNotAllowedError'],
    ['PUT', '/cases/x-1', 405, 'MethodNotAllowedError'],
    ['PROPFIND', '/cases', 501, 'NotImplementedError'],
  ])('%s %s is refused in the shape of all refusals', async (method, path, status, name) => {
    const told = await ask(path, { 'Accept-Language': 'en' }, method);
    expect(told.headers['content-type']).toMatch(/^application\/json/u);
    expect([told.status, JSON.parse(told.body)]).toMatchObject([
      status,
      { data: null, error: { status, name, message: `${method} cannot be done at this address` } },
    ]);
    if (status === 405) expect(told.headers.allow).toContain('GET');
  });

  it('speaks the language that is asked for, and says that it depends on it', async () => {
    for (const [asked, expected] of [
      ['en-GB,en;q=0.9', /^Unknown parameter colour/u],
      ['fr, en;q=0.5', /^Unknown parameter/u],
      ['zh-CN,zh;q=0.9,en;q=0.8', /^不支持参数/u],
      ['fr', /^不支持参数/u],
    ] as const) {
      const told = await ask('/cases?colour=red', { 'Accept-Language': asked });
      expect(JSON.parse(told.body).error.message).toMatch(expected);
      expect(told.headers.vary).toMatch(/Accept-Language/iu);
    }
    expect((await refusalOf('/cases/nobody-1', { 'Accept-Language': 'en' })).message).toMatch(/^[\x20-\x7e]+$/u);
  });

  it.each([
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['*', 'br'],
    ['identity, gzip;q=0.5', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['', undefined],
  ])('Accept-Encoding: %s', async (accepted, expected) => {
    const { headers } = await ask('/cases', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(expected);
  });

  it('takes numbers as programs write them, and as many values as there are providers', async () => {
    for (const min of ['0.30000000000000004', '1e-7', '1e%2B21', '-5']) {
      expect([min, (await ask(`/figures?min=${min}`)).status]).toEqual([min, 200]);
    }
    const many = Array.from({ length: 100 }, (_, index) => `provider=p-${index}`);
    expect((await ask(`/cases?${many.join('&')}&provider=${cases[0]?.provider.key}`)).status).toBe(400);
    many[99] = `provider=${cases[0]?.provider.key}`;
    const { data } = JSON.parse((await ask(`/cases?${many.join('&')}`)).body);
    expect(data.length).toBeGreaterThan(0);
  });

  it('sums up figures page by page', async () => {
    const everything = '/figures?groupBy=unit&groupBy=label&groupBy=change&groupBy=indicator';
    const groups: unknown[] = [];
    let pages = 1;
    for (let page = 1; page <= pages; page++) {
      const { body } = await ask(`${everything}&pagination[page]=${page}&pagination[pageSize]=40`);
      const { meta } = figuresAnswer.parse(JSON.parse(body));
      pages = meta.groupPagination?.pageCount ?? 0;
      groups.push(...(meta.groups ?? []));
      expect(meta.groups?.length).toBeLessThanOrEqual(40);
      if (page === pages) expect(groups).toHaveLength(meta.groupPagination?.total ?? 0);
    }
    expect(pages).toBeGreaterThan(1);
  });
});
