import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { type Account, createAccount } from './accounts.ts';

const ORIGIN = 'https://elsewhere.example';

let app: RunningApp;
let account: Account;

beforeAll(async () => {
  app = await bootApp();
  account = await createAccount(app, ['contributor']);
});
afterAll(() => app?.stop());

const logIn = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('logging in', () => {
  it('sets cookies that are secure where TLS ends at a proxy, and only there', async () => {
    const { email, password } = account;
    const secureOf = async (headers: Record<string, string>) => {
      const answer = await logIn({ email, password }, headers);
      expect(answer.status).toBe(200);
      const cookies = answer.headers.getSetCookie();
      expect(cookies.length).toBeGreaterThan(0);
      return cookies.map((cookie) => (cookie.match(/;\s*secure\b/giu) ?? []).length);
    };
    expect(new Set(await secureOf({ 'X-Forwarded-Proto': 'https' }))).toEqual(new Set([1]));
    expect(new Set(await secureOf({ 'X-Forwarded-Proto': 'http' }))).toEqual(new Set([0]));
    expect(new Set(await secureOf({}))).toEqual(new Set([0]));
  });

  it('weighs a wrong password as much where there is no such account', async () => {
    const costOf = async (email: string) => {
      const costs: number[] = [];
      for (let attempt = 0; attempt < 4; attempt++) {
        const before = process.cpuUsage();
        expect((await logIn({ email, password: 'not-the-Passw0rd' })).status).toBe(400);
        costs.push(process.cpuUsage(before).user);
      }
      return costs.sort((a, b) => a - b)[1] ?? 0;
    };
    const unknown = await costOf('nobody@example.org');
    // Another than that of the test before: attempts are counted by account.
    const { email } = await createAccount(app, ['reviewer']);
    const known = await costOf(email);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('pages of other sites', () => {
  it.each([
    '/admin/login',
    '/admin/init',
    '/content-manager/content-types',
    '/fta-cases/batches',
    '/upload/files',
    '/api/other',
    '/api/fta-cases-not',
  ])('neither read %s nor send anything there', async (path) => {
    const preflight = { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' };
    for (const [method, headers] of [
      ['GET', { Origin: ORIGIN }],
      ['OPTIONS', preflight],
    ] as const) {
      const answer = await fetch(app.url + path, { method, headers });
      expect(answer.headers.get('access-control-allow-origin') ?? '').toBe('');
    }
  });
});
