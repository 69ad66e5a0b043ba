import type { Case } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import type { Requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { app, cast, contributor, prepare, withEverybody } from './everybody.ts';
import { BATCH, PUBLIC_TITLE, sampleCase, UID } from './staging.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;

describe.each(DATABASES)('whatever is overwritten is a revision, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('by every way that replaces content', () => {
    withEverybody(boot);

    const other: Requester = (...request) => cast.ask['the submitter, reviewer too'](...request);
    const contentOf = ({ lead, sections, title, summary }: Case) => ({ lead, sections, title, summary });

    async function save(who: Requester, documentId: string, parts: Partial<Case>, autosave = false) {
      const { version } = (await who('GET', `/fta-cases/cases/${documentId}/review`)).body.data;
      const query = autosave ? '?autosave=true' : '';
      const answer = await who('PUT', `${CASES}/${documentId}${query}`, { ...parts, version });
      expect(answer.status).toBe(200);
    }

    /** What the revisions of a case say, oldest first. */
    async function kept(documentId: string): Promise<{ action: string; actor: string; content: Case }[]> {
      const rows = await app.strapi.db
        .query(UID.revision)
        .findMany({ where: { caseDocumentId: documentId }, orderBy: { number: 'asc' } });
      return rows.map(({ action, actorName, content }: Record<string, unknown>) => ({
        action,
        actor: actorName,
        content,
      })) as { action: string; actor: string; content: Case }[];
    }

    it('a save keeps what it replaces, in the name of who wrote it', async () => {
      const { documentId } = await prepare();
      await save(contributor, documentId, { title: '第一个标题够长' });
      await save(other, documentId, { title: '第二个标题够长' });
      const revisions = await kept(documentId);
      expect(revisions.map(({ action, content }) => [action, content.title])).toEqual([
        ['replaced', sampleCase(1).title],
        ['replaced', '第一个标题够长'],
      ]);
      expect(revisions[1]?.actor).toBe('a-contributor');
      const path = `/fta-cases/cases/${documentId}`;
      const { revisions: listed } = (await contributor('GET', `${path}/review`)).body.data;
      expect(listed.map(({ number, action }: Record<string, unknown>) => [number, action])).toEqual([
        [1, 'replaced'],
        [2, 'replaced'],
      ]);
      const { body } = await contributor('GET', `${path}/revisions/2`);
      expect(contentOf(body.data)).toEqual(contentOf({ ...sampleCase(1), title: '第一个标题够长' }));
    });

    it('autosaves of one person become one revision, and nobody else’s text is folded away', async () => {
      const { documentId } = await prepare();
      for (const text of ['一', '一二', '一二三', '一二三四'])
        await save(contributor, documentId, { lead: [text] }, true);
      expect((await kept(documentId)).map(({ content }) => content.lead)).toEqual([sampleCase(1).lead]);
      for (const text of ['甲', '甲乙']) await save(other, documentId, { lead: ['一二三四', text] }, true);
      await save(contributor, documentId, { lead: ['一二三四', '甲乙', '五'] }, true);
      expect((await kept(documentId)).map(({ content }) => content.lead)).toEqual([
        sampleCase(1).lead,
        ['一二三四'],
        ['一二三四', '甲乙'],
      ]);
    });

    it('what a person has autosaved and then taken out is a revision, however little it is', async () => {
      const { documentId } = await prepare();
      const paragraph = '通关时间压缩至1.5小时，减免税费3亿元。';
      await save(contributor, documentId, { lead: [paragraph, '第二段。'] }, true);
      await save(contributor, documentId, { lead: [paragraph.replace('压缩', '进一步压缩'), '第二段。'] }, true);
      expect(await kept(documentId)).toHaveLength(1);
      await save(
        contributor,
        documentId,
        { lead: [paragraph.replace('压缩', '进一步压缩').replace('3亿', '4亿'), '第二段。'] },
        true,
      );
      expect((await kept(documentId)).at(-1)?.content.lead[0]).toContain('3亿元');
      await save(contributor, documentId, { lead: ['第二段。'] }, true);
      expect((await kept(documentId)).at(-1)?.content.lead[0]).toContain('4亿元');
    });

    it('what was saved by hand is kept before an autosave of the same person', async () => {
      const { documentId } = await prepare();
      await save(contributor, documentId, { summary: '按保存写下的摘要。' });
      await save(contributor, documentId, { summary: '按保存写下的摘要，又改。' }, true);
      expect((await kept(documentId)).map(({ content }) => content.summary)).toEqual([null, '按保存写下的摘要。']);
    });

    it('a save that opens a new round keeps what was submitted once', async () => {
      const { documentId } = await prepare();
      const step = (who: Requester, action: string) =>
        who('POST', '/fta-cases/transitions', { action, cases: [documentId], comment: '有理由' });
      await step(contributor, 'submit');
      await step(cast.ask['a reviewer'], 'return');
      await save(contributor, documentId, { title: '退回之后的标题' });
      expect((await kept(documentId)).map(({ action }) => action)).toEqual(['submit']);
    });

    it('an import over work in progress keeps it', async () => {
      const { documentId } = await prepare();
      await save(contributor, documentId, { title: '导入之前的标题' });
      const cases = [sampleCase(1, { title: '导入之后的标题' })];
      const content = JSON.stringify({ ...BATCH, cases });
      const request = { name: 'b.json', content, overwrite: [sampleCase(1).id] };
      expect((await contributor('POST', '/fta-cases/import', request)).status).toBe(200);
      expect((await kept(documentId)).map(({ content: { title } }) => title)).toEqual([
        sampleCase(1).title,
        '导入之前的标题',
      ]);
    });

    it('going back to the public version keeps the draft', async () => {
      const { documentId } = await prepare({ state: 'drafting', isPublic: true });
      const answer = await contributor('POST', `${CASES}/${documentId}/actions/discard`, {});
      expect(answer.status).toBe(200);
      expect((await kept(documentId)).map(({ content: { title } }) => title)).toEqual([sampleCase(1).title]);
    });

    it('a publication keeps the public version it takes the place of', async () => {
      const { documentId } = await prepare({ state: 'approved', isPublic: true });
      const request = { action: 'publish', cases: [documentId] };
      expect((await cast.ask['a publisher']('POST', '/fta-cases/transitions', request)).status).toBe(200);
      expect((await kept(documentId)).map(({ action, content: { title } }) => [action, title])).toEqual([
        ['replaced', PUBLIC_TITLE],
        ['publish', sampleCase(1).title],
      ]);
    });

    it('what a deleted case said is the last of its revisions', async () => {
      const { documentId } = await prepare();
      expect((await contributor('DELETE', `${CASES}/${documentId}`)).status).toBe(200);
      const { body } = await contributor('GET', `/fta-cases/cases/${documentId}/revisions/1`);
      expect(body.data.title).toBe(sampleCase(1).title);
    });

    it('what was not chosen is kept on request, in every state, and once', async () => {
      const { documentId } = await prepare({ state: 'submitted', isPublic: false });
      const { id: _, figures: __, citations: ___, ...content } = sampleCase(1, { title: '没有采用的标题' });
      const path = `/fta-cases/cases/${documentId}`;
      for (let times = 0; times < 2; times++) {
        const answer = await contributor('POST', `${path}/revisions`, { content });
        expect(answer.status).toBe(200);
        expect(answer.body.data).toMatchObject({ number: 1, action: 'aside', actor: 'a-contributor' });
      }
      const { body } = await contributor('GET', `${path}/revisions/1`);
      expect(body.data).toEqual(sampleCase(1, { title: '没有采用的标题' }));
      const { reviewState, case: stored } = (await contributor('GET', `${path}/review`)).body.data;
      expect([reviewState, stored.title]).toEqual(['submitted', sampleCase(1).title]);
    });

    it.each([
      [{}, 400],
      [{ content: { title: 7 } }, 400],
      [{ content: { id: 'another-01' } }, 400],
      [{ content: { provider: null, lead: 'text' } }, 400],
      [{ content: { sections: [null] } }, 400],
    ])('a version that is none is refused: %j', async (request, status) => {
      const { documentId } = await prepare();
      const answer = await contributor('POST', `/fta-cases/cases/${documentId}/revisions`, request);
      expect(answer.status).toBe(status);
      expect(await kept(documentId)).toEqual([]);
    });

    it('who is changing a case is told to the others, and locks nobody out', async () => {
      const { documentId } = await prepare();
      const lease = `/fta-cases/cases/${documentId}/lease`;
      expect((await contributor('POST', lease, {})).body.data).toEqual({ editing: [] });
      expect((await other('GET', lease)).body.data.editing).toMatchObject([{ name: 'a-contributor' }]);
      const review = (await other('GET', `/fta-cases/cases/${documentId}/review`)).body.data;
      expect(review.editing).toMatchObject([{ name: 'a-contributor' }]);
      await save(other, documentId, { title: '另一人保存的标题' });
      expect((await other('POST', lease, {})).body.data.editing).toHaveLength(1);
      expect((await contributor('POST', lease, {})).body.data.editing).toHaveLength(1);
      const past = new Date(Date.now() - 1_000);
      await app.strapi.db.query(UID.lease).updateMany({ where: {}, data: { until: past } });
      expect((await contributor('POST', lease, {})).body.data).toEqual({ editing: [] });
      expect(await app.strapi.db.query(UID.lease).count()).toBe(1);
      expect((await contributor('POST', '/fta-cases/cases/abc/lease', {})).status).toBe(404);
    });

    it('who is changing a case is told no longer once a step was taken with it', async () => {
      const { documentId } = await prepare();
      const lease = `/fta-cases/cases/${documentId}/lease`;
      await contributor('POST', lease, {});
      const step = { action: 'submit', cases: [documentId] };
      expect((await contributor('POST', '/fta-cases/transitions', step)).status).toBe(200);
      expect((await other('GET', lease)).body.data).toEqual({ editing: [] });
      // The page of the one who submitted says so once more before it has heard of the step.
      expect((await contributor('POST', lease, {})).status).toBe(200);
      expect((await other('GET', lease)).body.data).toEqual({ editing: [] });
    });
  });
});
