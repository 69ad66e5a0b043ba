import { type Batch, type Case, type Diagnostic, describeProvider, parse, renderMarkdown } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../support/pdf.ts';
import type { RunningApp } from '../support/strapi.ts';
import { wordFile } from '../support/word.ts';
import { type Answer, type Requester, requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { bundledBatch } from './documents.ts';
import { app, cast, contributor, withEverybody } from './everybody.ts';
import { inGb18030, inUtf16, upload } from './files.ts';
import { BATCH, OTHER_PROVIDER, type Snapshot, sampleCase, snapshot, UID } from './staging.ts';

const bundled = parse(bundledBatch()).batch;
const markdown = renderMarkdown(bundled);
const json = JSON.stringify(bundled);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The same batch in every form it may come in. */
const FORMS: readonly (readonly [what: string, body: () => unknown])[] = [
  ['the bundled document', () => ({ name: 'batch.md', content: bundledBatch() })],
  ['canonical Markdown', () => ({ name: 'batch.markdown', content: markdown })],
  ['the same as .txt', () => ({ name: '批次.TXT', content: markdown })],
  ['the batch as JSON', () => ({ name: 'batch.json', content: json })],
  ['JSON with a byte order mark', () => ({ name: 'batch.json', content: `\ufeff${json}` })],
  ['the answer of `parse --json`', () => ({ name: 'batch.json', content: `{"batch":${json},"diagnostics":[]}` })],
  ['a file in UTF-8', () => upload('batch.md', bytes(markdown))],
  ['a file in GB18030', () => upload('批次.md', inGb18030(markdown))],
  ['a file in UTF-16', () => upload('batch.md', inUtf16(markdown))],
  ['a file of JSON', () => upload('batch.json', bytes(json))],
];

describe.each(DATABASES)('imports on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('of every kind', () => {
    withEverybody(boot);

    const run = (batch: Partial<Batch> & Pick<Batch, 'cases'>, more: object = {}, ask: Requester = contributor) => {
      const content = JSON.stringify({ ...BATCH, ...batch });
      return ask('POST', '/fta-cases/import', { name: 'batch.json', content, ...more });
    };
    const actionsOf = ({ body }: Answer) => body.data.cases.map(({ action }: { action: string }) => action);

    it.each(FORMS)('%s is kept as it was read', async (_, body) => {
      const answer = await contributor('POST', '/fta-cases/import', body());
      expect(answer.status).toBe(200);
      expect(await draftsOf(contributor)).toEqual(bundled.cases);
    });

    it('a Word document is kept as its text is read, whatever it is called and however it is sent', async () => {
      const lines = [
        '海湾自贸片区联盟第一批最佳实践案例',
        '1.无纸通关新模式',
        '（山东自贸试验区提供）',
        '一、主要做法',
        '企业网上提交单证，时间缩短6小时。',
      ];
      const { batch } = parse(lines.join('\n\n'));
      const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>旧的打算</w:delText></w:r></w:del></w:p>';
      const word = wordFile(lines, deleted);
      for (const name of ['批次.docx', 'batch.md']) {
        const { status, body } = await contributor('POST', '/fta-cases/import', upload(name, word));
        expect(status).toBe(200);
        expect(body.data.coverage.noise).toContainEqual(
          expect.objectContaining({ reason: 'deleted', text: '旧的打算' }),
        );
        expect(body.data.diagnostics.map(({ ruleId }: Diagnostic) => ruleId)).toContain('tracked-deletion');
      }
      expect(await draftsOf(contributor)).toEqual(batch.cases);
    });

    it('a PDF is kept as its text is read, with its pages joined', async () => {
      const lines = [
        '1.无纸通关新模式',
        '（山东自贸试验区提供）',
        '一、主要做法',
        ...Array.from(
          { length: 24 },
          () => '企业在网上提交单证，海关、铁路共用一份资料，不再往返窗口，少跑路，办得快，都说好。',
        ),
      ];
      const { batch } = parse(lines.join('\n\n'));
      const { status, body } = await contributor('POST', '/fta-cases/import', upload('批次.md', pdfFile(lines)));
      expect(status).toBe(200);
      expect(body.data.coverage.leftovers).toEqual([]);
      expect(await draftsOf(contributor)).toEqual(batch.cases);
    });

    it('a token imports over the content API, in its own name', async () => {
      const answer = await cast.ask['a token to import'](
        'POST',
        '/api/fta-cases/import',
        upload('b.md', bytes(markdown)),
      );
      expect(answer.status).toBe(200);
      expect(await draftsOf(contributor)).toEqual(bundled.cases);
      const { tables } = await snapshot(app);
      expect(tables.fta_review_events.every((event) => String(event.actor_name).startsWith('API: '))).toBe(true);
      expect(tables.fta_review_events.every((event) => event.actor_id === null)).toBe(true);
    });

    it('a dry run writes nothing and tells of each case what would change', async () => {
      await run({ cases: [sampleCase(1), sampleCase(2)] });
      const before = await snapshot(app);
      const changed = sampleCase(2, { title: '新的第二个标题' });
      for (const dryRun of [true, 'true']) {
        const { body } = await run(
          { title: '新的批次名称', cases: [sampleCase(1), changed, sampleCase(3)] },
          { dryRun },
        );
        expect(body.data).toMatchObject({
          dryRun: true,
          counts: { create: 1, update: 1, unchanged: 1, keep: 0, locked: 0 },
          batchChanges: [{ kind: 'changed', path: '/title', before: BATCH.title, after: '新的批次名称' }],
        });
        const change = { kind: 'changed', path: '/title', before: sampleCase(2).title, after: changed.title };
        expect(body.data.cases.map(({ changes }: { changes: unknown }) => changes)).toEqual([[], [change], []]);
      }
      expect(await snapshot(app)).toEqual(before);
      const query = await contributor('POST', '/fta-cases/import?dryRun=true', { name: 'b.md', content: markdown });
      expect(query.body.data.dryRun).toBe(true);
      expect(await snapshot(app)).toEqual(before);
    });

    it('work in progress is kept unless it is named, what is in review always, what is not in the document stays', async () => {
      const states = [
        'drafting',
        'drafting',
        'submitted',
        'returned',
        'approved',
        'published',
        'withdrawn',
        'drafting',
      ];
      await run({ cases: states.map((_, index) => sampleCase(index + 1)) });
      await app.strapi.db.query(UID.case).updateMany({ where: { number: 2 }, data: { title: '改过的标题' } });
      for (const [index, reviewState] of states.entries()) {
        await app.strapi.db.query(UID.case).updateMany({ where: { number: index + 1 }, data: { reviewState } });
      }
      const cases = states.slice(0, -1).map((_, index) => sampleCase(index + 1, { title: '文件里的新标题' }));
      const plain = await run({ cases });
      expect(actionsOf(plain)).toEqual(['update', 'keep', 'locked', 'keep', 'locked', 'keep', 'keep']);
      expect(plain.body.data.absent).toMatchObject([{ id: sampleCase(8).id, number: 8 }]);
      expect(await titlesOf(app)).toEqual([cases[0]?.title, '改过的标题', ...Array(6).fill(sampleCase(1).title)]);

      const named = await run({ cases }, { overwrite: [2, 4, 6, 7].map((number) => sampleCase(number).id) });
      expect(actionsOf(named)).toEqual(['unchanged', 'update', 'locked', 'update', 'locked', 'update', 'update']);
      expect(await statesOf(app)).toEqual([
        ...['drafting', 'drafting', 'submitted', 'drafting'],
        ...['approved', 'drafting', 'drafting', 'drafting'],
      ]);
    });

    it.each([
      [3, 'import-locked'],
      [9, 'import-overwrite-unknown'],
    ])('naming case %i, which cannot be written over, refuses all of it: %s', async (number, ruleId) => {
      await run({ cases: [sampleCase(1), sampleCase(3)] });
      await app.strapi.db.query(UID.case).updateMany({ where: { number: 3 }, data: { reviewState: 'submitted' } });
      const before = await snapshot(app);
      const cases = [1, 3].map((each) => sampleCase(each, { title: '文件里的新标题' }));
      const refused = await run({ cases }, { overwrite: [sampleCase(number).id] });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors).toMatchObject([{ ruleId, path: ['overwrite'] }]);
      expect(await snapshot(app)).toEqual(before);
    });

    it('the same batch under another id is the same batch', async () => {
      await run({ cases: [sampleCase(1)] });
      const renamed = [1, 2].map((number) => ({ ...sampleCase(number), id: `another-name-0${number}` }));
      const answer = await run({ id: 'another-name', cases: renamed });
      expect(actionsOf(answer)).toEqual(['unchanged', 'create']);
      expect((await snapshot(app)).tables.fta_batches).toMatchObject([{ batch_id: BATCH.id }]);
      expect((await draftsOf(contributor)).map(({ id }) => id)).toEqual([sampleCase(1).id, sampleCase(2).id]);
    });

    it('another batch under an id that is taken is refused; one that says less of itself takes nothing away', async () => {
      await run({ cases: [sampleCase(1)] });
      const before = await snapshot(app);
      const refused = await run({ ordinal: 2, cases: [sampleCase(1)] });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors).toMatchObject([{ ruleId: 'import-batch-differs', path: ['batchId'] }]);
      expect(await snapshot(app)).toEqual(before);
      expect((await run({ issuer: '', series: '', title: '', year: null, cases: [sampleCase(1)] })).status).toBe(200);
      const { issuer, series, title, year } = BATCH;
      expect((await snapshot(app)).tables.fta_batches).toMatchObject([{ issuer, series, title, year }]);
    });

    it('no two cases have the same id, whatever documents say', async () => {
      await run({ cases: [sampleCase(1), sampleCase(1), { ...sampleCase(2), id: sampleCase(1).id }] });
      await run({ id: 'other-1', ordinal: 2, cases: [sampleCase(1)] });
      const ids = (await snapshot(app)).tables.fta_cases.map((row) => row.case_id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('a contributor bound to a provider imports its cases, and none with those of others', async () => {
      const bound = cast.ask['a contributor of the provider'];
      const foreign = sampleCase(2, { provider: describeProvider(OTHER_PROVIDER) });
      const refused = await run({ cases: [sampleCase(1), foreign] }, {}, bound);
      expect([400, 403]).toContain(refused.status);
      expect(refused.body.error.details.errors).toMatchObject([{ ruleId: 'provider-not-yours', caseId: foreign.id }]);
      expect((await snapshot(app)).tables.fta_batches).toEqual([]);
      expect((await run({ cases: [sampleCase(1)] }, {}, bound)).status).toBe(200);
      await run({ cases: [foreign] });
      expect(actionsOf(await run({ cases: [sampleCase(1), foreign] }, {}, bound))).toEqual(['unchanged', 'unchanged']);
      const taken = { ...sampleCase(2), provider: sampleCase(1).provider };
      expect([400, 403]).toContain((await run({ cases: [taken] }, { overwrite: [taken.id] }, bound)).status);
      expect((await draftsOf(contributor))[1]?.provider.name).toBe(OTHER_PROVIDER);
    });

    it('a failure late in the writing leaves nothing behind, and the next import goes through', async () => {
      const cases = Array.from({ length: 120 }, (_, index) => sampleCase(index + 1));
      await run({ cases: cases.slice(0, 3) });
      const before = await snapshot(app);
      let written = 0;
      const subscriber = {
        models: [UID.event],
        beforeCreateMany() {
          if (++written === 3) throw new Error('the disk is full');
        },
      };
      const unsubscribe = app.strapi.db.lifecycles.subscribe(subscriber);
      const importId = `late-failure-${Date.now()}`;
      const failed = await run({ title: '新的批次名称', cases }, { importId });
      unsubscribe();
      expect(written).toBe(3);
      expect(failed.status).toBe(500);
      expect(JSON.stringify(failed.body)).not.toContain('disk');
      expect(await snapshot(app)).toEqual(before);
      const progress = async () => (await contributor('GET', `/fta-cases/imports/${importId}`)).body.data;
      expect(await progress()).toMatchObject({ phase: 'failed', total: 120 });
      expect((await run({ cases }, { importId })).body.data.counts).toMatchObject({ create: 117, unchanged: 3 });
      expect(await progress()).toEqual({ phase: 'done', done: 120, total: 120 });
    });

    it('how far an import is can be asked while it runs', async () => {
      const cases = Array.from({ length: 600 }, (_, index) => sampleCase(index + 1));
      const importId = `progress-of-the-test-${Date.now()}`;
      let isOver = false;
      const importing = run({ cases }, { importId }).finally(() => {
        isOver = true;
      });
      const told: number[] = [];
      while (!isOver) {
        const { data } = (await contributor('GET', `/fta-cases/imports/${importId}`)).body;
        if (data?.phase === 'writing') told.push(data.done);
      }
      expect((await importing).status).toBe(200);
      expect(new Set(told).size).toBeGreaterThan(1);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    });

    it('nothing of an import is public', async () => {
      await contributor('POST', '/fta-cases/import', { name: 'batch.md', content: markdown });
      const open = requester(app.url);
      expect((await open('GET', '/api/fta-cases/cases')).body.data).toEqual([]);
      expect((await open('GET', '/api/fta-cases/batches')).body.data).toEqual([]);
      expect((await open('GET', `/api/fta-cases/batches/${bundled.id}`)).status).toBe(404);
    });
  });
});

/** All drafts as the review shows them, in the order of their numbers. */
async function draftsOf(ask: Requester): Promise<Case[]> {
  const [batch] = (await ask('GET', '/fta-cases/batches')).body.data;
  const { cases } = (await ask('GET', `/fta-cases/batches/${batch.documentId}`)).body.data;
  const drafts: Case[] = [];
  for (const { documentId } of cases) {
    drafts.push((await ask('GET', `/fta-cases/cases/${documentId}/review`)).body.data.case);
  }
  return drafts;
}

const inOrder = ({ tables }: Snapshot) => [...tables.fta_cases].sort((a, b) => Number(a.number) - Number(b.number));

async function titlesOf(app: RunningApp): Promise<unknown[]> {
  return inOrder(await snapshot(app)).map(({ title }) => title);
}

async function statesOf(app: RunningApp): Promise<unknown[]> {
  return inOrder(await snapshot(app)).map((row) => row.review_state);
}
