import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.ts';

/** A table that every Strapi database has. */
const STRAPI_TABLE = 'strapi_core_store_settings';

/** Copies the database page by page into `target`; the server may work on meanwhile, and what it does is in or out whole. */
export async function backupSqlite(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Refusal(`没有数据库。There is no database at ${file}`);
  const source = new Database(file, { readonly: true });
  try {
    await source.backup(target);
  } finally {
    source.close();
  }
  foldLog(target);
  checkSqlite(target);
}

/** Refuses a file that is not a whole database of this app. */
export function checkSqlite(file: string): void {
  const reason = faultOf(file);
  if (reason !== null) throw new Refusal(`备份文件不可用。${file} cannot be used: ${reason}`);
}

function faultOf(file: string): string | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true });
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return String(integrity);
    const table = database
      .prepare('SELECT 1 FROM sqlite_master WHERE type = ? AND name = ?')
      .get('table', STRAPI_TABLE);
    return table ? null : 'it is not a database of this app';
  } catch (error) {
    return (error as Error).message;
  } finally {
    database?.close();
  }
}

/** Puts a checked copy in place of the database in one step; refused while the server has it open. */
export function restoreSqlite(source: string, file: string, { force }: { force: boolean }): void {
  if (existsSync(file)) {
    if (!force) throw new Refusal(`数据库已存在，覆盖请加 --force。${file} exists; --force writes over it`);
    claim(file);
  }
  const draft = `${file}.restoring`;
  copyFileSync(source, draft);
  checkSqlite(draft);
  flush(draft);
  // A log that a broken database left behind must not be played into the new one.
  for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true });
  renameSync(draft, file);
}

/** Makes sure that nobody else has the database open. One that is broken is nobody's. */
function claim(file: string): void {
  try {
    foldLog(file);
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return;
    throw new Refusal(`服务器正在运行，请先停止。The server is running on ${file}; stop it first`);
  }
}

/** Folds the write-ahead log into the file, which works only where nobody else has it open. */
function foldLog(file: string): void {
  const database = new Database(file, { timeout: 1000 });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
