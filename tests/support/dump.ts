import Database from 'better-sqlite3';
import { Client } from 'pg';

/**
 * Every row of every table, by table; rows in an order that does not depend on how they are stored. Without the one that
 * Strapi's upload plugin writes by itself, 15 s after the first start and every week: when it last counted its files.
 */
export type Dump = Record<string, string[]>;

/** Reads a whole SQLite database. */
export function dumpSqlite(file: string): Dump {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
    return toDump((tables as string[]).map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]));
  } finally {
    database.close();
  }
}

/** Reads a whole PostgreSQL database. */
export async function dumpPostgres(url: string): Promise<Dump> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const sql = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
    const { rows: tables } = await client.query<{ name: string }>(sql);
    const entries: [string, unknown[]][] = [];
    for (const { name } of tables) entries.push([name, (await client.query(`SELECT * FROM "${name}"`)).rows]);
    return toDump(entries);
  } finally {
    await client.end();
  }
}

function toDump(entries: [string, unknown[]][]): Dump {
  const linesOf = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).filter((line) => !line.includes(UNASKED));
  return Object.fromEntries(entries.map(([table, rows]) => [table, linesOf(rows).sort()]));
}

const UNASKED = '"key":"plugin_upload_metrics"';
