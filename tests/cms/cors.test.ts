import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';

const CASES = `${API_ROOT}/cases`;
const ORIGIN = 'https://reader.example';
const EXPOSED = [
  'ETag',
  'X-Request-Id',
  'Retry-After',
  'RateLimit-Policy',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

let app: RunningApp;

const get = (path: string, headers: Record<string, string> = {}, origin = ORIGIN) =>
  fetch(app.url + path, { headers: { Origin: origin, ...headers } });

const preflight = (method: string, headers: string, origin = ORIGIN) =>
  fetch(app.url + CASES, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': headers,
    },
  });

const list = (text: string | null) => (text ?? '').split(',').map((name) => name.trim().toLowerCase());

/** What a browser asks for before it lets a page of the origin see an answer. */
function expectReadable({ headers }: Response): void {
  expect([ORIGIN, '*']).toContain(headers.get('access-control-allow-origin'));
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  expect(list(headers.get('access-control-expose-headers'))).toEqual(EXPOSED.map((name) => name.toLowerCase()));
  expect(list(headers.get('vary'))).toContain('origin');
}

describe('pages of other sites, by default', () => {
  beforeAll(async () => {
    app = await bootApp({ env: { RATE_LIMIT: '6/3600' } });
  });
  afterAll(() => app.stop());

  it('read answers, 304, refusals and that they ask too much', async () => {
    const answer = await get(CASES);
    expect(answer.status).toBe(200);
    expectReadable(answer);
    const known = await get(CASES, { 'If-None-Match': answer.headers.get('etag') ?? '' });
    expect(known.status).toBe(304);
    expectReadable(known);
    for (const [path, status] of [
      [`${CASES}?foo=1`, 400],
      [`${CASES}/none-1-01`, 404],
      [`${API_ROOT}/nowhere`, 404],
    ] as const) {
      const refused = await get(path);
      expect(refused.status).toBe(status);
      expectReadable(refused);
    }
    let limited = await get(CASES);
    for (let time = 0; limited.status !== 429 && time < 10; time += 1) limited = await get(CASES);
    expect(limited.status).toBe(429);
    expectReadable(limited);
    expect(limited.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it('may send tokens, validators and ids; a preflight is not counted', async () => {
    const wanted = ['authorization', 'if-none-match', 'x-request-id', 'content-type', 'accept'];
    const { status, headers } = await preflight('GET', wanted.join(','));
    expect(status).toBe(204);
    expect([ORIGIN, '*']).toContain(headers.get('access-control-allow-origin'));
    expect(list(headers.get('access-control-allow-headers'))).toEqual(expect.arrayContaining(wanted));
    expect(list(headers.get('access-control-allow-methods')).sort()).toEqual(['get', 'head', 'post']);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-limit')).toBeNull();
    for (let time = 0; time < 10; time += 1) expect((await preflight('GET', 'authorization')).status).toBe(204);
  });
});

describe('pages of other sites, by a list', () => {
  beforeAll(async () => {
    app = await bootApp({ env: { CORS_ORIGINS: `${ORIGIN}, https://other.example` } });
  });
  afterAll(() => app.stop());

  it('read where they are in it', async () => {
    for (const origin of [ORIGIN, 'https://other.example']) {
      expect((await get(CASES, {}, origin)).headers.get('access-control-allow-origin')).toBe(origin);
      expect((await preflight('GET', '', origin)).headers.get('access-control-allow-origin')).toBe(origin);
    }
  });

  it('do not read where they are not', async () => {
    for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'null']) {
      expect((await get(CASES, {}, origin)).headers.get('access-control-allow-origin') ?? '').toBe('');
      expect((await preflight('GET', '', origin)).headers.get('access-control-allow-origin') ?? '').toBe('');
    }
  });

  it('programs, which are no pages, read all the same', async () => {
    expect((await fetch(app.url + CASES)).status).toBe(200);
  });
});
