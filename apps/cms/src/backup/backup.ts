import { existsSync, renameSync, rmSync } from 'node:fs';
import { databaseAddress } from '../database.ts';
import { readEnvironment } from '../environment.ts';
import { Refusal, runCommand } from '../refusal.ts';
import { fileArgument } from './arguments.ts';
import { backupPostgres } from './postgres.ts';
import { backupSqlite } from './sqlite.ts';

runCommand(async () => {
  readEnvironment();
  const { file } = fileArgument('backup');
  if (existsSync(file)) throw new Refusal(`文件已存在。${file} exists already`);
  const address = databaseAddress(process.env);
  const draft = `${file}.unfinished`;
  // It holds the hashes of passwords and tokens.
  process.umask(0o077);
  rmSync(draft, { force: true });
  try {
    if (address.kind === 'sqlite') await backupSqlite(address.file, draft);
    else backupPostgres(address.url, draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  process.stdout.write(`备份完成。Backed up to ${file}\n`);
});
