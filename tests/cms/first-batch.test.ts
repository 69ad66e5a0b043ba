import { parse } from '@fta/cases-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import type { RunningApp } from '../support/strapi.ts';
import { type Account, createAccount, logIn, type Requester, requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { firstBatch } from './documents.ts';

describe.each(DATABASES)('the first batch on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable || !firstBatch.isAvailable)(titled('from document to public', firstBatch), () => {
    const text = firstBatch.isAvailable ? firstBatch.text() : '';
    const parsed = parse(text).batch;
    let app: RunningApp;
    let accounts: Record<'contributor' | 'reviewer' | 'publisher', Account>;
    let contributor: Requester;
    let documentIds: string[];

    beforeAll(async () => {
      app = await boot();
      accounts = {
        contributor: await createAccount(app, ['contributor']),
        reviewer: await createAccount(app, ['reviewer']),
        publisher: await createAccount(app, ['publisher']),
      };
      contributor = await logIn(app, accounts.contributor);
    });
    afterAll(() => app.stop());

    const ask = requester;

    it('a dry run tells what would happen and writes nothing', async () => {
      const { status, body } = await contributor('POST', '/fta-cases/import', {
        name: 'batch-1.md',
        content: text,
        dryRun: true,
      });
      expect(status).toBe(200);
      expect(body.data.counts).toEqual({ create: 25, update: 0, unchanged: 0, keep: 0, locked: 0 });
      expect(body.data.coverage.leftovers).toEqual([]);
      expect((await contributor('GET', '/fta-cases/batches')).body.data).toEqual([]);
    });

    it('the import brings in 25 drafts; doing it again changes nothing', async () => {
      const first = await contributor('POST', '/fta-cases/import', { name: 'batch-1.md', content: text });
      expect(first.body.data.counts.create).toBe(25);
      const again = await contributor('POST', '/fta-cases/import', { name: 'batch-1.md', content: text });
      expect(again.body.data.counts).toEqual({ create: 0, update: 0, unchanged: 25, keep: 0, locked: 0 });
      const [batch] = (await contributor('GET', '/fta-cases/batches')).body.data;
      expect(batch.states.drafting).toBe(25);
      const detail = await contributor('GET', `/fta-cases/batches/${batch.documentId}`);
      documentIds = detail.body.data.cases.map(({ documentId }: { documentId: string }) => documentId);
      expect(documentIds).toHaveLength(25);
      expect((await ask(app.url)('GET', '/api/fta-cases/cases')).body.data).toEqual([]);
    });

    it('submitted, approved and published by three people, each case reads back equal to what was parsed', async () => {
      const submitted = await contributor('POST', '/fta-cases/transitions', { action: 'submit', cases: documentIds });
      expect(submitted).toMatchObject({ status: 200 });
      const reviewer = await logIn(app, accounts.reviewer);
      const approved = await reviewer('POST', '/fta-cases/transitions', { action: 'approve', cases: documentIds });
      expect(approved).toMatchObject({ status: 200 });
      const publisher = await logIn(app, accounts.publisher);
      const [batch] = (await publisher('GET', '/fta-cases/batches')).body.data;
      const published = await publisher('POST', `/fta-cases/batches/${batch.documentId}/publish`, {});
      expect(published).toMatchObject({ status: 200 });

      const open = ask(app.url);
      for (const single of parsed.cases) {
        expect((await open('GET', `/api/fta-cases/cases/${single.id}`)).body.data).toEqual(single);
      }
      const listed = await open('GET', '/api/fta-cases/cases?pagination[pageSize]=100');
      expect(listed.body.data).toEqual(parsed.cases);
      expect((await open('GET', `/api/fta-cases/batches/${parsed.id}`)).body.data).toEqual(parsed);
      expect((await open('GET', '/api/fta-cases/batches')).body.data).toMatchObject([{ id: parsed.id, cases: 25 }]);
    });
  });
});
