import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import type { Requester } from './accounts.ts';
import { assemble, type Cast } from './cast.ts';
import { DATABASES } from './databases.ts';
import { type LogEntry, watchLog } from './logs.ts';
import { clear, doubt, type Scene, type State, snapshot, stage, suggest } from './staging.ts';
import { WAYS, type Way } from './ways.ts';

/** Tables whose writes are to be refused at the COMMIT. */
const REFUSED = [
  'fta_cases',
  'fta_batches',
  'fta_review_events',
  'fta_comments',
  'fta_ignored_faults',
  'fta_uncertain_figures',
  'fta_profiles',
  'fta_revisions',
  'fta_changes',
  'admin_users',
] as const;

const ON_POSTGRES = {
  prepare: [
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`,
  ],
  refuse: REFUSED.map(
    (table) => `CREATE CONSTRAINT TRIGGER refuse AFTER INSERT OR UPDATE OR DELETE ON ${table}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`,
  ),
  allow: REFUSED.map((table) => `DROP TRIGGER refuse ON ${table}`),
};

const SQLITE_EVENTS = REFUSED.flatMap((table) => (['INSERT', 'UPDATE', 'DELETE'] as const).map((on) => [table, on]));

const ON_SQLITE = {
  prepare: ['CREATE TABLE refused (id REFERENCES refused(missing) DEFERRABLE INITIALLY DEFERRED, missing UNIQUE)'],
  refuse: SQLITE_EVENTS.map(
    ([table, on]) => `CREATE TRIGGER refuse_${table}_${on} AFTER ${on} ON ${table}
      BEGIN INSERT INTO refused (id) VALUES (1); END`,
  ),
  allow: SQLITE_EVENTS.map(([table, on]) => `DROP TRIGGER refuse_${table}_${on}`),
};

/** Every way that writes, from a state in which a super admin may take it. */
const WRITES = WAYS.filter((way) => !way.closed && !way.effect.nothing && way.from?.length !== 0);

describe.each(DATABASES)('a COMMIT that the database refuses, on $title', ({ title, isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('is told as a failure', () => {
    const sql = title === 'SQLite' ? ON_SQLITE : ON_POSTGRES;
    let app: RunningApp;
    let cast: Cast;
    let log: LogEntry[];
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await app.strapi.db.connection.raw(statement);
    };

    beforeAll(async () => {
      app = await boot();
      cast = await assemble(app);
      log = watchLog(app);
      await run(sql.prepare);
    });
    afterAll(() => app.stop());
    beforeEach(() => clear(app));

    const asker = (way: Way): Requester => cast.ask[way.path === 'content API' ? 'a token to import' : 'a super admin'];

    it.each(WRITES.map((way) => ({ name: `${way.name}, ${way.path}`, way })))('$name', async ({ way }) => {
      const scene = sceneFor(way);
      const bare = await stage(app, scene, cast.accounts['the submitter, reviewer too'].id);
      const staged = {
        ...bare,
        suggestion: await suggest(app, bare.documentId),
        doubt: await doubt(app, bare.documentId),
      };
      const before = await snapshot(app);
      const entries = log.length;

      await run(sql.refuse);
      const refused = await way.send({ app, ask: asker(way), staged, scene });
      await run(sql.allow);

      expect(refused.status).toBe(500);
      expect(await snapshot(app)).toEqual(before);
      expect(
        log
          .slice(entries)
          .map(({ message }) => message)
          .join('\n'),
      ).toMatch(/disk is full|FOREIGN KEY/);

      const again = await way.send({ app, ask: asker(way), staged, scene });
      expect([200, 201]).toContain(again.status);
    });

    it("Strapi's own: an account", async () => {
      const user = { email: 'late@example.org', firstname: 'late', roles: [1] };
      await run(sql.refuse);
      const refused = await cast.ask['a super admin']('POST', '/admin/users', user);
      await run(sql.allow);
      expect(refused.status).toBe(500);
      expect((await cast.ask['a super admin']('POST', '/admin/users', user)).status).toBe(201);
    });

    it('a transaction that went on after a statement failed stores nothing and does not say so', async () => {
      const { db } = app.strapi;
      const attempt = db.transaction(async ({ trx }) => {
        await trx('fta_batches').insert({ document_id: 'x', batch_id: 'x', title: 'x' });
        await trx.raw('SELECT * FROM nowhere').catch(() => undefined);
        return 'stored';
      });
      const outcome = await attempt.catch(() => 'failed');
      const rows = await db.connection('fta_batches').where({ batch_id: 'x' });
      expect(outcome).toBe(rows.length === 1 ? 'stored' : 'failed');
    });

    it("knex's other ways to a transaction fail too, and leave the connection usable", async () => {
      const { connection } = app.strapi.db;
      const insert = { document_id: 'y', batch_id: 'y', title: 'y' };
      await run(sql.refuse);
      await expect(connection.transaction((trx) => trx('fta_batches').insert(insert))).rejects.toThrow();
      const open = await connection.transaction();
      await open('fta_batches').insert(insert);
      await expect(open.commit()).rejects.toThrow();
      const outer = await connection.transaction();
      await (
        await outer.transaction().then(async (inner) => {
          await inner('fta_batches').insert(insert);
          return inner;
        })
      ).commit();
      await expect(outer.commit()).rejects.toThrow();
      await run(sql.allow);
      expect(await connection('fta_batches').where({ batch_id: 'y' })).toEqual([]);
      await connection.transaction((trx) => trx('fta_batches').insert(insert));
      expect(await connection('fta_batches').where({ batch_id: 'y' })).toHaveLength(1);
    });
  });
});

/** A state from which the way is open, with a public version where it needs one. */
function sceneFor({ from, withoutPublic }: Way): Scene {
  const state: State = from?.[0] ?? 'drafting';
  return { state, isPublic: state === 'published' || withoutPublic !== undefined };
}
