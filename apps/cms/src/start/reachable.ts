import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseAddress } from '../database.ts';
import { Refusal } from '../refusal.ts';

/** Refuses the start where the database cannot be opened, in words instead of a driver's stack. */
export async function reachable(address: DatabaseAddress): Promise<void> {
  const place = address.kind === 'sqlite' ? address.file : placeOf(address.url);
  try {
    if (address.kind === 'sqlite') openSqlite(address.file);
    else await connectPostgres(address.url);
  } catch (error) {
    throw new Refusal(`无法打开数据库。Cannot open the database ${place}: ${(error as Error).message}`);
  }
}

function openSqlite(file: string): void {
  if (!existsSync(file)) return;
  const database = new Database(file);
  try {
    database.pragma('schema_version');
  } finally {
    database.close();
  }
}

async function connectPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await client.end();
}

/** A URL as it can be shown: without the user and the password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
