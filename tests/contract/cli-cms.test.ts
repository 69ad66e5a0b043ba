import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Batch, parse } from '@fta/cases-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ftaCasesBeside, temporaryFolder } from './fta-cases.ts';
import { SAMPLE } from './sample.ts';

/*
 * What the command line makes of servers that fail, refuse or are something else. How it works with a real CMS is tested
 * in tests/cms.
 */

const folder = temporaryFolder();
const sample = folder.write('sample.md', SAMPLE);
const { batch } = parse(SAMPLE, { batchId: 'sample-1' });

let close: (() => void) | undefined;
afterEach(() => close?.());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json =
  (status: number, body: unknown, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));

const refusal = (status: number, name: string, message: string, details: unknown = {}, headers = {}) =>
  json(status, { data: null, error: { status, name, message, details } }, headers);

const page: RequestListener = (_, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>');

/** What answers, and what is said of it in both languages; no retry is worth waiting for. */
const FAULTS: readonly (readonly [string, RequestListener, en: string, zh: string])[] = [
  ['401', refusal(401, 'UnauthorizedError', 'Missing'), 'the token is missing or not known', '缺少令牌或令牌无效'],
  ['403', refusal(403, 'ForbiddenError', 'Forbidden'), 'the token may not do this', '令牌没有此项权限'],
  ['404', refusal(404, 'NotFoundError', 'Not Found'), 'there is no CMS of this kind', '此地址没有本系统的接口'],
  ['405 of something else', json(405, {}), 'status 405', '405'],
  ['500', refusal(500, 'InternalServerError', 'Oh dear', {}, { 'X-Request-Id': 'r-7' }), 'r-7', 'r-7'],
  [
    '429 for an hour',
    refusal(429, 'TooManyRequestsError', 'x', {}, { 'Retry-After': '3600' }),
    'too many requests',
    '过于频繁',
  ],
  ['a page', page, 'is the address right?', '地址是否正确？'],
  ['JSON of something else', json(200, { hello: 'world' }), 'is the address right?', '地址是否正确？'],
];

describe('push and pull to what cannot be talked to', () => {
  it.each(FAULTS)('%s: one line and exit code 2', async (_, listener, en, zh) => {
    const url = await serve(listener);
    const out = join(folder.path, 'never.json');
    for (const args of [
      ['push', sample, '--url', url, '--token', 'tok-secret'],
      ['pull', '--url', url, '-o', out, '--token', 'tok-secret', '--lang', 'zh'],
      ['pull', '--url', url, '-o', `${folder.path}/never/`],
    ]) {
      const { status, stdout, stderr } = await ftaCasesBeside(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^fta-cases: [^\n]+\n$/u);
      expect(stderr).toContain(args.includes('zh') ? zh : en);
      expect(stderr).not.toContain('secret');
    }
    expect(existsSync(out)).toBe(false);
  });

  it('a refusal of the content is exit code 1, each reason at its place, in the language asked for', async () => {
    const text = { zh: '标题太短', en: 'the title is too short' };
    const errors = [
      { path: ['cases', '1', 'title'], message: text.zh, text, name: 'ValidationError', ruleId: 'value-too-short' },
      { path: ['cases', '0', 'providerName'], message: '第二条', name: 'ValidationError', ruleId: 'x' },
      { path: ['overwrite'], message: '第三条', name: 'ValidationError', ruleId: 'x' },
      { path: [], message: '第四条', name: 'ValidationError', ruleId: 'x' },
    ];
    const url = await serve(refusal(400, 'ValidationError', text.zh, { errors }));
    const line = SAMPLE.split('\n').indexOf('## 2. 河海联运一单到底') + 1;
    const english = await ftaCasesBeside(['push', sample, '--url', url]);
    expect({ status: english.status, stderr: english.stderr }).toEqual({ status: 1, stderr: '' });
    expect(english.stdout).toMatch(new RegExp(`sample\\.md:${line}:\\d+ {2}error {2}the title is too short\n`, 'u'));
    expect(english.stdout).toMatch(/sample\.md:3:\d+ {2}error {2}第二条\n/u);
    expect(english.stdout).toContain('\n--overwrite  error  第三条\n');
    expect(english.stdout).toContain('sample.md  error  第四条\n');
    expect((await ftaCasesBeside(['push', sample, '--url', url, '--lang', 'zh'])).stdout).toContain('标题太短');
    const plain = await ftaCasesBeside(['push', sample, '--url', url, '--json']);
    expect(plain.status).toBe(1);
    expect(JSON.parse(plain.stdout)).toEqual({
      error: { status: 400, name: 'ValidationError', message: text.zh, details: { errors } },
    });
  });

  it('a redirect of what is pushed is named', async () => {
    const url = await serve((_, response) => response.writeHead(308, { Location: 'https://new.example' }).end());
    const { status, stderr } = await ftaCasesBeside(['push', sample, '--url', url]);
    expect(status).toBe(2);
    expect(stderr).toContain('https://new.example');
  });

  it('the token comes from the environment, unless one is given', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      refusal(401, 'UnauthorizedError', 'x')(request, response);
    });
    const env = { FTA_CASES_TOKEN: 'from-environment' };
    await ftaCasesBeside(['push', sample, '--url', url], { env });
    await ftaCasesBeside(['push', sample, '--url', url, '--token', 'given'], { env });
    await ftaCasesBeside(['push', sample, '--url', url], { env: { FTA_CASES_TOKEN: '' } });
    expect(seen).toEqual(['Bearer from-environment', 'Bearer given', undefined]);
  });
});

/** A CMS of one reading: batches, and a feed that ends at a cursor. */
function cmsOf(
  batches: () => readonly Batch[],
  feed: () => { data: unknown[]; cursor: string } | null,
): RequestListener {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const path = pathname.replace('/api/fta-cases', '');
    const answer = (data: unknown, meta: unknown = {}) => json(200, { data, meta })(request, response);
    if (path === '/changes') {
      const news = feed();
      if (!news && searchParams.has('since')) return refusal(410, 'GoneError', 'unknown')(request, response);
      return answer(searchParams.has('since') ? news?.data : [], { cursor: news?.cursor ?? '0', hasMore: false });
    }
    if (path === '/batches') {
      const data = batches().map(({ cases, ...head }) => ({ ...head, cases: cases.length }));
      return answer(data, { pagination: { page: 1, pageSize: 100, pageCount: 1, total: data.length }, state: '1' });
    }
    const found = batches().find(({ id }) => path === `/batches/${id}`);
    if (found) return answer(found);
    return refusal(404, 'NotFoundError', 'none', { errors: [{ ruleId: 'batch-not-found' }] })(request, response);
  };
}

describe('a folder that is pulled into', () => {
  const other = { ...batch, id: 'other-2', ordinal: 2, cases: [] };
  const change = (id: string) => ({
    ...{ kind: 'case', id, batch: other.id, cursor: '2-0123456789abcdef', at: '2026-03-01T08:00:00.000Z' },
    action: 'changed',
  });

  it('is made anew where the CMS does not know its cursor any more, and holds nothing else then', async () => {
    const target = join(folder.path, 'anew');
    let batches: readonly Batch[] = [batch, other];
    const url = await serve(
      cmsOf(
        () => batches,
        () => null,
      ),
    );
    expect((await ftaCasesBeside(['pull', '--url', url, '-o', `${target}/`])).status).toBe(0);
    writeFileSync(join(target, 'mine.txt'), 'stays');
    batches = [other];
    const { status, stdout } = await ftaCasesBeside(['pull', '--url', url, '-o', target]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${target}: 1 batch, 0 written, 1 removed\n` });
    expect(readdirSync(target).sort()).toEqual(['.fta-cases.json', 'mine.txt', 'other-2.json']);
  });

  it('fetches also the batch that a case has left', async () => {
    const target = join(folder.path, 'moved');
    const [first, second] = batch.cases;
    let batches: readonly Batch[] = [batch, other];
    let data: unknown[] = [];
    const url = await serve(
      cmsOf(
        () => batches,
        () => ({ data, cursor: '2-0123456789abcdef' }),
      ),
    );
    await ftaCasesBeside(['pull', '--url', url, '-o', `${target}/`]);
    batches = [
      { ...batch, cases: first ? [first] : [] },
      { ...other, cases: second ? [second] : [] },
    ];
    data = [change(second?.id ?? '')];
    await ftaCasesBeside(['pull', '--url', url, '-o', target]);
    for (const each of batches) {
      expect(JSON.parse(readFileSync(join(target, `${each.id}.json`), 'utf8'))).toEqual(each);
    }
  });

  it('is left alone where it belongs to another CMS, to another format, or is damaged', async () => {
    const target = join(folder.path, 'taken');
    const url = await serve(
      cmsOf(
        () => [batch],
        () => ({ data: [], cursor: '1-0123456789abcdef' }),
      ),
    );
    await ftaCasesBeside(['pull', '--url', url, '-o', `${target}/`]);
    const elsewhere = await ftaCasesBeside(['pull', '--url', 'http://127.0.0.1:1', '-o', target]);
    expect([elsewhere.status, elsewhere.stderr]).toEqual([2, expect.stringContaining(`${url} (.json)`)]);
    const format = await ftaCasesBeside(['pull', '--url', url, '-o', target, '--format', 'md']);
    expect([format.status, format.stderr]).toEqual([2, expect.stringContaining('choose another folder')]);
    for (const damage of [
      '{',
      '{}',
      '{"url":1}',
      '{"url":"x","extension":".json","cursor":null,"batches":{"../x":1}}',
    ]) {
      writeFileSync(join(target, '.fta-cases.json'), damage);
      const { status, stderr } = await ftaCasesBeside(['pull', '--url', url, '-o', target]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('is damaged')]);
    }
  });

  it('is made good by the next pull where one ended in the middle', async () => {
    const target = join(folder.path, 'blocked');
    let batches: readonly Batch[] = [other, batch];
    const url = await serve(
      cmsOf(
        () => batches,
        () => ({ data: [], cursor: '1-0123456789abcdef' }),
      ),
    );
    mkdirSync(join(target, 'sample-1.json'), { recursive: true });
    const blocked = await ftaCasesBeside(['pull', '--url', url, '-o', target]);
    expect([blocked.status, blocked.stderr]).toEqual([2, expect.stringContaining('sample-1.json is a directory')]);
    expect(readdirSync(target).sort()).toEqual(['.fta-cases.json', 'other-2.json', 'sample-1.json']);
    rmSync(join(target, 'sample-1.json'), { recursive: true });
    batches = [batch];
    const { status, stdout } = await ftaCasesBeside(['pull', '--url', url, '-o', target]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${target}: 1 batch, 1 written, 1 removed\n` });
    expect(readdirSync(target).sort()).toEqual(['.fta-cases.json', 'sample-1.json']);
    expect(JSON.parse(readFileSync(join(target, 'sample-1.json'), 'utf8'))).toEqual(batch);
  });
});
