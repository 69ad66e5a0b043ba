import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import type { Answer } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { bundledBatch } from './documents.ts';
import { app, contributor as ask, cast, prepare, withEverybody } from './everybody.ts';
import { BATCH, clear, columnsOf, type Snapshot, sampleCase, snapshot, UID } from './staging.ts';
import { newCase } from './ways.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;
const BATCHES = `/content-manager/collection-types/${UID.batch}`;

describe.each(DATABASES)('several people who add things at once on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('get each their own, and nothing comes twice', () => {
    withEverybody(boot);

    it('cases made at once in one batch get numbers and ids of their own', async () => {
      const { batchDocumentId } = await prepare();
      const answers = await Promise.all(Array.from({ length: 5 }, () => ask('POST', CASES, newCase(batchDocumentId))));
      expect(statuses(answers)).toEqual(Array(5).fill(201));
      const rows = (await snapshot(app)).tables.fta_cases;
      expect(distinct(rows.map((row) => row.number))).toBe(6);
      expect(distinct(rows.map((row) => row.case_id))).toBe(6);
    });

    it('cases made at once under one number: one of them', async () => {
      const { batchDocumentId } = await prepare();
      const body = { ...newCase(batchDocumentId), number: 5 };
      const answers = await Promise.all(Array.from({ length: 4 }, () => ask('POST', CASES, body)));
      expect(statuses(answers)).toEqual([201, 400, 400, 400]);
    });

    it('cases that name a new provider at once are all kept', async () => {
      const places = [];
      for (const ordinal of [1, 2, 3, 4]) {
        const data = { ...identityOf(ordinal), batchId: `place-${ordinal}` };
        places.push(await app.strapi.db.query(UID.batch).create({ data }));
      }
      const answers = await Promise.all(
        places.map(({ documentId }) => ask('POST', CASES, newCase(documentId, '海南自贸港洋浦片区'))),
      );
      expect(statuses(answers)).toEqual([201, 201, 201, 201]);
    });

    it.each([
      ['the same id', () => identityOf(1), () => identityOf(2)],
      ['the same issuer, series and ordinal', () => identityOf(1), () => identityOf(1)],
    ])('batches made at once with %s: one of them', async (what, one, other) => {
      const ids = what === 'the same id' ? ['made-1', 'made-1'] : ['made-1', 'made-2'];
      const answers = await Promise.all(
        [one(), other()].map((body, index) => ask('POST', BATCHES, { ...body, batchId: ids[index] })),
      );
      expect(statuses(answers)).toEqual([201, 400]);
      expect((await snapshot(app)).tables.fta_batches).toHaveLength(1);
    });

    it('a batch deleted while a case is made in it: one of the two', async () => {
      for (let round = 0; round < 8; round++) {
        const { documentId } = await app.strapi.db.query(UID.batch).create({
          data: { ...identityOf(1), batchId: `deleted-${round}` },
        });
        await Promise.all([
          ask('POST', CASES, newCase(documentId)),
          cast.ask['a publisher']('DELETE', `${BATCHES}/${documentId}`),
        ]);
        const { tables } = await snapshot(app);
        expect(tables.fta_cases.map((row) => row.batch_id)).not.toContain(null);
        await clear(app);
      }
    });

    it('cases moved into each other’s batch at once: nobody waits in a ring', async () => {
      const [one = '', two = ''] = await twoBatches(app);
      const row = { ...columnsOf(sampleCase(1)), reviewState: 'drafting', version: 1, publishedAt: null };
      for (let round = 0; round < 6; round++) {
        const cases = [];
        for (const [index, batch] of [one, two].entries()) {
          const data = { ...row, caseId: `moved-${index}`, number: index + 1, batch: await idOf(app, batch) };
          cases.push((await app.strapi.db.query(UID.case).create({ data })).documentId);
        }
        const moves = await Promise.all(
          cases.map((id, index) => {
            const target = index === 0 ? two : one;
            return ask('PUT', `${CASES}/${id}`, { batch: { connect: [{ documentId: target }] }, version: 1 });
          }),
        );
        expect(statuses(moves)).toEqual([200, 200]);
        await app.strapi.db.query(UID.case).deleteMany({});
      }
    });

    it('many published at once in either order: nobody waits in a ring', async () => {
      const [batch = ''] = await twoBatches(app);
      const row = { batch: await idOf(app, batch), reviewState: 'approved', version: 1, publishedAt: null };
      const ids: string[] = [];
      for (let number = 1; number <= 6; number++) {
        const data = { ...columnsOf(sampleCase(number)), ...row };
        ids.push((await app.strapi.db.query(UID.case).create({ data })).documentId);
      }
      const publisher = cast.ask['a publisher'];
      const answers = await Promise.all([
        publisher('POST', `${CASES}/actions/bulkPublish`, { documentIds: ids }),
        publisher('POST', `${CASES}/actions/bulkPublish`, { documentIds: [...ids].reverse() }),
        publisher('POST', `/fta-cases/batches/${batch}/publish`, {}),
      ]);
      expect(statuses(answers)).toEqual([200, 400, 400]);
      expect((await snapshot(app)).publicCases).toHaveLength(6);
    });

    it('two imports of the same new batch at once make one batch and each case once', async () => {
      const body = { name: 'batch.md', content: bundledBatch() };
      const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/fta-cases/import', body)));
      expect(statuses(answers)).toEqual([200, 200, 200]);
      const cases = answers[0]?.body.data.cases.length;
      const counts = answers.map(({ body: { data } }) => data.counts);
      expect(counts.map(({ create }) => create).sort((a, b) => a - b)).toEqual([0, 0, cases]);
      expect(counts.map(({ unchanged }) => unchanged).sort((a, b) => a - b)).toEqual([0, cases, cases]);
      expectOneBatch(await snapshot(app), cases);
    });
  });
});

/** Two batches without cases. @returns their document ids */
async function twoBatches({ strapi }: RunningApp): Promise<string[]> {
  const ids: string[] = [];
  for (const ordinal of [1, 2]) {
    const data = { ...identityOf(ordinal), batchId: `pair-${ordinal}` };
    ids.push((await strapi.db.query(UID.batch).create({ data })).documentId);
  }
  return ids;
}

async function idOf({ strapi }: RunningApp, documentId: string): Promise<number> {
  return (await strapi.db.query(UID.batch).findOne({ where: { documentId } })).id;
}

function identityOf(ordinal: number) {
  return { title: '并行批次', issuer: BATCH.issuer, series: BATCH.series, ordinal, year: null };
}

function statuses(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}

function distinct(values: readonly unknown[]): number {
  return new Set(values).size;
}

function expectOneBatch({ tables }: Snapshot, cases: number): void {
  expect(tables.fta_batches).toHaveLength(1);
  expect(tables.fta_cases).toHaveLength(cases);
  expect(distinct(tables.fta_cases.map((row) => row.case_id))).toBe(cases);
  expect(tables.fta_review_events).toHaveLength(cases);
}
