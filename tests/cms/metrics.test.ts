import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { stage } from './staging.ts';

const METRICS = `${API_ROOT}/metrics`;
const CASES = `${API_ROOT}/cases`;

let app: RunningApp;
const boot = async (env: Record<string, string>) => {
  app = await bootApp({ env });
};

const get = (path: string, init: RequestInit = {}) => fetch(app.url + path, init);

/** The samples of an exposition: `name{labels}` and the value. */
function samplesIn(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, name = '', value] = /^(.*) (\S+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

const scrape = async () => samplesIn(await (await get(METRICS)).text());
const requests = (route: string, method: string, status: string) =>
  `fta_cases_http_requests_total{route="${route}",method="${method}",status="${status}"}`;

describe('metrics that are public', () => {
  beforeAll(() => boot({ METRICS: 'public', RATE_LIMIT: '50/3600' }));
  afterAll(() => app.stop());

  it('come in the format of Prometheus, and are not kept', async () => {
    const response = await get(METRICS);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toContain('# TYPE fta_cases_http_requests_total counter');
    expect(text).toContain('# TYPE fta_cases_http_request_duration_seconds histogram');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('count requests by the pattern of their route, method and class of status', async () => {
    await get(CASES);
    await get(`${CASES}?foo=1`);
    await get(`${CASES}/one-1-01`);
    await get(`${CASES}/two-1-01`);
    await get(CASES, { method: 'HEAD' });
    await get(CASES, { method: 'PATCH' });
    await get(`${API_ROOT}/nowhere/${'x'.repeat(50)}`);
    await expect.poll(async () => (await scrape()).get(requests('none', 'GET', '4xx'))).toBe(1);
    const samples = await scrape();
    expect(samples.get(requests(CASES, 'GET', '2xx'))).toBe(1);
    expect(samples.get(requests(CASES, 'GET', '4xx'))).toBe(1);
    expect(samples.get(requests(`${CASES}/:id`, 'GET', '4xx'))).toBe(2);
    expect(samples.get(requests(CASES, 'HEAD', '2xx'))).toBe(1);
    expect(samples.get(requests('none', 'other', '4xx'))).toBe(1);
    const labels = `route="${CASES}",method="GET",status="2xx"`;
    expect(samples.get(`fta_cases_http_request_duration_seconds_count{${labels}}`)).toBe(1);
    expect(samples.get(`fta_cases_http_request_duration_seconds_bucket{le="+Inf",${labels}}`)).toBe(1);
  });

  it('have no more series than there are routes, whatever is asked for', async () => {
    const count = async () => [...(await scrape()).keys()].filter((name) => name.includes('requests_total')).length;
    await get(`${CASES}/case-0-01`);
    const before = await count();
    for (let time = 0; time < 20; time += 1) await get(`${CASES}/case-${time}-01`);
    expect(await count()).toBeLessThanOrEqual(before + 1);
  });

  it('tell what is public, and that the database is up', async () => {
    const before = await scrape();
    expect(before.get('fta_cases_published_cases')).toBe(0);
    await stage(app, { state: 'published', isPublic: true }, 0);
    const after = await scrape();
    expect(after.get('fta_cases_published_cases')).toBe(1);
    expect(after.get('fta_cases_change_sequence')).toBeGreaterThan(before.get('fta_cases_change_sequence') ?? 0);
    expect(after.get('fta_cases_database_up')).toBe(1);
  });

  it('count what the rate limit has refused', async () => {
    expect((await scrape()).get('fta_cases_rate_limited_total')).toBe(0);
    let status = 200;
    for (let time = 0; status !== 429 && time < 60; time += 1) ({ status } = await get(CASES));
    expect(status).toBe(429);
    await expect.poll(async () => (await scrape()).get('fta_cases_rate_limited_total')).toBe(1);
  });
});

describe('metrics by default', () => {
  beforeAll(() => boot({}));
  afterAll(() => app.stop());

  it('take a token with their scope', async () => {
    const withToken = async (token: string) =>
      (await get(METRICS, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect((await get(METRICS)).status).toBe(401);
    expect(await withToken('made-up')).toBe(401);
    expect(await withToken(await createToken(app, 'custom', ['plugin::fta-cases.cases.find']))).toBe(403);
    expect(await withToken(await createToken(app, 'read-only'))).toBe(403);
    expect(await withToken(await createToken(app, 'custom', ['plugin::fta-cases.metrics.scrape']))).toBe(200);
    expect(await withToken(await createToken(app, 'full-access'))).toBe(200);
  });
});

describe('metrics that are off', () => {
  beforeAll(() => boot({ METRICS: 'off' }));
  afterAll(() => app.stop());

  it('are not there', async () => {
    expect((await get(METRICS)).status).toBe(404);
    const token = await createToken(app, 'full-access');
    expect((await get(METRICS, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(404);
  });
});

describe('metrics of an app that starts again in the same process', () => {
  it('begin anew', async () => {
    for (let time = 0; time < 2; time += 1) {
      await boot({ METRICS: 'public' });
      try {
        await get(CASES);
        await expect.poll(async () => (await scrape()).get(requests(CASES, 'GET', '2xx'))).toBe(1);
      } finally {
        await app.stop();
      }
    }
  });
});
