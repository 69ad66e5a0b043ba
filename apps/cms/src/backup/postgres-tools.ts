import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../refusal.ts';

export type PostgresTool = 'pg_dump' | 'pg_restore' | 'psql';

const DEBIAN_VERSIONS = '/usr/lib/postgresql';

/** Runs a client program of PostgreSQL; the password goes by the environment, where `ps` does not show it. */
export function runTool(tool: PostgresTool, args: readonly string[], url: string): string {
  const env = { ...process.env, ...connectionEnvironment(url) };
  const { status, stdout, stderr, error } = spawnSync(pathOf(tool), args, {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Refusal(`${tool}: ${stderr.trim()}`);
  return stdout;
}

/** On PATH, or else the newest that Debian has installed. */
function pathOf(tool: PostgresTool): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debianFolders()];
  const path = folders.map((folder) => join(folder, tool)).find(isExecutable);
  if (path === undefined) {
    throw new Refusal(
      `找不到 ${tool}，请安装 postgresql-client。${tool} is not installed: apt-get install postgresql-client`,
    );
  }
  return path;
}

function debianFolders(): string[] {
  try {
    const versions = readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(DEBIAN_VERSIONS, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The variables that stand for the parts of a connection URL. */
function connectionEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const parts = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: searchParams.get('port') ?? port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
