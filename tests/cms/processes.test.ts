import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { temporaryHome } from '../support/home.ts';
import { type Postgres, postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type AppProcess, startApp } from '../support/server.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { type Editors, editorsOf } from './editors.ts';
import { BATCH, sampleCase } from './staging.ts';

const postgres = postgresAvailability();
const API = '/api/fta-cases';
const { schemaVersion: _, ...HEAD } = BATCH;

describe(titled('two processes on one PostgreSQL', postgres), () => {
  describe.skipIf(!postgres.isAvailable)('answer alike', () => {
    const home = temporaryHome();
    let server: Postgres;
    let here: RunningApp;
    let there: AppProcess;
    let editors: Editors;

    beforeAll(async () => {
      server = await startPostgres();
      const databaseUrl = await server.createDatabase();
      here = await bootApp({ databaseUrl });
      there = await startApp(home.path, { DATABASE_URL: databaseUrl, NODE_ENV: 'production', RATE_LIMIT: 'off' });
      await there.ready();
      editors = await editorsOf(here);
      await editors.addBatch(HEAD);
    });
    afterAll(async () => {
      await there?.stop();
      await here?.stop();
      await server?.stop();
      home.remove();
    });

    const read = async (url: string, path: string) => {
      const answer = await fetch(url + API + path);
      return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() };
    };
    const titleOf = (number: number, round: number) => `第${number}号案例在第${round}轮的标题`;

    it('what one publishes, changes and withdraws, the other answers in the next request', async () => {
      for (let round = 1; round <= 15; round++) {
        const number = ((round - 1) % 5) + 1;
        const { id } = sampleCase(number);
        const title = titleOf(number, round);
        await editors.publish(HEAD.id, [sampleCase(number, { title })]);
        expect((await read(there.url, `/cases/${id}`)).body.data.title).toBe(title);
        const found = await read(there.url, `/cases?q=${encodeURIComponent(title)}&view=summary`);
        expect(found.body.data.map((hit: { id: string }) => hit.id)).toEqual([id]);
        if (round % 3 > 0) continue;
        await editors.withdraw([id]);
        expect((await read(there.url, `/cases/${id}`)).status).toBe(404);
        expect((await read(there.url, `/cases?q=${encodeURIComponent(title)}`)).body.data).toEqual([]);
      }
    });

    it('every route, byte for byte and tag for tag, whoever is asked first', async () => {
      const paths = ['/batches', `/batches/${HEAD.id}`, '/cases', '/cases?q=通关', '/facets', '/figures', '/changes'];
      for (let round = 1; round <= 5; round++) {
        await editors.renameBatch(HEAD.id, `第${round}轮的批次标题`);
        for (const path of paths) {
          const urls = round % 2 === 0 ? [here.url, there.url] : [there.url, here.url];
          const [first, second] = [await read(urls[0] ?? '', path), await read(urls[1] ?? '', path)];
          expect(second, path).toEqual(first);
        }
      }
    });

    it('requests under way while something is published end before or after it, never in between', async () => {
      const pair = [sampleCase(8), sampleCase(9)];
      let isOver = false;
      const torn: unknown[] = [];
      const watch = async () => {
        while (!isOver) {
          const { body } = await read(there.url, '/cases?pagination[pageSize]=100&view=summary');
          const titles = body.data
            .filter((each: { number: number }) => each.number > 7)
            .map((each: { title: string }) => each.title);
          if (new Set(titles).size > 1 || titles.length === 1) torn.push(titles);
        }
      };
      const watchers = [watch(), watch(), watch()];
      for (let round = 1; round <= 12; round++) {
        await editors.publish(
          HEAD.id,
          pair.map((single) => ({ ...single, title: titleOf(8, round) })),
        );
      }
      isOver = true;
      await Promise.all(watchers);
      expect(torn).toEqual([]);
    });
  });
});
