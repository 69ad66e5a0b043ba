import { titled } from '../support/availability.ts';
import { postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type BootOptions, bootApp, type RunningApp } from '../support/strapi.ts';

interface Database {
  readonly title: string;
  readonly isAvailable: boolean;
  /** Boots the app on an empty database of this kind; `stop` takes both down. */
  boot(options?: BootOptions): Promise<RunningApp>;
}

const postgres = postgresAvailability();

/** The databases that the CMS runs on, to run the same tests over each. */
export const DATABASES: readonly Database[] = [
  { title: 'SQLite', isAvailable: true, boot: bootApp },
  { title: titled('PostgreSQL', postgres), isAvailable: postgres.isAvailable, boot: bootOnPostgres },
];

async function bootOnPostgres(options: BootOptions = {}): Promise<RunningApp> {
  const server = await startPostgres();
  const app = await bootApp({ ...options, databaseUrl: await server.createDatabase() });
  return {
    ...app,
    async stop() {
      await app.stop();
      await server.stop();
    },
  };
}
