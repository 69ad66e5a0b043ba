import { setTimeout as wait } from 'node:timers/promises';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { temporaryHome } from '../support/home.ts';
import { type FailingProxy, startProxy } from '../support/proxy.ts';
import { type Redis, redisAvailability, startRedis } from '../support/redis.ts';
import { startApp } from '../support/server.ts';
import { type BootOptions, bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { watchLog } from './logs.ts';

const CASES = `${API_ROOT}/cases`;
const HEADERS = ['ratelimit-policy', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'] as const;

let app: RunningApp;
const boot = async (env: BootOptions['env'] = {}) => {
  app = await bootApp({ env });
};

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
const from = (address: string, path = CASES) => get(path, { 'X-Forwarded-For': address });

/** Asks so many times, one after the other. @returns the statuses */
async function statuses(times: number, ask: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push((await ask()).status);
  return seen;
}

describe('without a limit', () => {
  beforeAll(() => boot());
  afterAll(() => app.stop());

  it('nothing is counted', async () => {
    const { status, headers } = await get(CASES);
    expect(status).toBe(200);
    for (const name of HEADERS) expect(headers.get(name)).toBeNull();
  });
});

describe('with a limit of three in an hour, behind a proxy', () => {
  beforeAll(() => boot({ RATE_LIMIT: '3/3600', TRUST_PROXY: 'true' }));
  afterAll(() => app.stop());

  it('says with every answer what is left, and refuses what comes after', async () => {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await from('192.0.2.1'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0']);

    const refused = await from('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe('3;w=3600');
    expect(refused.headers.get('ratelimit-limit')).toBe('3');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    const reset = Number(refused.headers.get('ratelimit-reset'));
    expect(reset).toBeGreaterThan(3500);
    expect(reset).toBeLessThanOrEqual(3600);
    expect(refused.headers.get('retry-after')).toBe(String(reset));
    const { data, error } = await refused.json();
    expect(data).toBeNull();
    expect(error).toMatchObject({ status: 429, name: 'TooManyRequestsError' });
    expect(error.message).toContain('请求过于频繁');
    expect(error.details.errors[0].text.en).toMatch(/^Too many requests: 3 in 3,?600 seconds; try again in \d/);
  });

  it('counts a 304 and a refusal of the route as it counts an answer', async () => {
    const etag = (await from('192.0.2.2')).headers.get('etag') ?? '';
    const again = await get(CASES, { 'X-Forwarded-For': '192.0.2.2', 'If-None-Match': etag });
    expect([again.status, again.headers.get('ratelimit-remaining')]).toEqual([304, '1']);
    const wrong = await from('192.0.2.2', `${CASES}?foo=1`);
    expect([wrong.status, wrong.headers.get('ratelimit-remaining')]).toEqual([400, '0']);
    expect((await from('192.0.2.2', `${API_ROOT}/batches`)).status).toBe(429);
  });

  it('counts each IPv4 address by itself, also where IPv6 carries it', async () => {
    expect(await statuses(3, () => from('192.0.2.3'))).toEqual([200, 200, 200]);
    expect((await from('192.0.2.4')).status).toBe(200);
    expect((await from('::ffff:192.0.2.3')).status).toBe(429);
  });

  it('counts the IPv6 addresses of one customer as one', async () => {
    const addresses = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff::9', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::7'];
    const seen = [];
    for (const address of addresses) seen.push((await from(address)).status);
    expect(seen).toEqual([200, 200, 200, 429]);
    expect((await from('2001:db8:1:3::1')).status).toBe(200);
  });

  it('knows the API by any spelling that the router takes', async () => {
    const spelt = CASES.toUpperCase();
    expect(await statuses(4, () => from('192.0.2.5', spelt))).toEqual([200, 200, 200, 429]);
    expect((await from('192.0.2.5')).status).toBe(429);
  });

  it('counts made-up addresses and missing tokens, and then refuses everything', async () => {
    const nowhere = await from('192.0.2.6', `${API_ROOT}/nowhere`);
    expect([nowhere.status, nowhere.headers.get('ratelimit-remaining')]).toEqual([404, '2']);
    const post = () =>
      fetch(`${app.url}${API_ROOT}/import`, {
        method: 'POST',
        headers: { 'X-Forwarded-For': '192.0.2.6', Authorization: `Bearer ${Math.random()}` },
      });
    expect(await statuses(3, post)).toEqual([401, 401, 429]);
    const refused = await from('192.0.2.6');
    expect([refused.status, refused.headers.get('retry-after') !== null]).toEqual([429, true]);
    expect((await from('192.0.2.7')).status).toBe(200);
  });

  it('does not count who watches the server', async () => {
    const token = await createToken(app, 'full-access');
    const headers = { 'X-Forwarded-For': '192.0.2.8', Authorization: `Bearer ${token}` };
    for (const path of ['/health', '/metrics']) {
      expect(await statuses(5, () => get(API_ROOT + path, headers))).toEqual(Array(5).fill(200));
      expect((await get(API_ROOT + path, headers)).headers.get('ratelimit-limit')).toBeNull();
    }
    expect((await from('192.0.2.8')).headers.get('ratelimit-remaining')).toBe('2');
    expect(await statuses(4, () => from('192.0.2.10', `${API_ROOT}/metrics`))).toEqual([401, 401, 401, 429]);
    expect(await statuses(2, () => from('192.0.2.10', `${API_ROOT}/Health/`))).toEqual([200, 200]);
  });

  it('leaves the rest of the server alone', async () => {
    expect(await statuses(5, () => from('192.0.2.9', '/_health'))).toEqual(Array(5).fill(204));
  });
});

describe('with a limit of two in a second, without a proxy', () => {
  beforeAll(() => boot({ RATE_LIMIT: '2/1' }));
  afterAll(() => app.stop());

  it('believes nobody about the address, and begins anew when the time is over', async () => {
    let time = 0;
    const ask = () => {
      time += 1;
      return from(`192.0.2.${time}`);
    };
    const deadline = Date.now() + 30_000;
    const seen: number[] = [];
    while (!(seen.includes(429) && seen.at(-1) === 200) && Date.now() < deadline) seen.push((await ask()).status);
    expect(seen.filter((status) => status === 200).length).toBeGreaterThan(2);
    expect(seen).toContain(429);
    expect(seen.at(-1)).toBe(200);
  });
});

describe('with a limit, closed to tokens', () => {
  beforeAll(() => boot({ RATE_LIMIT: '2/3600', API_ACCESS: 'token' }));
  afterAll(() => app.stop());

  it('counts each token by itself, and not against the address', async () => {
    const [one, other] = [await createToken(app, 'read-only'), await createToken(app, 'read-only')];
    const with_ = (token: string) => () => get(CASES, { Authorization: `Bearer ${token}` });
    expect(await statuses(3, with_(one))).toEqual([200, 200, 429]);
    expect(await statuses(3, with_(other))).toEqual([200, 200, 429]);
    expect(await statuses(3, () => get(CASES))).toEqual([401, 401, 429]);
  });
});

const redis = redisAvailability();

describe.skipIf(!redis.isAvailable)(titled('with a limit kept in Redis', redis), () => {
  let server: Redis;
  let proxy: FailingProxy;

  beforeAll(async () => {
    server = await startRedis();
    proxy = await startProxy({ host: '127.0.0.1', port: Number(new URL(server.url).port) });
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });
  afterEach(() => proxy.restore());
  const REDIS_URL = () => `redis://127.0.0.1:${proxy.port}`;
  const settled = async (isSo: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + 30_000;
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new Error('it has not come to be so');
      await wait(20);
    }
  };

  it('two processes count together, and end their connections', async () => {
    const settings = { RATE_LIMIT: '4/3600', REDIS_URL: REDIS_URL() };
    await boot(settings);
    const home = temporaryHome();
    const other = await startApp(home.path, { ...settings, NODE_ENV: 'production' });
    try {
      await other.ready();
      expect(await statuses(2, () => get(CASES))).toEqual([200, 200]);
      expect(await statuses(2, () => fetch(`${other.url}${CASES}`))).toEqual([200, 200]);
      expect((await get(CASES)).status).toBe(429);
      expect((await fetch(`${other.url}${CASES}`)).status).toBe(429);
      expect(proxy.connections()).toBe(2);
    } finally {
      await other.stop();
      await app.stop();
      home.remove();
    }
    await settled(() => proxy.connections() === 0);
  });

  it.each([
    ['is gone', '198.51.100.1', () => proxy.cut()],
    ['says nothing any more', '198.51.100.2', () => proxy.silence()],
  ])('while Redis %s, each process counts by itself, and says so once', async (_, address, fail) => {
    await boot({ RATE_LIMIT: '100000/3600', REDIS_URL: REDIS_URL(), TRUST_PROXY: 'true' });
    try {
      const log = watchLog(app);
      const warnings = () => log.filter(({ message }) => message.includes('Redis does not answer'));
      const counted = async () => 100_000 - Number((await from(address)).headers.get('ratelimit-remaining'));
      expect(await counted()).toBe(1);
      fail();
      expect(await statuses(10, () => from(address))).toEqual(Array(10).fill(200));
      expect(await counted()).toBe(11);
      expect(warnings()).toHaveLength(1);
      expect(warnings()[0]?.level).toContain('warn');

      proxy.restore();
      let before = 11;
      await settled(async () => {
        const now = await counted();
        const isElsewhere = now < before;
        before = now;
        return isElsewhere;
      });
      expect(warnings()).toHaveLength(1);
    } finally {
      await app.stop();
    }
  });

  it('starts without Redis, and counts there once it is back', async () => {
    proxy.cut();
    await boot({ RATE_LIMIT: '1000/3600', REDIS_URL: REDIS_URL(), TRUST_PROXY: 'true' });
    try {
      expect((await from('203.0.113.1')).headers.get('ratelimit-remaining')).toBe('999');
      expect(proxy.connections()).toBe(0);
      proxy.restore();
      await settled(async () => (await from('203.0.113.1')).status === 200 && proxy.connections() === 1);
    } finally {
      await app.stop();
    }
  });
});
