import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Availability, titled } from '../support/availability.ts';
import { type Postgres, postgresAvailability, startPostgres } from '../support/postgres.ts';
import { makeEditions } from './editions.ts';
import type { Importer, People } from './importer-process.ts';
import { type Installation, installOnPostgres } from './installation.ts';
import { expectOutcome } from './interruptions.ts';
import { importOfNewCases } from './undertakings.ts';

const TIMEOUT = 300_000;
const CRASHES = 3;

describe.skipIf(!availability().isAvailable)(
  titled('PostgreSQL crashes while a batch is imported', availability()),
  () => {
    let server: Postgres;
    let installation: Installation;
    let app: Importer;
    beforeAll(async () => {
      server = await startPostgres();
      installation = installOnPostgres(await server.createDatabase());
      app = await installation.start();
    }, TIMEOUT);
    afterAll(async () => {
      await app.kill9();
      installation.remove();
      await server.stop();
    });

    it('the import fails, nothing of it is there, and the same app can do it again', { timeout: TIMEOUT }, async () => {
      const people = await app.call<People>({ action: 'appoint' });
      for (let [number, crashes] = [1, 0]; crashes < CRASHES; number++) {
        const editions = makeEditions(number, 'md');
        const before = await installation.dump();
        const answer = importOfNewCases.run(app, editions, people).then(
          () => 'done',
          (error: Error) => error.message,
        );
        if (!(await crashInTransaction(installation, app))) {
          expect(await answer).toBe('done');
          continue;
        }
        crashes++;
        expect(await answer).not.toBe('done');
        await untilBack(installation);
        expect(await installation.dump()).toEqual(before);
        await importOfNewCases.run(app, editions, people);
        await expectOutcome(installation, importOfNewCases, editions);
      }
    });
  },
);

/** A server that was given is not ours to crash. */
function availability(): Availability {
  if (!process.env.FTA_TEST_DATABASE_URL) return postgresAvailability();
  return { isAvailable: false, reason: 'the server of FTA_TEST_DATABASE_URL is not to be crashed' };
}

/**
 * Kills the server's process that writes for the app: the server then ends all connections and recovers from its log.
 *
 * @returns whether there was one to kill, or the import was too quick
 */
async function crashInTransaction({ select }: Installation, app: Importer): Promise<boolean> {
  while (app.phase() !== 'writing') await wait(1);
  const writing = 'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL';
  const [backend] = await select(writing);
  if (!backend) return false;
  process.kill(Number(backend.pid), 'SIGKILL');
  return true;
}

async function untilBack({ select }: Installation): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await select('SELECT 1');
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await wait(50);
    }
  }
}
