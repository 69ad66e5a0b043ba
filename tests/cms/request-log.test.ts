import { request } from 'node:http';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { type LogEntry, watchLog } from './logs.ts';
import { stage } from './staging.ts';

const CASES = `${API_ROOT}/cases`;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

let app: RunningApp;
let log: LogEntry[];
const boot = async (env: Record<string, string>) => {
  app = await bootApp({ env: { TRUST_PROXY: 'true', ...env } });
  log = watchLog(app);
};

/** Asks, and waits for the line of the request. */
async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(app.url + path, init);
  const text = await response.text();
  return { response, text, line: await lineOf(response.headers.get('x-request-id') ?? '') };
}

async function lineOf(id: string): Promise<LogEntry> {
  return expect
    .poll(() => log.find((entry) => entry.id === id), { timeout: 30_000 })
    .toBeDefined()
    .then(() => {
      const [line, ...more] = log.filter((entry) => entry.id === id);
      expect(more).toEqual([]);
      return line as LogEntry;
    });
}

describe('the log of requests', () => {
  beforeAll(async () => {
    await boot({ API_ACCESS: 'token' });
    await stage(app, { state: 'published', isPublic: true }, 0);
  });
  afterAll(() => app.stop());

  it('has a line for an answer, with its fields by name', async () => {
    const authorization = `Bearer ${await createToken(app, 'read-only')}`;
    const { text, line } = await ask(`${CASES}?q=${encodeURIComponent('海关')}`, { headers: { authorization } });
    expect(line).toMatchObject({ method: 'GET', route: CASES, status: 200 });
    expect(line.token).toEqual(expect.any(Number));
    expect(line).not.toHaveProperty('from');
    expect(line.ms).toBeGreaterThan(0);
    expect(line.bytes).toBeGreaterThan(100);
    expect(text.length).toBeGreaterThan(100);
    expect(line.level).toContain('info');
    for (const name of ['id', 'method', 'route', 'status', 'ms', 'bytes', 'token']) {
      expect(line.message).toContain(`${name}=${line[name]}`);
    }
    expect(JSON.stringify(line)).not.toContain(encodeURIComponent('海关'));
    expect(JSON.stringify(line)).not.toContain('海关');
  });

  it('names the route by its pattern', async () => {
    const authorization = `Bearer ${await createToken(app, 'read-only')}`;
    const { line } = await ask(`${CASES}/matrix-1-01`, { headers: { authorization } });
    expect(line).toMatchObject({ route: `${CASES}/:id`, status: 200 });
  });

  it.each([
    ['a missing token', CASES, {}, 401, CASES],
    ['an address that is none', `${API_ROOT}/nowhere/at/all`, {}, 404, 'none'],
    ['a method that is none', CASES, { method: 'DELETE' }, 405, 'none'],
    ['the root', API_ROOT, {}, 404, 'none'],
  ] as const)('has a line for %s, with the status that was sent', async (_, path, init, status, route) => {
    const { response, line } = await ask(path, init);
    expect(response.status).toBe(status);
    expect(line).toMatchObject({ status, route });
  });

  it('has a line for a request that breaks off', async () => {
    await new Promise<void>((resolve, reject) => {
      const sent = request(`${app.url}${API_ROOT}/import`, { method: 'POST', headers: { 'X-Request-Id': 'broken' } });
      sent.on('error', () => resolve());
      sent.on('response', () => reject(new Error('answered')));
      sent.setHeader('Content-Type', 'application/json');
      sent.setHeader('Content-Length', 1000);
      sent.write('{"name":', () => sent.destroy());
    });
    expect(await lineOf('broken')).toMatchObject({ aborted: true, method: 'POST' });
  });

  it('says of an address no more than the neighbourhood', async () => {
    const at = async (address: string) => (await ask(CASES, { headers: { 'X-Forwarded-For': address } })).line.from;
    expect(await at('203.0.113.77')).toBe('203.0.113.0/24');
    expect(await at('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48');
  });

  it('is about the API alone', async () => {
    const before = log.length;
    await fetch(`${app.url}/_health`);
    await fetch(`${app.url}/fta-cases/batches`);
    await ask(CASES);
    expect(log.slice(before).filter(({ message }) => message.includes('fta-cases request'))).toHaveLength(1);
  });
});

describe('the id of a request', () => {
  beforeAll(() => boot({}));
  afterAll(() => app.stop());

  const idOf = async (sent: string) => {
    const { headers } = await fetch(`${app.url}${CASES}`, { headers: { 'X-Request-Id': sent } });
    return headers.get('x-request-id');
  };

  it('is made where none came, anew each time', async () => {
    const ids = [];
    for (let time = 0; time < 3; time += 1) ids.push((await fetch(`${app.url}${CASES}`)).headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(UUID);
  });

  it.each(['0af7651916cd43dd8448eb211c80319c', 'a', 'web-1.prod_2', 'x'.repeat(64)])('%s is kept', async (sent) => {
    expect(await idOf(sent)).toBe(sent);
  });

  it.each([
    ['', 'x'.repeat(65)],
    ['with spaces', 'a b'],
    ['with marks', 'a"b'],
    ['of two headers', 'a, b'],
    ['of a field in the log', 'a=b'],
  ])('one %s is not', async (_, sent) => {
    expect(await idOf(sent)).toMatch(UUID);
  });

  it.each([
    ['an answer', CASES, 200],
    ['a wrong parameter', `${CASES}?foo=1`, 400],
    ['a case that is none', `${CASES}/none-1-01`, 404],
    ['an address that is none', `${API_ROOT}/nowhere`, 404],
    ['health', `${API_ROOT}/health`, 200],
  ])('comes with %s', async (_, path, status) => {
    const response = await fetch(app.url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  it('comes with a 304', async () => {
    const etag = (await fetch(`${app.url}${CASES}`)).headers.get('etag') ?? '';
    const again = await fetch(`${app.url}${CASES}`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('x-request-id')).toMatch(UUID);
  });
});

describe('a log of requests that is off', () => {
  beforeAll(() => boot({ REQUEST_LOG: 'false' }));
  afterAll(() => app.stop());

  it('has no line; ids there are all the same', async () => {
    const { headers } = await fetch(`${app.url}${CASES}`);
    expect(headers.get('x-request-id')).toMatch(UUID);
    await fetch(`${app.url}${CASES}`);
    expect(log.filter(({ message }) => message.includes('request'))).toEqual([]);
  });
});
