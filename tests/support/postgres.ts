import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Availability } from './availability.ts';
import { freePort } from './free-port.ts';

/** A PostgreSQL server for the tests of one file. */
export interface Postgres {
  /** Makes an empty database. @returns its connection URL */
  createDatabase(): Promise<string>;
  /** Removes the databases that were made, and the server where it is a temporary one. */
  stop(): Promise<void>;
}

const GIVEN_URL = process.env.FTA_TEST_DATABASE_URL;
const DEBIAN_VERSIONS = '/usr/lib/postgresql';
const START_TIMEOUT = 30_000;

/** Runs the server until its input ends, which is also when the tests are killed; leaves nothing behind. */
const KEEPER = '"$@" & server=$!; cat; kill -INT $server; wait $server; cd /; rm -rf "$0"';

/** PostgreSQL is there where `FTA_TEST_DATABASE_URL` names a server, or where one is installed. */
export function postgresAvailability(): Availability {
  if (GIVEN_URL || binaries() !== null) return { isAvailable: true };
  return { isAvailable: false, reason: 'no PostgreSQL server installed and no FTA_TEST_DATABASE_URL' };
}

/** The server that `FTA_TEST_DATABASE_URL` names, or a temporary cluster of the installed one. */
export async function startPostgres(): Promise<Postgres> {
  if (GIVEN_URL) return databasesOn(GIVEN_URL, async () => {});
  const cluster = await startCluster();
  return databasesOn(cluster.url, cluster.stop);
}

function databasesOn(url: string, stopServer: () => Promise<void>): Postgres {
  const names: string[] = [];
  return {
    async createDatabase() {
      const name = `fta_${randomBytes(6).toString('hex')}`;
      await execute(url, `CREATE DATABASE ${name}`);
      names.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    async stop() {
      for (const name of names.splice(0)) await execute(url, `DROP DATABASE ${name} WITH (FORCE)`);
      await stopServer();
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function startCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = binaries();
  if (folder === null) throw new Error('PostgreSQL is not installed');
  const home = mkdtempSync(join(tmpdir(), 'fta-postgres-'));
  const owner = serverOwner();
  if (owner) chownSync(home, owner.uid, owner.gid);
  const data = join(home, 'data');
  const initialise = ['--username=fta', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(folder, 'initdb'), ['-D', data, ...initialise], { ...owner, cwd: home, stdio: 'pipe' });

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'full_page_writes=off'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const program = [join(folder, 'postgres'), ...args];
  const keeper = spawn('sh', ['-c', KEEPER, home, ...program], {
    ...owner,
    cwd: home,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const url = `postgres://fta@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    async stop() {
      const ended = once(keeper, 'exit');
      keeper.stdin.end();
      await ended;
    },
  };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    try {
      return await execute(url, 'SELECT 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

/** The folder of the server's programs: on PATH, or the newest that Debian has installed. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN_VERSIONS)
    ? readdirSync(DEBIAN_VERSIONS)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const debian = versions.map((version) => join(DEBIAN_VERSIONS, String(version), 'bin'));
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debian];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: there it runs as Debian's user for it. */
function serverOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
