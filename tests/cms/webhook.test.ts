import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES } from './databases.ts';
import { app, cast, open, withEverybody } from './everybody.ts';
import { BATCH, clear, columnsOf, type State, sampleCase, UID } from './staging.ts';

/** What a receiver was told, and what it found when it looked at once. */
interface Delivery {
  readonly event: string;
  readonly uid: string;
  readonly caseId: string;
  readonly payload: string;
  readonly found: { readonly status: number; readonly title: string | undefined };
}

/** What Strapi asks about each call of its document service. */
type DocumentMiddleware = (context: { uid: string; action: string; params: unknown }, next: () => unknown) => unknown;

describe.each(DATABASES)('webhooks on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('of Strapi, for what is published and withdrawn', () => {
    const deliveries: Delivery[] = [];
    const receiver = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const payload = Buffer.concat(chunks).toString();
      const { event, uid, entry } = JSON.parse(payload);
      const { status, body } = await open('GET', `${API_ROOT}/cases/${entry.caseId}`);
      deliveries.push({ event, uid, caseId: entry.caseId, payload, found: { status, title: body.data?.title } });
      response.end();
    });

    withEverybody(boot);
    beforeAll(async () => {
      receiver.listen(0, '127.0.0.1');
      await once(receiver, 'listening');
      const { port } = receiver.address() as AddressInfo;
      const { status } = await cast.ask['a super admin']('POST', '/admin/webhooks', {
        name: 'mirror',
        url: `http://127.0.0.1:${port}/changed`,
        headers: {},
        events: ['entry.publish', 'entry.unpublish'],
      });
      expect(status).toBe(201);
    });
    afterAll(() => {
      receiver.close();
    });
    beforeEach(() => {
      deliveries.length = 0;
    });

    /** Cases of one batch in the states, as drafts; what is published is public too. */
    async function stageBatch(states: readonly State[]) {
      const { schemaVersion: _, id: batchId, ...identity } = BATCH;
      const batch = await app.strapi.db.query(UID.batch).create({ data: { batchId, ...identity } });
      const documentIds: string[] = [];
      for (const [index, reviewState] of states.entries()) {
        const columns = { ...columnsOf(sampleCase(index + 1)), batch: batch.id, reviewState, version: 1 };
        const { documentId } = await app.strapi.db.query(UID.case).create({ data: { ...columns, publishedAt: null } });
        documentIds.push(documentId);
      }
      return { batch: `/fta-cases/batches/${batch.documentId}`, documentIds };
    }

    const step = (action: string, cases: readonly string[]) =>
      cast.ask['a super admin']('POST', '/fta-cases/transitions', { action, cases, comment: '有理由' });

    /** Waits for so many deliveries; more would come at once. */
    async function delivered(count: number): Promise<readonly Delivery[]> {
      await expect.poll(() => deliveries.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
      await quiet();
      expect(deliveries).toHaveLength(count);
      return deliveries.splice(0);
    }

    /** Has whatever is on its way arrive; within this process that takes a few milliseconds. */
    async function quiet(): Promise<void> {
      await wait(300);
    }

    it('one case: published, published again, withdrawn', async () => {
      const { documentIds } = await stageBatch(['approved']);
      expect((await step('publish', documentIds)).status).toBe(200);
      const [first] = await delivered(1);
      expect(first).toMatchObject({
        event: 'entry.publish',
        uid: UID.case,
        caseId: sampleCase(1).id,
        found: { status: 200, title: sampleCase(1).title },
      });

      const where = { documentId: documentIds[0], publishedAt: null };
      await app.strapi.db.query(UID.case).updateMany({ where, data: { reviewState: 'approved', title: '改过的题目' } });
      expect((await step('publish', documentIds)).status).toBe(200);
      expect(await delivered(1)).toMatchObject([
        { event: 'entry.publish', found: { status: 200, title: '改过的题目' } },
      ]);

      expect((await step('withdraw', documentIds)).status).toBe(200);
      expect(await delivered(1)).toMatchObject([
        { event: 'entry.unpublish', uid: UID.case, caseId: sampleCase(1).id, found: { status: 404 } },
      ]);
    });

    it('the first version is in the database, and in what is sent, as a later one of Strapi is', async () => {
      const { documentIds } = await stageBatch(['approved']);
      const where = { documentId: documentIds[0], publishedAt: { $notNull: true } };
      const populate = ['topics', 'batch', 'createdBy', 'updatedBy'];
      const versions: unknown[] = [];
      const entries: unknown[] = [];
      for (const _ of ['first', 'later']) {
        await app.strapi.db.query(UID.case).updateMany({
          where: { documentId: documentIds[0], publishedAt: null },
          data: { reviewState: 'approved', version: 1 },
        });
        expect((await step('publish', documentIds)).status).toBe(200);
        versions.push(withoutTimes(await app.strapi.db.query(UID.case).findOne({ where, populate })));
        const [delivery] = await delivered(1);
        entries.push(withoutTimes(JSON.parse(delivery?.payload ?? '').entry));
      }
      expect(versions[0]).toEqual(versions[1]);
      expect(entries[0]).toEqual(entries[1]);
    });

    it('what an app has put before the document service is asked about a first version, too', async () => {
      const { documentIds } = await stageBatch(['approved']);
      const asked: unknown[] = [];
      const use = app.strapi.documents.use as unknown as (middleware: DocumentMiddleware) => () => void;
      const remove = use((context, next) => {
        if (context.uid === UID.case && context.action === 'publish') asked.push(context.params);
        return next();
      });
      expect((await step('publish', documentIds)).status).toBe(200);
      remove();
      expect(asked).toMatchObject([{ documentId: documentIds[0] }]);
      await delivered(1);
    });

    it('a batch: each of its cases once, and none before all are public', async () => {
      const states = Array<State>(8).fill('approved');
      const { batch } = await stageBatch(states);
      expect((await cast.ask['a publisher']('POST', `${batch}/publish`, {})).status).toBe(200);
      const told = await delivered(states.length);
      expect(told.map(({ caseId }) => caseId).sort()).toEqual(states.map((_, index) => sampleCase(index + 1).id));
      for (const { event, found } of told) expect([event, found.status]).toEqual(['entry.publish', 200]);
    });

    it("by Strapi's own publish, in the edit view and in bulk", async () => {
      const { documentIds } = await stageBatch(['approved', 'approved']);
      const [one, other] = documentIds;
      const manager = `/content-manager/collection-types/${UID.case}`;
      const single = await cast.ask['a super admin']('POST', `${manager}/${one}/actions/publish`, { version: 1 });
      expect(single.status).toBe(200);
      expect(await delivered(1)).toMatchObject([{ event: 'entry.publish', found: { status: 200 } }]);
      const bulk = await cast.ask['a super admin']('POST', `${manager}/actions/bulkPublish`, { documentIds: [other] });
      expect(bulk.status).toBe(200);
      expect(await delivered(1)).toMatchObject([{ event: 'entry.publish', found: { status: 200 } }]);
    });

    it('what is refused or fails tells nobody', async () => {
      const { batch, documentIds } = await stageBatch(['approved', 'submitted']);
      expect((await step('publish', documentIds)).status).toBe(400);
      expect((await cast.ask['a publisher']('POST', `${batch}/publish`, {})).status).toBe(400);
      expect((await cast.ask['a contributor']('POST', `${batch}/publish`, {})).status).toBe(403);
      expect((await step('withdraw', documentIds)).status).toBe(400);
      await clear(app);

      const whole = await stageBatch(['approved', 'approved']);
      let made = 0;
      const unsubscribe = app.strapi.db.lifecycles.subscribe({
        models: [UID.case],
        beforeCreate() {
          if (++made === 2) throw new Error('the disk is full');
        },
      });
      expect((await cast.ask['a publisher']('POST', `${whole.batch}/publish`, {})).status).toBe(500);
      unsubscribe();
      await quiet();
      expect(deliveries).toEqual([]);
    });

    it('what is sent holds no account', async () => {
      const { documentIds } = await stageBatch(['approved']);
      await step('publish', documentIds);
      const [{ payload } = { payload: '' }] = await delivered(1);
      for (const name of ['email', 'password', 'updatedBy', 'createdBy', '@example.org']) {
        expect(payload).not.toContain(name);
      }
    });
  });
});

/** What no two versions have in common. */
function withoutTimes(entry: object): unknown {
  const { id: _, publishedAt: _published, updatedAt: _updated, ...others } = entry as Record<string, unknown>;
  return others;
}
