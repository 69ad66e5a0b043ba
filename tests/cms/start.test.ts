import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountsIn, logIn } from '../support/admin-login.ts';
import { dumpSqlite } from '../support/dump.ts';
import { temporaryHome } from '../support/home.ts';
import { type AppProcess, startApp } from '../support/server.ts';

const SECRETS = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'APP_KEYS', 'ENCRYPTION_KEY', 'TRANSFER_TOKEN_SALT'];

const homes: { remove: () => void }[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

function newHome(): string {
  const home = temporaryHome();
  homes.push(home);
  return home.path;
}

const databaseIn = (home: string) => join(home, 'data', 'cms.db');

/** Secrets and every row but Strapi's notes about itself: when it last counted, how its lists are laid out. */
function stateOf(home: string) {
  const { strapi_core_store_settings: notes = [], sqlite_sequence: _, ...tables } = dumpSqlite(databaseIn(home));
  const progress = notes.filter((note) => note.includes('app_demonstration'));
  expect(progress).toHaveLength(1);
  return { env: readFileSync(join(home, '.env'), 'utf8'), progress, tables };
}

async function casesAt(url: string): Promise<unknown[]> {
  const response = await fetch(`${url}/api/fta-cases/batches/yellow-river-1`);
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as { data: { cases: unknown[] } };
  return data.cases;
}

describe('the first start and the second', () => {
  const home = newHome();
  let first: AppProcess;

  beforeAll(async () => {
    first = await startApp(home);
    await first.ready();
  });
  afterAll(() => first.stop());

  it('writes secrets that only the owner can read, each of its own', () => {
    const file = join(home, '.env');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secrets = Object.values(parseEnv(readFileSync(file, 'utf8')));
    expect(Object.keys(parseEnv(readFileSync(file, 'utf8'))).sort()).toEqual(SECRETS);
    expect(new Set(secrets).size).toBe(SECRETS.length);
    expect(secrets.every((secret = '') => secret.length > 40)).toBe(true);
  });

  it('prints an account for the administrator and each role, and each can log in', async () => {
    const accounts = accountsIn(first.output());
    expect(accounts.map(({ email }) => email.split('@')[0])).toEqual(['admin', 'contributor', 'reviewer', 'publisher']);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(4);
    for (const account of accounts) expect(await logIn(first.url, account)).toEqual(expect.any(String));
  });

  it('has published the bundled batch, and says where', async () => {
    expect(first.output()).toContain(`${first.url}/admin`);
    expect(first.output()).toContain(`${first.url}/api/fta-cases/batches`);
    expect(await casesAt(first.url)).toHaveLength(25);
  });

  it('sends no mail before there is a provider for it, and says whom to ask', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ email: 'admin@example.org' });
    for (const path of ['/admin/forgot-password', '/admin/Forgot-Password/']) {
      const answer = await fetch(first.url + path, { method: 'POST', headers, body });
      expect(answer.status).toBe(501);
      expect(await answer.text()).toMatch(/管理员.*administrator/);
    }
  });

  it('serves the admin panel, from nowhere else', async () => {
    const response = await fetch(`${first.url}/admin`);
    expect(await response.text()).toContain('<div id="strapi">');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toMatch(/https:/u);
  });

  it('reads bodies of several megabytes, and not of any size', async () => {
    const statusFor = async (megabytes: number) => {
      const body = JSON.stringify({ email: 'x'.repeat(megabytes * 2 ** 20) });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(`${first.url}/admin/login`, { method: 'POST', headers, body })).status;
    };
    expect([await statusFor(8), await statusFor(40)]).toEqual([400, 413]);
  });

  it('refuses a second one on the same port, in one line', async () => {
    const second = await startApp(newHome(), { PORT: new URL(first.url).port });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(/^端口 .* is in use; .*\n$/u);
  });

  it('starts again without a word of passwords and without any change', async () => {
    const accounts = accountsIn(first.output());
    expect(await first.stop()).toBe(0);
    const before = stateOf(home);
    const second = await startApp(home);
    await second.ready();
    expect(accountsIn(second.output())).toEqual([]);
    for (const { password } of accounts) expect(second.output()).not.toContain(password);
    expect(await second.stop()).toBe(0);
    expect(stateOf(home)).toEqual(before);
  });

  it('warns in production of demonstration accounts that are still open', async () => {
    const production = await startApp(home, { NODE_ENV: 'production' });
    await production.ready();
    expect(production.output()).toContain('demonstration accounts can still log in');
    await production.stop();
  });
});

describe('in production', () => {
  it('makes no accounts and no content, and says how to make the first administrator', async () => {
    const home = newHome();
    const app = await startApp(home, { NODE_ENV: 'production' });
    await app.ready();
    expect(app.output()).toContain('admin:create-user');
    expect(accountsIn(app.output())).toEqual([]);
    const { admin_users, fta_batches, fta_cases, fta_review_events } = dumpSqlite(databaseIn(home));
    expect({ admin_users, fta_batches, fta_cases, fta_review_events }).toEqual({
      admin_users: [],
      fta_batches: [],
      fta_cases: [],
      fta_review_events: [],
    });
    await app.stop();
  });

  it('keeps secrets it was given and adds the missing ones', async () => {
    const home = newHome();
    writeFileSync(join(home, '.env'), '# ours\nADMIN_JWT_SECRET=given-by-the-owner', { mode: 0o600 });
    const app = await startApp(home, { NODE_ENV: 'production', API_TOKEN_SALT: 'from-the-environment' });
    await app.ready();
    await app.stop();
    const text = readFileSync(join(home, '.env'), 'utf8');
    expect(text).toMatch(/^# ours\nADMIN_JWT_SECRET=given-by-the-owner\n/u);
    expect(Object.keys(parseEnv(text)).sort()).toEqual(SECRETS.filter((name) => name !== 'API_TOKEN_SALT'));
  });
});

describe('a first start that is cut short', () => {
  let app: AppProcess | null = null;
  afterEach(async () => {
    await app?.stop();
  });

  /** How many rows there are, where there is a table already. */
  function rows(home: string, table: string): number {
    if (!existsSync(databaseIn(home))) return 0;
    const database = new Database(databaseIn(home), { readonly: true, timeout: 5000 });
    try {
      const exists = database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table);
      return exists ? Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) : 0;
    } finally {
      database.close();
    }
  }

  const MOMENTS: Record<string, (home: string) => boolean> = {
    'after the secrets': (home) => existsSync(join(home, '.env')),
    'while tables are made': (home) => rows(home, 'strapi_core_store_settings') > 0,
    'after the accounts': (home) => rows(home, 'admin_users') > 0,
    'after the import': (home) => rows(home, 'fta_cases') > 0,
    'after the first step of the workflow': (home) => rows(home, 'fta_review_events') > 0,
  };

  it.each(Object.entries(MOMENTS))('%s is finished by the next one', async (_, hasCome) => {
    const home = newHome();
    const cut = await startApp(home);
    while (!hasCome(home)) {
      expect(cut.output()).not.toContain('Ctrl-C');
      await wait(5);
    }
    await cut.kill9();
    expect(accountsIn(cut.output())).toEqual([]);

    app = await startApp(home);
    await app.ready();
    const accounts = accountsIn(app.output());
    expect(accounts).toHaveLength(4);
    for (const account of accounts) expect(await logIn(app.url, account)).toEqual(expect.any(String));
    expect(await casesAt(app.url)).toHaveLength(25);
  });
});

describe('a start that cannot be', () => {
  const CASES: [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { PORT: 'http' }, /PORT must be a whole number/u],
    ['a rate limit that is none', { RATE_LIMIT: 'many' }, /RATE_LIMIT must be requests\/seconds/u],
    ['an address of another machine', { HOST: '192.0.2.1' }, /Cannot listen on 192\.0\.2\.1/u],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://fta:secret@127.0.0.1:1/fta' },
      /127\.0\.0\.1:1\/fta/u,
    ],
    ['a file that is no database', { DATABASE_FILENAME: import.meta.filename }, /Cannot open the database/u],
  ];

  it.each(CASES)('says so in one line: %s', async (_, env, reason) => {
    const app = await startApp(newHome(), env);
    expect(await app.ended()).toBe(1);
    expect(app.output()).toMatch(reason);
    expect(app.output()).not.toContain('secret');
    expect(app.output().trim().split('\n')).toHaveLength(1);
  });
});
