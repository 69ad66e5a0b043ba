import type { Core } from '@strapi/types';
import { service } from './service.ts';

/** The parts of knex's transactions that it does not declare; as of knex 3.0, which Strapi brings. */
interface Transaction {
  readonly trxClient: { query: Query };
  readonly client: Client;
  commit: Finish;
  release: Finish;
}
interface Client {
  query: Query;
  transaction(...of: readonly unknown[]): Transaction;
}
type Query = (connection: Connection, sql: string) => Promise<{ response?: { command?: string } }>;
type Finish = (connection: Connection, value?: unknown) => Promise<unknown>;
interface Connection {
  /** Read by the pool of knex: a connection that has it is not given out again. */
  __knex__disposed?: unknown;
  /** Kept by better-sqlite3. */
  readonly inTransaction?: boolean;
}

/**
 * Makes every transaction of Strapi and of the plugin fail where its COMMIT does. knex answers a refused COMMIT (a full
 * disk, a deferred constraint, a lost connection) as if it had gone well and tells the truth to `executionPromise` alone
 * (knex #3370, #3847), which Strapi never looks at. Besides, PostgreSQL answers the COMMIT of a transaction in which a
 * statement failed with ROLLBACK and no error, and SQLite leaves a transaction open whose COMMIT it refused, on the
 * connection that is used next.
 */
export function registerCommits(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as Client;
  const begin = client.transaction;
  client.transaction = (...of) => {
    const transaction = begin.apply(client, of as unknown[]);
    const { commit, release } = transaction;
    transaction.commit = honest(strapi, transaction, commit, true);
    transaction.release = honest(strapi, transaction, release, false);
    return transaction;
  };
}

/** `finish`, rejected with what the database has against it; what it leaves of a whole transaction is undone first. */
function honest(strapi: Core.Strapi, transaction: Transaction, finish: Finish, isWhole: boolean): Finish {
  return async (connection, value) => {
    const { trxClient, client } = transaction;
    const { query } = trxClient;
    let refusal: { readonly why: unknown } | undefined;
    trxClient.query = async (on, sql) => {
      try {
        const result = await query.call(trxClient, on, sql);
        if (isWhole && result.response?.command === 'ROLLBACK') throw new Error(`${sql} - rolled back by the database`);
        return result;
      } catch (why) {
        refusal = { why };
        if (isWhole) await undo(client, on);
        throw why;
      }
    };
    const result = await finish.call(transaction, connection, value);
    if (!refusal) return result;
    if (!service(strapi, 'health').isOutage(refusal.why)) {
      strapi.log.error(`fta-cases: not stored, the database refused to commit: ${messageOf(refusal.why)}`);
    }
    throw refusal.why;
  };
}

/** Ends what a refused COMMIT left open, or keeps the connection from being used again. */
async function undo(client: Client, connection: Connection): Promise<void> {
  try {
    if (connection.inTransaction !== false) await client.query(connection, 'ROLLBACK');
  } catch (why) {
    connection.__knex__disposed = why;
  }
}

function messageOf(why: unknown): string {
  return why instanceof Error ? why.message : String(why);
}
