import { existsSync } from 'node:fs';
import { databaseAddress } from '../database.ts';
import { prepareEnvironment } from '../environment.ts';
import { Refusal, runCommand } from '../refusal.ts';
import { fileArgument } from './arguments.ts';
import { restorePostgres } from './postgres.ts';
import { checkSqlite, restoreSqlite } from './sqlite.ts';

runCommand(async () => {
  prepareEnvironment();
  const { file, force } = fileArgument('restore');
  if (!existsSync(file)) throw new Refusal(`没有这个文件。There is no file ${file}`);
  const address = databaseAddress(process.env);
  if (address.kind === 'sqlite') {
    checkSqlite(file);
    restoreSqlite(file, address.file, { force });
  } else {
    await restorePostgres(file, address.url, { force });
  }
  process.stdout.write(`恢复完成。Restored from ${file}\n`);
});
