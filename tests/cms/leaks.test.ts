import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import type { Cast } from './cast.ts';
import { DATABASES } from './databases.ts';
import { app, cast, open, withEverybody } from './everybody.ts';
import { BATCH, columnsOf, PUBLIC_TITLE, sampleCase, snapshot, stage, UID } from './staging.ts';
import { addStockRoutes } from './stock-routes.ts';
import { newCase } from './ways.ts';

/** Texts that nobody outside may read. */
const SECRET = { title: '尚未公开的标题', comment: '内部批注文字', reason: '内部退回原因' } as const;

/** Ways to ask Strapi's own routes for more than they should give. */
const QUERIES = [
  '',
  '?status=draft',
  '?status=draft&populate=*',
  '?publicationState=preview',
  '?publicationFilter=never-published',
  '?publicationFilter=has-published-version&status=draft',
  '?hasPublishedVersion=false&status=draft',
  '?populate=*',
  '?populate[cases][populate]=*',
  '?populate[cases][filters][publishedAt][$null]=true',
  '?populate[batch][populate][cases][populate]=*',
  '?populate[batch][populate][cases]=*&status=draft',
  '?filters[publishedAt][$null]=true',
  '?sort=createdBy.email&populate[createdBy]=*&populate[contributors]=*',
  '?pagination[pageSize]=100&locale=*',
] as const;

const PATHS = [
  'cases',
  'batches',
  'providers',
  'topics',
  'revisions',
  'review-events',
  'comments',
  'ignored-faults',
  'uncertain-figures',
  'profiles',
] as const;

describe.each(DATABASES)('what outsiders can read on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('is what is published, whatever they ask', () => {
    let documentId: string;

    withEverybody(boot);
    beforeAll(() => addStockRoutes(app, Object.values(UID)));
    beforeEach(async () => {
      documentId = await stageSecrets(app, cast);
    });

    it.each(PATHS)("Strapi's own routes for %s leak nothing of drafts, history or accounts", async (path) => {
      for (const prefix of ['/api/open', '/api/stock']) {
        const who = prefix === '/api/open' ? open : cast.ask['a token for everything'];
        const reader = prefix === '/api/open' ? open : cast.ask['a token to read'];
        for (const query of QUERIES) {
          for (const ask of [who, reader]) {
            expectNoSecrets(await ask('GET', `${prefix}/${path}${query}`), `${prefix}/${path}${query}`);
            const one = `${prefix}/${path}/${documentId}${query}`;
            expectNoSecrets(await ask('GET', one), one);
          }
        }
      }
    });

    it("Strapi's own routes show what is published, also where drafts are asked for", async () => {
      for (const query of ['', '?status=draft', '?status=published']) {
        const { status, body } = await open('GET', `/api/open/cases${query}`);
        expect(status).toBe(200);
        expect(body.data).toMatchObject([{ title: PUBLIC_TITLE }]);
      }
    });

    it("Strapi's own routes write nothing, for nobody", async () => {
      const [batch] = await app.strapi.db.query(UID.batch).findMany({ limit: 1 });
      const before = await snapshot(app);
      for (const [path, data] of [
        ['cases', newCase(batch.documentId)],
        ['batches', { title: '外来批次', batchId: 'outside-1', ordinal: 3 }],
        ['providers', { name: '外来单位' }],
        ['topics', { key: 'x' }],
        ['revisions', { number: 1 }],
        ['review-events', { action: 'approve' }],
        ['comments', { text: 'x' }],
      ] as const) {
        for (const [method, suffix] of [
          ['POST', ''],
          ['POST', '?status=published'],
          ['PUT', `/${documentId}`],
          ['DELETE', `/${documentId}`],
        ] as const) {
          const sent = method === 'DELETE' ? undefined : { data };
          const { status } = await open(method, `/api/open/${path}${suffix}`, sent);
          expect([400, 403], `${method} ${path}${suffix}`).toContain(status);
        }
      }
      expect(await snapshot(app)).toEqual(before);
    });

    it.each([
      ['GET', '/api/cases', [404]],
      ['GET', '/api/batches', [404]],
      ['GET', '/api/fta-cases', [404]],
      ['GET', '/api/fta-cases/revisions', [404]],
      ['GET', '/api/fta-cases/providers', [404]],
      ['POST', '/api/cases', [404, 405]],
      ['POST', '/api/fta-cases/cases', [404, 405]],
      ['PUT', '/api/fta-cases/cases/matrix-1-01', [404, 405]],
      ['DELETE', '/api/fta-cases/cases/matrix-1-01', [404, 405]],
      ['POST', '/api/fta-cases/batches', [404, 405]],
      ['POST', '/api/fta-cases/transitions', [404, 405]],
      ['GET', '/api/fta-cases/cases?status=draft', [400]],
      ['GET', '/api/fta-cases/cases/matrix-1-01?status=draft', [400]],
      ['GET', '/api/fta-cases/batches?populate=*', [400]],
      ['GET', '/api/fta-cases/cases?filters[title][$contains]=x', [400]],
    ] as const)('%s %s is not there', async (method, path, expected) => {
      const before = await snapshot(app);
      for (const ask of [open, cast.ask['a token for everything']]) {
        const answer = await ask(method, path, method === 'GET' ? undefined : { data: { title: SECRET.title } });
        expect(expected).toContain(answer.status);
        expectNoSecrets(answer, path);
      }
      expect(await snapshot(app)).toEqual(before);
    });

    it('the public routes show the published version only', async () => {
      for (const path of ['/cases', `/cases/${sampleCase(1).id}`, '/batches', `/batches/${BATCH.id}`]) {
        const answer = await open('GET', `/api/fta-cases${path}`);
        expect(answer.status).toBe(200);
        expectNoSecrets(answer, path);
      }
      expect((await open('GET', `/api/fta-cases/cases/${sampleCase(2).id}`)).status).toBe(404);
    });
  });
});

/** A batch with a case that is public and being revised, another that is in review, remarks and history. */
async function stageSecrets(app: RunningApp, cast: Cast): Promise<string> {
  const { strapi } = app;
  const account = cast.accounts['a contributor'];
  const { documentId } = await stage(app, { state: 'drafting', isPublic: true }, account.id);
  const [batch] = await strapi.db.query(UID.batch).findMany({ limit: 1 });
  const secret = { title: SECRET.title, createdBy: account.id, updatedBy: account.id };
  await strapi.db
    .query(UID.case)
    .updateMany({ where: { documentId, publishedAt: null }, data: { title: SECRET.title } });
  const inReview = { ...columnsOf(sampleCase(2)), ...secret, batch: batch.id, reviewState: 'submitted', version: 1 };
  await strapi.db.query(UID.case).create({ data: { ...inReview, publishedAt: null } });
  const note = { caseDocumentId: documentId, actorName: account.email, actorId: account.id };
  await strapi.db.query(UID.comment).create({ data: { ...note, path: '/title', text: SECRET.comment } });
  const step = { ...note, caseId: 'matrix-1-01', action: 'return', from: 'submitted', to: 'returned' };
  await strapi.db.query(UID.event).create({ data: { ...step, comment: SECRET.reason, contentHash: 'x' } });
  const kept = {
    ...note,
    number: 1,
    action: 'submit',
    contentHash: 'x',
    content: sampleCase(1, { title: SECRET.title }),
  };
  await strapi.db.query(UID.revision).create({ data: kept });
  return documentId;
}

function expectNoSecrets({ body }: { body: unknown }, where: string): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  for (const secret of [...Object.values(SECRET), '@example.org']) expect(text, where).not.toContain(secret);
}
