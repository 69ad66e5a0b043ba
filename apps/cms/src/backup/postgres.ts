import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Refusal } from '../refusal.ts';
import { runTool } from './postgres-tools.ts';

const OPTIONS = ['--no-owner', '--no-privileges'];

const DROP_ALL_TABLES = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE public.%I CASCADE', name);
  END LOOP;
END $$`;

/** Writes the database as of one moment to `target`, in PostgreSQL's own format; the server may work on meanwhile. */
export function backupPostgres(url: string, target: string): void {
  runTool('pg_dump', ['--format=custom', ...OPTIONS, `--file=${target}`], url);
  checkPostgres(target, url);
}

/** Refuses a file that is not a whole backup. */
function checkPostgres(file: string, url: string): void {
  const contents = runTool('pg_restore', ['--list', file], url);
  if (!contents.includes('strapi_core_store_settings')) {
    throw new Refusal(`备份文件不可用。${file} cannot be used: it is not a backup of this app`);
  }
}

/** Replaces the tables by those of the backup in one transaction; refused while the server is connected. */
export async function restorePostgres(source: string, url: string, { force }: { force: boolean }): Promise<void> {
  checkPostgres(source, url);
  await refuseUseOf(url, force);
  const scratch = mkdtempSync(join(tmpdir(), 'fta-restore-'));
  try {
    const script = join(scratch, 'restore.sql');
    runTool('pg_restore', [...OPTIONS, `--file=${script}`, source], url);
    const once = ['--quiet', '--no-psqlrc', '--single-transaction', '--set=ON_ERROR_STOP=1'];
    runTool('psql', [...once, `--command=${DROP_ALL_TABLES}`, `--file=${script}`], url);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function refuseUseOf(url: string, force: boolean): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const count = async (sql: string) => Number((await client.query<{ count: string }>(sql)).rows[0]?.count);
    const tables = await count("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
    if (tables > 0 && !force) {
      throw new Refusal('数据库不是空的，覆盖请加 --force。The database is not empty; --force writes over it');
    }
    const others =
      'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    if ((await count(others)) > 0) {
      throw new Refusal('数据库正在使用，请先停止服务器。The database is in use; stop the server first');
    }
  } finally {
    await client.end();
  }
}
