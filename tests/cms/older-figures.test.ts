import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Case, Figure } from '@fta/cases-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { temporaryHome } from '../support/home.ts';
import { postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type BootOptions, bootApp, type RunningApp } from '../support/strapi.ts';
import { createAccount, logIn } from './accounts.ts';
import { editorsOf } from './editors.ts';
import { BATCH, columnsOf, sampleCase, UID } from './staging.ts';

const { schemaVersion: _, ...HEAD } = BATCH;
const SAMPLE = sampleCase(1, { lead: ['审批流程由3个精简为1个，压缩67%。'] });
const IMPORTED = sampleCase(2, { lead: ['办理时间由3天缩短至6小时。'] });

const postgres = postgresAvailability();

/** Databases that outlive the app that runs on them. */
const LASTING = [
  {
    title: 'SQLite',
    isAvailable: true,
    async open() {
      const home = temporaryHome();
      const options: BootOptions = { databaseFile: join(home.path, 'cms.db') };
      return { options, close: async () => home.remove() };
    },
  },
  {
    title: titled('PostgreSQL', postgres),
    isAvailable: postgres.isAvailable,
    async open() {
      const server = await startPostgres();
      const options: BootOptions = { databaseUrl: await server.createDatabase() };
      return { options, close: () => server.stop() };
    },
  },
];

const hashOf = (content: object) => createHash('sha256').update(JSON.stringify(content)).digest('hex');
const asKeptBefore = ({ dimension, base, indicator, pair, repeats, ...stated }: Figure) => stated;

describe.each(LASTING)('figures that an older release kept, on $title', ({ isAvailable, open }) => {
  describe.skipIf(!isAvailable)('after the next start', () => {
    let database: Awaited<ReturnType<typeof open>>;
    let app: RunningApp;
    let cursor: string;
    let before: { updatedAt: unknown; version: number }[];

    const rows = (where: object) => app.strapi.db.query(UID.case).findMany({ where, orderBy: { id: 'asc' } });
    const get = async (path: string) => (await fetch(`${app.url}/api/fta-cases${path}`)).json();

    beforeAll(async () => {
      database = await open();
      app = await bootApp(database.options);
      const editors = await editorsOf(app);
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [SAMPLE]);
      const older = { ...IMPORTED, figures: IMPORTED.figures.map(asKeptBefore) };
      const batch = await app.strapi.db.query(UID.batch).findOne({ where: { batchId: HEAD.id } });
      await app.strapi.db.query(UID.case).create({
        data: {
          ...columnsOf(IMPORTED),
          batch: batch.id,
          reviewState: 'drafting',
          version: 1,
          importedHash: hashOf(older),
          publishedAt: null,
        },
      });
      for (const { id, figures } of await rows({})) {
        const kept = JSON.stringify((figures as Figure[]).map(asKeptBefore));
        await app.strapi.db.getConnection('fta_cases').where({ id }).update({ figures: kept });
      }
      await app.strapi.plugin('fta-cases').service('publication').logChanges('anything');
      cursor = (await get('/changes')).meta.cursor;
      before = await rows({});
      await app.stop();
      app = await bootApp(database.options);
    });
    afterAll(async () => {
      await app?.stop();
      await database?.close();
    });

    it('say what they measure, drafts and published versions alike', async () => {
      const kept = await rows({ caseId: SAMPLE.id });
      expect(kept.map(({ figures }) => figures)).toEqual([SAMPLE.figures, SAMPLE.figures]);
      const { data } = await get(`/cases/${SAMPLE.id}`);
      expect((data as Case).figures).toEqual(SAMPLE.figures);
    });

    it('make no edit of it', async () => {
      const now = (await rows({})).map(({ updatedAt, version }) => ({ updatedAt, version }));
      expect(now).toEqual(before.map(({ updatedAt, version }) => ({ updatedAt, version })));
    });

    it('leave a draft that nobody touched since its import untouched', async () => {
      const [draft] = await rows({ caseId: IMPORTED.id });
      expect(draft.figures).toEqual(IMPORTED.figures);
      expect(draft.importedHash).toBe(hashOf(IMPORTED));
    });

    it('come in with a batch in JSON as well', async () => {
      const older = { ...SAMPLE, id: 'older-1-01', figures: SAMPLE.figures.map(asKeptBefore) };
      const content = JSON.stringify({ ...BATCH, id: 'older-1', ordinal: 2, cases: [older] });
      const contributor = await logIn(app, await createAccount(app, ['contributor']));
      const { status } = await contributor('POST', '/fta-cases/import', { name: 'older.json', content });
      expect(status).toBe(200);
      const [draft] = await rows({ caseId: older.id });
      expect(draft.figures).toEqual(SAMPLE.figures);
    });

    it('are told to mirrors as a change', async () => {
      const { data } = await get(`/changes?since=${cursor}`);
      expect(data.map(({ kind, action }: { kind: string; action: string }) => [kind, action])).toEqual([
        ['case', 'changed'],
      ]);
    });
  });
});
