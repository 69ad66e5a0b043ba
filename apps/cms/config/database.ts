import type { Core } from '@strapi/strapi';
import type { Database } from 'better-sqlite3';
import { databaseAddress } from '../src/database.ts';

/** Readers do not wait for the writer, so a backup can be taken while the server works. */
function writeAhead(connection: Database, done: (error: Error | null, connection: Database) => void) {
  connection.pragma('journal_mode = WAL');
  done(null, connection);
}

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const address = databaseAddress(process.env);
  if (address.kind === 'sqlite') {
    return {
      connection: {
        client: 'sqlite',
        connection: { filename: address.file },
        useNullAsDefault: true,
        pool: { afterCreate: writeAhead },
      },
    };
  }
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString: address.url },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    },
  };
};
