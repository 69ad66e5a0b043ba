import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { type Dump, dumpPostgres, dumpSqlite } from '../support/dump.ts';
import { temporaryHome } from '../support/home.ts';
import { type Importer, startImporter } from './importer-process.ts';

export type Row = Record<string, unknown>;

/** A home with its database, which outlives the processes that work on it. */
export interface Installation {
  start(): Promise<Importer>;
  /** Waits until the database is rid of a process that has been killed, and asks it whether it is whole. */
  recover(): Promise<void>;
  dump(): Promise<Dump>;
  /** Rows that a statement gives; `?` stands for the value, where it has one. */
  select(sql: string, ...value: [string?]): Promise<Row[]>;
  remove(): void;
}

export function installOnSqlite(): Installation {
  const home = temporaryHome();
  const file = join(home.path, 'data', 'cms.db');
  return {
    start: () => startImporter(home.path),
    async recover() {
      const answers = onSqlite(file, (database) => [
        database.pragma('integrity_check', { simple: true }),
        database.pragma('foreign_key_check'),
      ]);
      if (JSON.stringify(answers) !== '["ok",[]]')
        throw new Error(`The database is damaged: ${JSON.stringify(answers)}`);
    },
    dump: async () => dumpSqlite(file),
    select: async (sql, ...value) => onSqlite(file, (database) => database.prepare<unknown[], Row>(sql).all(...value)),
    remove: home.remove,
  };
}

export function installOnPostgres(databaseUrl: string): Installation {
  const home = temporaryHome();
  const select = async (sql: string, ...value: [string?]) => {
    const { rows } = await onPostgres(databaseUrl, (client) => client.query<Row>(sql.replace('?', '$1'), value));
    return rows;
  };
  return {
    start: () => startImporter(home.path, databaseUrl),
    async recover() {
      const others = 'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
      while ((await select(others)).length > 0) await wait(20);
    },
    dump: () => dumpPostgres(databaseUrl),
    select,
    remove: home.remove,
  };
}

function onSqlite<Result>(file: string, ask: (database: Database.Database) => Result): Result {
  const database = new Database(file, { fileMustExist: true });
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

async function onPostgres<Result>(url: string, ask: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  // A connection that breaks between two questions says so here; one that breaks in a question fails the question.
  client.on('error', () => {});
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
