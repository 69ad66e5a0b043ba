import { resolve } from 'node:path';
import { homeOf } from './home.ts';

/** The database an installation works on. */
export type DatabaseAddress =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly file: string };

/** PostgreSQL where `DATABASE_URL` is set, otherwise a SQLite file: `DATABASE_FILENAME`, or the one in the home. */
export function databaseAddress(env: NodeJS.ProcessEnv): DatabaseAddress {
  const { DATABASE_URL, DATABASE_FILENAME } = env;
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL };
  return { kind: 'sqlite', file: DATABASE_FILENAME ? resolve(DATABASE_FILENAME) : homeOf(env).database };
}
