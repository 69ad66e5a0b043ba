import { describe, expect, it } from 'vitest';
import type { Answer, Requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { app, contributor as ask, cast, prepare, withEverybody } from './everybody.ts';
import { BATCH, draftIn, type Scene, sampleCase, snapshot, UID } from './staging.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;

const drafting: Scene = { state: 'drafting', isPublic: false };
const submitted: Scene = { state: 'submitted', isPublic: false };
const approved: Scene = { state: 'approved', isPublic: false };

describe.each(DATABASES)('several people at once on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('nothing is lost and nothing happens twice', () => {
    withEverybody(boot);

    const step = (who: Requester, action: string, documentId: string) =>
      who('POST', '/fta-cases/transitions', { action, cases: [documentId], comment: '有理由' });

    it('a save over a newer version is refused with what is stored and the difference', async () => {
      const { documentId, version } = await prepare(drafting);
      const first = await cast.ask['the submitter, reviewer too']('PUT', `${CASES}/${documentId}`, {
        title: '先保存的标题',
        version,
      });
      expect(first.status).toBe(200);
      const second = await ask('PUT', `${CASES}/${documentId}`, { title: '后保存的标题', summary: '摘要。', version });
      expect(second.status).toBe(409);
      const { details } = second.body.error;
      expect(details.version).toBe(version + 1);
      expect(details.updatedBy).toBeTruthy();
      expect(Date.parse(details.updatedAt)).not.toBeNaN();
      expect(details.errors).toMatchObject([{ ruleId: 'version-stale' }]);
      expect(details.changes).toEqual([
        { kind: 'changed', path: '/title', before: '先保存的标题', after: '后保存的标题' },
        { kind: 'changed', path: '/summary', before: null, after: '摘要。' },
      ]);
      expect(draftIn(await snapshot(app), documentId)).toMatchObject({ title: '先保存的标题', summary: null });
      const again = await ask('PUT', `${CASES}/${documentId}`, { title: '后保存的标题', version: details.version });
      expect(again.status).toBe(200);
    });

    it('of many saves of the same version exactly one is kept', async () => {
      const { documentId, version } = await prepare(drafting);
      const titles = Array.from({ length: 8 }, (_, index) => `同时保存的标题${index}`);
      const answers = await Promise.all(
        titles.map((title) => ask('PUT', `${CASES}/${documentId}`, { title, version })),
      );
      expect(statuses(answers)).toEqual([200, ...Array(7).fill(409)]);
      const winner = titles[answers.findIndex(({ status }) => status === 200)];
      expect(draftIn(await snapshot(app), documentId)).toMatchObject({ title: winner, version: version + 1 });
    });

    it('a save that changes nothing writes nothing, whatever its version', async () => {
      const { documentId } = await prepare(drafting);
      const before = await snapshot(app);
      const { title, lead, sections } = sampleCase(1);
      const answer = await ask('PUT', `${CASES}/${documentId}`, { title, lead, sections, version: 1 });
      expect(answer.status).toBe(200);
      expect(await snapshot(app)).toEqual(before);
    });

    it.each([undefined, null])('a save with the version %s is refused at the field', async (version) => {
      const { documentId } = await prepare(drafting);
      const answer = await ask('PUT', `${CASES}/${documentId}`, { title: '没有版本号的标题', version });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.errors).toMatchObject([{ path: ['version'], ruleId: 'version-missing' }]);
    });

    it.each(['x', true, {}, -1, 7.5, '7x'])('a save with the version %j is refused', async (version) => {
      const { documentId } = await prepare(drafting);
      const answer = await ask('PUT', `${CASES}/${documentId}`, { title: '版本号不对的标题', version });
      expect([400, 409]).toContain(answer.status);
    });

    it.each([
      ['submit', drafting, 'a contributor', 'submitted'],
      ['approve', submitted, 'a reviewer', 'approved'],
      ['publish', approved, 'a publisher', 'published'],
    ] as const)('of many who %s a case at once exactly one does', async (action, scene, who, to) => {
      const { documentId } = await prepare(scene);
      const before = await snapshot(app);
      const answers = await Promise.all(Array.from({ length: 6 }, () => step(cast.ask[who], action, documentId)));
      expect(statuses(answers)).toEqual([200, ...Array(5).fill(400)]);
      const after = await snapshot(app);
      expect(draftIn(after, documentId)).toMatchObject({ review_state: to });
      expect(after.tables.fta_review_events.length - before.tables.fta_review_events.length).toBe(1);
      expect(after.tables.fta_revisions.length).toBe(action === 'approve' ? 0 : 1);
      expect(after.publicCases).toHaveLength(action === 'publish' ? 1 : 0);
    });

    it('approved and returned at once: one of the two', async () => {
      const { documentId } = await prepare(submitted);
      const answers = await Promise.all(
        ['approve', 'return'].map((action) => step(cast.ask['a reviewer'], action, documentId)),
      );
      expect(statuses(answers)).toEqual([200, 400]);
      const state = answers[0]?.status === 200 ? 'approved' : 'returned';
      expect(draftIn(await snapshot(app), documentId)).toMatchObject({ review_state: state });
    });

    it('saved and submitted at once: what was submitted is what is stored', async () => {
      const { documentId, version } = await prepare(drafting);
      const [save, submit] = await Promise.all([
        ask('PUT', `${CASES}/${documentId}`, { title: '提交前后的标题', version }),
        step(ask, 'submit', documentId),
      ]);
      expect(submit?.status).toBe(200);
      expect([200, 400, 409]).toContain(save?.status);
      const { tables } = await snapshot(app);
      const draft = draftIn({ tables, publicCases: [] }, documentId);
      expect(draft?.review_state).toBe('submitted');
      const submitted = tables.fta_revisions.filter((revision) => revision.action === 'submit');
      const kept = submitted.map(({ content }) => JSON.parse(String(content)).title);
      expect(kept).toEqual([draft?.title]);
    });

    it('published by the step and by Strapi’s own action at once: once', async () => {
      const { documentId } = await prepare(approved);
      const publisher = cast.ask['a publisher'];
      const answers = await Promise.all([
        step(publisher, 'publish', documentId),
        publisher('POST', `${CASES}/${documentId}/actions/publish`, {}),
      ]);
      expect(statuses(answers)).toEqual([200, 400]);
      const { tables, publicCases } = await snapshot(app);
      expect(publicCases).toHaveLength(1);
      expect(tables.fta_cases).toHaveLength(2);
    });

    it('an import and a save of one of its cases at once end in one of the two, whole', async () => {
      const { documentId, version } = await prepare(drafting);
      const imported = sampleCase(1, { title: '导入时的新标题' });
      const document = { name: 'b.json', content: JSON.stringify({ ...BATCH, cases: [imported] }) };
      const [importing, saving] = await Promise.all([
        ask('POST', '/fta-cases/import', { ...document, overwrite: [imported.id] }),
        ask('PUT', `${CASES}/${documentId}`, { title: '编辑时的新标题', version }),
      ]);
      expect(importing?.status).toBe(200);
      const expected = saving?.status === 409 ? [imported.title] : ['编辑时的新标题', imported.title];
      expect(expected).toContain(draftIn(await snapshot(app), documentId)?.title);
      expect([200, 409]).toContain(saving?.status);
    });
  });
});

function statuses(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}
