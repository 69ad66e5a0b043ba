import { copyFileSync, existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsIn, logIn } from '../support/admin-login.ts';
import { runAppCommand } from '../support/app-command.ts';
import { titled } from '../support/availability.ts';
import { type Dump, dumpPostgres, dumpSqlite } from '../support/dump.ts';
import { temporaryHome } from '../support/home.ts';
import { type Postgres, postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type AppProcess, startApp } from '../support/server.ts';

const scratch = temporaryHome();
const inScratch = (name: string) => join(scratch.path, name);
afterAll(scratch.remove);

/** An installation with a database of its own. */
interface Installation {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  dump(): Promise<Dump>;
}

const homes: { remove: () => void }[] = [];
afterAll(() => {
  for (const home of homes) home.remove();
});

function onSqlite(): Installation {
  const home = temporaryHome();
  homes.push(home);
  return { home: home.path, env: {}, dump: async () => dumpSqlite(join(home.path, 'data', 'cms.db')) };
}

let server: Postgres | null = null;
afterAll(() => server?.stop());

async function onPostgres(): Promise<Installation> {
  server ??= await startPostgres();
  const url = await server.createDatabase();
  const home = temporaryHome();
  homes.push(home);
  return { home: home.path, env: { DATABASE_URL: url }, dump: () => dumpPostgres(url) };
}

const postgres = postgresAvailability();

describe.each([
  ['on SQLite', { isAvailable: true }, async () => onSqlite()],
  [titled('on PostgreSQL', postgres), postgres, onPostgres],
] as const)('backup and restore %s', (title, { isAvailable }, install) => {
  const file = inScratch(title.includes('SQLite') ? 'sqlite.backup' : 'postgres.backup');
  let origin: Installation;
  let app: AppProcess;

  beforeAll(async () => {
    if (!isAvailable) return;
    origin = await install();
    app = await startApp(origin.home, origin.env);
    await app.ready();
  });
  afterAll(() => app?.stop());

  it.runIf(isAvailable)('is taken while the server runs, for the owner only, and never over another file', async () => {
    const taken = await runAppCommand('backup', [file], origin.home, origin.env);
    expect(taken).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const size = statSync(file).size;
    const again = await runAppCommand('backup', [file], origin.home, origin.env);
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('exists already') });
    expect(statSync(file).size).toBe(size);
  });

  it.runIf(isAvailable)('gives the same content in an empty place, where the same people log in', async () => {
    const before = await origin.dump();
    const copy = await install();
    expect(await runAppCommand('restore', [file], copy.home, copy.env)).toMatchObject({ status: 0, stderr: '' });
    expect(await copy.dump()).toEqual(before);

    const restored = await startApp(copy.home, { ...copy.env, NODE_ENV: 'production' });
    await restored.ready();
    for (const account of accountsIn(app.output())) {
      expect(await logIn(restored.url, account)).toEqual(expect.any(String));
    }
    const batch = async (url: string) => (await fetch(`${url}/api/fta-cases/batches/yellow-river-1`)).json();
    expect(await batch(restored.url)).toEqual(await batch(app.url));
    expect(await restored.stop()).toBe(0);
  });

  it.runIf(isAvailable)('refuses to write over a running server, with force too', async () => {
    const forced = await runAppCommand('restore', [file, '--force'], origin.home, origin.env);
    expect(forced).toMatchObject({ status: 1, stderr: expect.stringContaining('stop') });
    expect((await fetch(`${app.url}/_health`)).status).toBe(204);
  });

  it.runIf(isAvailable)('writes over a database only when told to, and never from a damaged file', async () => {
    expect(await app.stop()).toBe(0);
    const before = await origin.dump();
    const unforced = await runAppCommand('restore', [file], origin.home, origin.env);
    expect(unforced).toMatchObject({ status: 1, stderr: expect.stringContaining('--force') });

    const damaged = `${file}.damaged`;
    copyFileSync(file, damaged);
    truncateSync(damaged, Math.floor(statSync(file).size / 2));
    const foreign = `${file}.foreign`;
    writeFileSync(foreign, 'not a backup');
    for (const wrong of [damaged, foreign, `${file}.missing`]) {
      const { status, stderr } = await runAppCommand('restore', [wrong, '--force'], origin.home, origin.env);
      expect({ status, lines: stderr.includes('    at ') }).toEqual({ status: 1, lines: false });
      expect(await origin.dump()).toEqual(before);
    }

    const copy = await install();
    const production = await startApp(copy.home, { ...copy.env, NODE_ENV: 'production' });
    await production.ready();
    await production.stop();
    expect(await runAppCommand('restore', [file, '--force'], copy.home, copy.env)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect((await copy.dump()).admin_users).toEqual(before.admin_users);
  });
});

describe('a SQLite backup beside a writer', () => {
  it('has each transaction whole or not at all', async () => {
    const { home } = onSqlite();
    const app = await startApp(home, { NODE_ENV: 'production' });
    await app.ready();
    const writer = new Database(join(home, 'data', 'cms.db'), { timeout: 5000 });
    writer.exec('CREATE TABLE pairs (pair INTEGER, half INTEGER)');
    const insert = writer.prepare('INSERT INTO pairs VALUES (?, ?)');
    const insertPair = writer.transaction((pair: number) => [insert.run(pair, 1), insert.run(pair, 2)]);
    let pair = 0;
    let isTaken = false;
    const file = inScratch('beside-a-writer.backup');
    const taking = runAppCommand('backup', [file], home).finally(() => {
      isTaken = true;
    });
    while (!isTaken) {
      insertPair(pair++);
      await nextTurn();
    }
    writer.close();
    expect(await taking).toMatchObject({ status: 0, stderr: '' });
    await app.stop();

    const backup = new Database(file, { readonly: true });
    const halves = backup.prepare('SELECT count(*) AS halves FROM pairs GROUP BY pair').pluck().all();
    backup.close();
    expect(halves.length).toBeGreaterThan(0);
    expect(halves.length).toBeLessThan(pair);
    expect(new Set(halves)).toEqual(new Set([2]));
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });
});
