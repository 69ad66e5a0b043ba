import type { Batch } from '@fta/cases-core';
import { type Change, changesAnswer } from '@fta/cases-core/rest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import { DATABASES } from './databases.ts';
import { type Editors, editorsOf } from './editors.ts';
import { announce, BATCH, clear, sampleCase, UID } from './staging.ts';

const { schemaVersion: _, ...HEAD } = BATCH;
const OTHER: Omit<Batch, 'cases' | 'schemaVersion'> = { ...HEAD, id: 'other-2', ordinal: 2 };

describe.each(DATABASES)('the feed of changes on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('tells what happened, oldest first', () => {
    let app: RunningApp;
    let editors: Editors;

    beforeAll(async () => {
      app = await boot();
      editors = await editorsOf(app);
    });
    afterEach(() => clear(app));
    afterAll(() => app?.stop());

    const ask = (query = '') => fetch(`${app.url}/api/fta-cases/changes${query}`);
    const read = async (query = '') => {
      const answer = await ask(query);
      expect(answer.status).toBe(200);
      return changesAnswer.parse(await answer.json());
    };
    const brief = (changes: readonly Change[]) => changes.map(({ kind, id, action }) => `${kind} ${id} ${action}`);
    const [one, two] = [sampleCase(1), sampleCase(2)];

    it('nothing where nothing was ever published, with a cursor to go on from', async () => {
      const { data, meta } = await read();
      expect([data, meta.hasMore]).toEqual([[], false]);
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one]);
      const next = await read(`?since=${meta.cursor}`);
      expect(brief(next.data)).toEqual([`batch ${HEAD.id} published`, `case ${one.id} published`]);
    });

    it('publications, new versions and withdrawals, of batches too, each with what is public now', async () => {
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one, two]);
      await editors.publish(HEAD.id, [{ ...one, title: '第二版的标题写得长一些' }]);
      await editors.renameBatch(HEAD.id, '改过的批次标题');
      await editors.withdraw([two.id]);
      await editors.withdraw([one.id]);
      await editors.publish(HEAD.id, [two]);
      const { data, meta } = await read();
      expect(brief(data)).toEqual([
        `batch ${HEAD.id} published`,
        `case ${one.id} published`,
        `case ${two.id} published`,
        `case ${one.id} changed`,
        `batch ${HEAD.id} changed`,
        `case ${two.id} withdrawn`,
        `case ${one.id} withdrawn`,
        `batch ${HEAD.id} withdrawn`,
        `batch ${HEAD.id} published`,
        `case ${two.id} published`,
      ]);
      for (const change of data) {
        const expected =
          change.kind === 'batch' ? { ...BATCH, title: '改过的批次标题' } : change.id === two.id ? two : null;
        expect(change.content).toEqual(expected);
      }
      expect(meta).toEqual({ cursor: data.at(-1)?.cursor, hasMore: false });
    });

    it('page by page from any cursor, and each is asked for once', async () => {
      await editors.addBatch(HEAD);
      for (let number = 1; number <= 7; number++) await editors.publish(HEAD.id, [sampleCase(number)]);
      const whole = await read();
      const pages: Change[] = [];
      let since = '0';
      for (;;) {
        const { data, meta } = await read(`?since=${since}&limit=3`);
        expect(data.length).toBeLessThanOrEqual(3);
        pages.push(...data);
        since = meta.cursor;
        if (!meta.hasMore) break;
      }
      expect(pages).toEqual(whole.data);
      for (const [at, { cursor }] of whole.data.entries()) {
        expect((await read(`?since=${cursor}`)).data).toEqual(whole.data.slice(at + 1));
      }
      const brieflyTold = await read('?view=summary');
      expect(brieflyTold.data).toEqual(whole.data.map(({ content: __, ...change }) => change));
    });

    it('nothing for what changes nothing of what is public', async () => {
      await editors.addBatch(HEAD);
      await editors.addBatch(OTHER);
      await editors.publish(HEAD.id, [one]);
      const { meta } = await read();
      await editors.renameBatch(OTHER.id, '没有公开案例的批次');
      await app.strapi.db
        .query(UID.case)
        .update({ where: { id: (await draft(one.id)).id }, data: { title: '只在草稿里的标题' } });
      await editors.publish(HEAD.id, [one]);
      expect((await read(`?since=${meta.cursor}`)).data).toEqual([]);
    });

    const draft = (caseId: string) => app.strapi.db.query(UID.case).findOne({ where: { caseId, publishedAt: null } });

    it('a case that goes into another batch takes its place there', async () => {
      await editors.addBatch(HEAD);
      await editors.addBatch(OTHER);
      await editors.publish(HEAD.id, [one]);
      await editors.publish(OTHER.id, [one]);
      expect(brief((await read()).data).slice(2)).toEqual([
        `batch ${OTHER.id} published`,
        `case ${one.id} changed`,
        `batch ${HEAD.id} withdrawn`,
      ]);
      const { data } = await (await fetch(`${app.url}/api/fta-cases/batches`)).json();
      expect(data).toMatchObject([{ id: OTHER.id, cases: 1 }]);
    });

    it('a cursor of another database is gone, also where the number is one of its own', async () => {
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one]);
      const { cursor } = (await read()).meta;
      await clear(app);
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one, two]);
      for (const since of [cursor, '7', '99999999', '1-0123456789abcdef', '999999999999999-0123456789abcdef']) {
        const answer = await ask(`?since=${since}`);
        expect(answer.status).toBe(410);
        expect(await answer.json()).toMatchObject({ data: null, error: { status: 410, name: 'GoneError' } });
      }
    });

    it('what was written past the CMS is told once it is noticed, as at the next start', async () => {
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one, two]);
      const { meta } = await read();
      const published = { caseId: one.id, publishedAt: { $notNull: true } };
      await app.strapi.db.query(UID.case).updateMany({ where: published, data: { summary: '直接写入的摘要。' } });
      await app.strapi.db.query(UID.case).deleteMany({ where: { ...published, caseId: two.id } });
      await announce(app);
      await announce(app);
      const { data } = await read(`?since=${meta.cursor}`);
      expect(brief(data)).toEqual([`case ${one.id} changed`, `case ${two.id} withdrawn`]);
      expect(data[0]?.content).toMatchObject({ summary: '直接写入的摘要。' });
    });

    it('publications at once are told each once, with numbers in the order of their commits', async () => {
      await editors.addBatch(HEAD);
      const numbers = Array.from({ length: 12 }, (__, index) => index + 1);
      let isOver = false;
      const seen: string[] = [];
      const follower = (async () => {
        let since = '0';
        while (!isOver) {
          const { data, meta } = await read(`?since=${since}&view=summary`);
          seen.push(...data.map(({ cursor }) => cursor));
          since = meta.cursor;
        }
        const { data } = await read(`?since=${since}&view=summary`);
        seen.push(...data.map(({ cursor }) => cursor));
      })();
      await Promise.all(numbers.map((number) => editors.publish(HEAD.id, [sampleCase(number)])));
      isOver = true;
      await follower;
      const { data } = await read('?view=summary');
      expect(data).toHaveLength(numbers.length + 1);
      expect(seen).toEqual(data.map(({ cursor }) => cursor));
    });

    it('a publication that fails is not told', async () => {
      await editors.addBatch(HEAD);
      await editors.publish(HEAD.id, [one]);
      const { meta } = await read();
      await expect(editors.publish(HEAD.id, [two, { ...sampleCase(3), title: '短' }])).rejects.toThrow();
      expect((await read(`?since=${meta.cursor}`)).data).toEqual([]);
      expect((await (await fetch(`${app.url}/api/fta-cases/cases`)).json()).data).toHaveLength(1);
    });
  });
});
