import type { Case } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import type { Answer } from './accounts.ts';
import type { ActorName } from './cast.ts';
import { DATABASES } from './databases.ts';
import { app, cast, contributor, prepare, withEverybody } from './everybody.ts';
import { BATCH, columnsOf, SUGGESTION, sampleCase, snapshot, UID } from './staging.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;
const [practices, outcomes] = sampleCase(1).sections as [Case['sections'][number], Case['sections'][number]];
const point = { number: 1, title: '要点', paragraphs: ['正文。'] };

/** What is not fit to print, and the field that has to say so. */
const UNPRINTABLE: readonly (readonly [what: string, parts: Partial<Case>, path: readonly string[]])[] = [
  ['a title that is too short', { title: '短' }, ['title']],
  ['a title that is too long', { title: '长'.repeat(61) }, ['title']],
  ['no provider', { provider: { key: '', name: '', kind: 'other', region: null } }, ['providerName']],
  ['a lead that is too long', { lead: ['文'.repeat(5001)] }, ['lead', '0']],
  ['a summary that is too long', { summary: '摘'.repeat(501) }, ['summary']],
  ['no outcomes', { sections: [practices] }, ['sections']],
  ['an empty section', { sections: [practices, { ...outcomes, lead: [] }] }, ['sections', '1']],
  ['no heading', { sections: [{ ...practices, heading: '' }, outcomes] }, ['sections', '0', 'heading']],
  [
    'a point without a title',
    { sections: [{ ...practices, points: [{ ...point, title: '' }] }, outcomes] },
    ['sections', '0', 'points', '0', 'title'],
  ],
  [
    'a paragraph that is too long',
    { sections: [{ ...practices, points: [point, { ...point, paragraphs: ['好。', '文'.repeat(5001)] }] }, outcomes] },
    ['sections', '0', 'points', '1', 'paragraphs', '1'],
  ],
];

/** What is no case at all, and the field that has to say so. */
const UNSAVABLE: readonly (readonly [what: string, data: Record<string, unknown>, path: readonly string[]])[] = [
  ['a number below 1', { number: 0 }, ['number']],
  ['a number that is a text', { number: 'x' }, ['number']],
  ['a number beyond measure', { number: 1e300 }, ['number']],
  ['sections that are a text', { sections: 'x' }, ['sections']],
  ['a kind of section that is not there', { sections: [{ ...practices, kind: 'x' }] }, ['sections', '0', 'kind']],
  ['a section with another field', { sections: [{ ...practices, extra: 1 }] }, ['sections', '0']],
  [
    'a point without a number',
    { sections: [{ ...practices, points: [{ title: 'x', paragraphs: [] }] }] },
    ['sections', '0', 'points', '0', 'number'],
  ],
  ['a region that is not there', { regions: ['999999'] }, ['regions', '0']],
  ['a control character', { title: 'a\u0000b' }, ['title']],
  ['a lone surrogate', { title: '标题\ud800标题' }, ['title']],
  ['another id', { caseId: 'other-1-01' }, ['caseId']],
  ['a state', { reviewState: 'published' }, ['reviewState']],
];

describe.each(DATABASES)('the workflow on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('with real people', () => {
    withEverybody(boot);

    const step = (who: ActorName, action: string, cases: readonly string[], comment?: string) =>
      cast.ask[who]('POST', '/fta-cases/transitions', { action, cases, ...(comment !== undefined && { comment }) });
    const review = async (id: string) => (await contributor('GET', `/fta-cases/cases/${id}/review`)).body.data;

    it.each(['the submitter, reviewer too', 'a super admin'] as const)(
      '%s does not approve what they submitted, alone or among others; somebody else does',
      async (who) => {
        const { documentId } = await prepare();
        const other = await addCase(app, 2);
        expect((await step(who, 'submit', [documentId])).status).toBe(200);
        expect((await step('a contributor', 'submit', [other])).status).toBe(200);
        for (const cases of [[documentId], [documentId, other], [other, documentId]]) {
          const refused = await step(who, 'approve', cases);
          expect(refused.status).toBe(400);
          expect(rulesOf(refused)).toEqual(['second-person']);
        }
        expect((await step(who, 'approve', [other])).status).toBe(200);
        expect((await step('a reviewer', 'approve', [documentId])).status).toBe(200);
      },
    );

    it('who submitted last counts: after a return and another’s submission the first may approve', async () => {
      const { documentId } = await prepare();
      await step('the submitter, reviewer too', 'submit', [documentId]);
      await step('a reviewer', 'return', [documentId], '请补充');
      await step('a contributor', 'revise', [documentId]);
      await step('a contributor', 'submit', [documentId]);
      expect((await step('the submitter, reviewer too', 'approve', [documentId])).status).toBe(200);
    });

    it.each(['return', 'withdraw'] as const)('to %s takes a reason', async (action) => {
      const scene =
        action === 'return'
          ? ({ state: 'submitted', isPublic: false } as const)
          : ({ state: 'published', isPublic: true } as const);
      const { documentId } = await prepare(scene);
      for (const comment of [undefined, '', ' \n\u3000']) {
        const refused = await step('a super admin', action, [documentId], comment);
        expect(refused.status).toBe(400);
        expect(refused.body.error.details.errors).toMatchObject([{ ruleId: 'comment-required', path: ['comment'] }]);
      }
      expect((await step('a super admin', action, [documentId], '有误')).status).toBe(200);
    });

    it('every step is told, and each submission and publication kept', async () => {
      const { documentId, version } = await prepare();
      await step('a contributor', 'submit', [documentId]);
      await step('a reviewer', 'return', [documentId], '标题请更具体');
      const opened = (await review(documentId)).version;
      expect(opened).toBeGreaterThan(version);
      const body = { title: '更具体的标题在这里', version: opened };
      expect((await contributor('PUT', `${CASES}/${documentId}`, body)).status).toBe(200);
      await step('a contributor', 'submit', [documentId]);
      await step('a reviewer', 'approve', [documentId]);
      await step('a publisher', 'publish', [documentId]);
      await step('a publisher', 'withdraw', [documentId], '数据有误');
      const { events, revisions } = await review(documentId);
      const told = events.map(({ action, from, to, comment }: Row) => [action, from, to, comment]);
      expect(told).toEqual([
        ['submit', 'drafting', 'submitted', null],
        ['return', 'submitted', 'returned', '标题请更具体'],
        ['revise', 'returned', 'drafting', null],
        ['submit', 'drafting', 'submitted', null],
        ['approve', 'submitted', 'approved', null],
        ['publish', 'approved', 'published', null],
        ['withdraw', 'published', 'withdrawn', '数据有误'],
      ]);
      expect(events.every(({ actor, at }: Row) => actor && !Number.isNaN(Date.parse(String(at))))).toBe(true);
      expect(revisions.map(({ number, action }: Row) => [number, action])).toEqual([
        [1, 'submit'],
        [2, 'submit'],
        [3, 'publish'],
      ]);
      expect(events[5].contentHash).toBe(revisions[2].contentHash);
      expect(revisions[0].contentHash).not.toBe(revisions[1].contentHash);
      const path = `/fta-cases/cases/${documentId}`;
      expect((await contributor('GET', `${path}/revisions/1`)).body.data).toEqual(sampleCase(1));
      const change = { kind: 'changed', path: '/title', before: sampleCase(1).title, after: body.title };
      for (const [from, to, changes] of [
        ['1', '2', [change]],
        ['2', '1', [{ ...change, before: change.after, after: change.before }]],
        ['2', '3', []],
        ['1', 'draft', [change]],
      ]) {
        const answer = await contributor('GET', `${path}/diff?from=${from}&to=${to}`);
        expect(answer.body.data).toEqual({ changes });
      }
    });

    it.each([
      ['diff?from=1&to=draft', 404],
      ['diff?from=published&to=draft', 404],
      ['diff?from=draft', 400],
      ['diff?from=0&to=draft', 400],
      ['diff?from=draft&to=draft&also=1', 400],
      ['diff?from=__proto__&to=draft', 400],
      ['revisions/1', 404],
      ['revisions/-1', 400],
      ['revisions/99999999999999999999', 400],
    ])('%s is %i where there is no such version', async (path, status) => {
      const { documentId } = await prepare();
      expect((await contributor('GET', `/fta-cases/cases/${documentId}/${path}`)).status).toBe(status);
    });

    it.each(UNPRINTABLE)('%s keeps a case from being submitted, and the field says so', async (_, parts, path) => {
      const { documentId } = await prepare();
      const data = columnsOf(sampleCase(1, parts));
      await app.strapi.db.query(UID.case).updateMany({ where: { documentId }, data });
      const refused = await step('a contributor', 'submit', [documentId]);
      expect(refused.status).toBe(400);
      expectRefusals(refused, path);
      const { refusals, steps } = await review(documentId);
      expect(refusals.map((each: Row) => each.path)).toContainEqual(path);
      const submit = steps.find(({ action }: Row) => action === 'submit');
      expect(submit.blockers.map((each: Row) => each.path)).toContainEqual(path);
    });

    it('a number that another case of the batch has keeps both from being submitted', async () => {
      const { documentId } = await prepare();
      const other = await addCase(app, 2, { number: 1 });
      for (const id of [documentId, other]) expectRefusals(await step('a contributor', 'submit', [id]), ['number']);
    });

    it.each(UNSAVABLE)('%s is refused on saving, and the field says so', async (_, data, path) => {
      const { documentId, version } = await prepare();
      const before = await snapshot(app);
      const refused = await contributor('PUT', `${CASES}/${documentId}`, { ...data, version });
      expect(refused.status).toBe(400);
      expectRefusals(refused, path);
      expect(await snapshot(app)).toEqual(before);
    });

    it('remarks hang on places of the case and are resolved once', async () => {
      const { documentId } = await prepare();
      const path = `/fta-cases/cases/${documentId}/comments`;
      for (const place of ['', '/title', '/sections/0/points/0/paragraphs/0', '/provider/name']) {
        expect((await cast.ask['a reviewer']('POST', path, { path: place, text: ' 请核对 ' })).body.data).toMatchObject(
          {
            path: place,
            text: '请核对',
            resolvedAt: null,
          },
        );
      }
      const { comments } = await review(documentId);
      expect(comments).toHaveLength(4);
      const resolve = (who: ActorName) => cast.ask[who]('POST', `/fta-cases/comments/${comments[0].id}/resolve`);
      const first = await resolve('a contributor');
      expect(first.body.data.resolvedAt).not.toBeNull();
      const second = await resolve('a reviewer');
      // The reviewer wrote it, the contributor did not.
      expect(second.body.data).toEqual({ ...first.body.data, isOwn: true });
      expect((await contributor('POST', '/fta-cases/comments/999999/resolve')).status).toBe(404);
      expect((await contributor('POST', '/fta-cases/comments/1;drop/resolve')).status).toBe(400);
      expect((await contributor('POST', '/fta-cases/cases/nosuchcase/comments', { path: '', text: 'x' })).status).toBe(
        404,
      );
    });

    it('suggestions are decided once, by those who write the case; their author may take them back', async () => {
      const { documentId } = await prepare({ state: 'returned', isPublic: false });
      const reviewer = cast.ask['a reviewer'];
      const path = `/fta-cases/cases/${documentId}/suggestions`;
      const propose = async () => (await reviewer('POST', path, { ...SUGGESTION, text: '' })).body.data;
      const decide = (who: ActorName, id: number, outcome: string) =>
        cast.ask[who]('POST', `/fta-cases/suggestions/${id}/outcome`, { outcome });

      const [first, second] = [await propose(), await propose()];
      expect(first).toMatchObject({ ...SUGGESTION, path: '/title', outcome: null, isOwn: true });
      expect((await reviewer('POST', `/fta-cases/comments/${first.id}/resolve`)).status).toBe(400);
      expect((await decide('a reviewer', first.id, 'taken')).status).toBe(403);
      expect((await decide('a contributor', first.id, 'taken')).body.data).toMatchObject({
        outcome: 'taken',
        isOwn: false,
      });
      expectRefusals(await decide('a contributor', first.id, 'left'), []);
      expect((await decide('a reviewer', second.id, 'left')).body.data).toMatchObject({ outcome: 'left' });

      await contributor('POST', `/fta-cases/comments/${first.id}/reopen`);
      await contributor('POST', `/fta-cases/comments/${first.id}/replies`, { text: '先保留。' });
      const [reopened] = (await review(documentId)).comments;
      expect(reopened).toMatchObject({ outcome: null, resolvedAt: null, replies: [{ text: '先保留。' }] });
      const row = await app.strapi.db.query(UID.comment).findOne({ where: { id: first.id } });
      expect(row.trail.map(({ action }: Row) => action)).toEqual(['taken', 'reopened']);
      const remarks = app.strapi.db.query(UID.comment);
      await expect(remarks.delete({ where: { id: first.id } })).rejects.toThrow('append-only');
      await expect(remarks.deleteMany({ where: { caseDocumentId: documentId } })).rejects.toThrow('append-only');
    });

    it.each([
      ['words that the text does not have', { anchor: { ...SUGGESTION.anchor, quote: '没有的字' } }],
      ['words that are the same', { replacement: SUGGESTION.anchor.quote }],
      ['words in lines', { replacement: '一行\n又一行' }],
      ['a place that is none', { anchor: { ...SUGGESTION.anchor, offset: -1 } }],
    ])('a suggestion of %s is refused', async (_, parts) => {
      const { documentId } = await prepare();
      const before = await snapshot(app);
      const refused = await contributor('POST', `/fta-cases/cases/${documentId}/suggestions`, {
        ...SUGGESTION,
        text: '',
        ...parts,
      });
      expect(refused.status).toBe(400);
      expect(await snapshot(app)).toEqual(before);
    });

    describe('a fault that is ignored', () => {
      const FAULT = { ruleId: 'doubled-word', path: '/lead/0', words: '海关加强加强协作' };
      const reason = '固定说法';

      const ignore = (who: ActorName, documentId: string, parts: object = {}) =>
        cast.ask[who]('POST', `/fta-cases/cases/${documentId}/ignored`, { ...FAULT, reason, ...parts });
      const write = async (documentId: string, lead: readonly string[]) => {
        const { version } = await review(documentId);
        expect((await contributor('PUT', `${CASES}/${documentId}`, { lead, version })).status).toBe(200);
      };
      const findings = async (batch: string) => {
        const { cases } = (await contributor('GET', `/fta-cases/batches/${batch}`)).body.data;
        const { warning, ignored } = cases[0].findings;
        return { warning, ignored };
      };
      /** A draft whose lead has the fault. */
      const faulty = async () => {
        const staged = await prepare();
        await write(staged.documentId, ['海关加强加强协作。']);
        return staged;
      };

      it('is counted apart, and comes back with other words, not with other places', async () => {
        const { documentId, batchDocumentId } = await faulty();
        expect(await findings(batchDocumentId)).toEqual({ warning: 1, ignored: 0 });
        const { status, body } = await ignore('a contributor', documentId, { reason: ` ${reason} ` });
        expect(status).toBe(200);
        expect(body.data).toMatchObject({ ...FAULT, reason, by: 'a-contributor', takenBackAt: null });
        expect(await findings(batchDocumentId)).toEqual({ warning: 0, ignored: 1 });
        await write(documentId, ['新写的一段。', '海关加强加强协作。']);
        expect(await findings(batchDocumentId)).toEqual({ warning: 0, ignored: 1 });
        await write(documentId, ['海关加强加强协作，联合监管。']);
        expect(await findings(batchDocumentId)).toEqual({ warning: 1, ignored: 0 });
        await write(documentId, ['海关加强加强协作。']);
        expect(await findings(batchDocumentId)).toEqual({ warning: 0, ignored: 1 });
      });

      it('stays so when the same words are imported over it, and the reviewer sees why', async () => {
        const { documentId, batchDocumentId } = await faulty();
        await ignore('a contributor', documentId);
        const single = { ...(await review(documentId)).case, title: '另一个示范案例的标题' };
        const content = JSON.stringify({ ...BATCH, cases: [single] });
        const imported = { name: 'batch.json', content, overwrite: [single.id] };
        expect((await contributor('POST', '/fta-cases/import', imported)).status).toBe(200);
        expect(await findings(batchDocumentId)).toEqual({ warning: 0, ignored: 1 });
        await step('a contributor', 'submit', [documentId]);
        const seen = (await cast.ask['a reviewer']('GET', `/fta-cases/cases/${documentId}/review`)).body.data;
        expect(seen.case.title).toBe(single.title);
        expect(seen.ignored).toMatchObject([{ ...FAULT, reason, by: 'a-contributor' }]);
      });

      it('is taken back once, and both stay in the record', async () => {
        const { documentId, batchDocumentId } = await faulty();
        const { id } = (await ignore('a contributor', documentId)).body.data;
        const takeBack = () => contributor('POST', `/fta-cases/ignored/${id}/take-back`);
        const first = await takeBack();
        expect(first.body.data).toMatchObject({ id, reason, takenBackBy: 'a-contributor' });
        expect((await takeBack()).body.data).toEqual(first.body.data);
        expect(await findings(batchDocumentId)).toEqual({ warning: 1, ignored: 0 });
        const { ignored, events } = await review(documentId);
        expect(ignored).toHaveLength(1);
        const told = events.map(({ action, comment }: Row) => [action, comment]);
        expect(told.slice(-2)).toEqual([
          ['ignore', expect.stringMatching(/“加强”.*固定说法$/u)],
          ['heed', FAULT.words],
        ]);
        expect((await contributor('POST', '/fta-cases/ignored/999999/take-back')).status).toBe(404);
      });

      it.each([
        ['without a reason', { reason: ' \n' }, 'ignore-reason'],
        ['that the draft does not have', { words: '海关加强协作' }, 'fault-not-found'],
        ['at another place', { path: '/title' }, 'fault-not-found'],
        ['of a rule that is none', { ruleId: '__proto__' }, 'fault-not-found'],
        [
          'that keeps it from being published',
          { ruleId: 'section-missing', path: '/sections', words: '' },
          'fault-blocks',
        ],
        ['for a reason that is too long', { reason: '因'.repeat(501) }, 'value-too-long'],
        ['with another field', { severity: 'info' }, 'value-unknown-key'],
      ])('is none %s', async (_, parts, rule) => {
        const { documentId } = await prepare();
        await write(documentId, ['海关加强加强协作。']);
        const { version } = await review(documentId);
        await contributor('PUT', `${CASES}/${documentId}`, { sections: [outcomes], version });
        const before = await snapshot(app);
        const refused = await ignore('a contributor', documentId, parts);
        expect(refused.status).toBe(400);
        expect(rulesOf(refused)).toEqual([rule]);
        expect(await snapshot(app)).toEqual(before);
      });

      it('is one fault: of two alike the other stays', async () => {
        const { documentId, batchDocumentId } = await faulty();
        await write(documentId, ['海关加强加强协作。', '海关加强加强协作。']);
        expect((await ignore('a contributor', documentId)).status).toBe(200);
        expect(await findings(batchDocumentId)).toEqual({ warning: 1, ignored: 1 });
        expect(rulesOf(await ignore('a contributor', documentId))).toEqual(['fault-not-found']);
      });

      it('neither comes nor goes while the case is in review', async () => {
        const { documentId } = await faulty();
        const { id } = (await ignore('a contributor', documentId)).body.data;
        await step('a contributor', 'submit', [documentId]);
        const again = [
          await ignore('a contributor', documentId),
          await contributor('POST', `/fta-cases/ignored/${id}/take-back`),
        ];
        for (const refused of again) expect(rulesOf(refused)).toEqual(['state-locked']);
      });
    });

    it.each([
      [{ path: '/nothing', text: 'x' }, ['path']],
      [{ path: 'title', text: 'x' }, ['path']],
      [{ path: '/sections/9', text: 'x' }, ['path']],
      [{ path: '/sections/length', text: 'x' }, ['path']],
      [{ path: '/__proto__', text: 'x' }, ['path']],
      [{ path: '/title', text: ' ' }, ['text']],
      [{ path: '/title', text: '文'.repeat(5001) }, ['text']],
      [{ path: '/title', text: 'a\u0000b' }, ['text']],
      [{ path: '/title' }, ['text']],
    ])('the remark %j is refused at its field', async (remark, path) => {
      const { documentId } = await prepare();
      const refused = await contributor('POST', `/fta-cases/cases/${documentId}/comments`, remark);
      expect(refused.status).toBe(400);
      expectRefusals(refused, path);
    });

    it.each([
      { comment: 'a\u0000b' },
      { comment: 7 },
      { cases: 'x' },
      { cases: [] },
      { cases: [7] },
      { action: 'delete' },
      { action: 'constructor' },
      { extra: 1 },
    ])('the step %j is refused', async (parts) => {
      const { documentId } = await prepare();
      const body = { action: 'submit', cases: [documentId], ...parts };
      expect((await contributor('POST', '/fta-cases/transitions', body)).status).toBe(400);
    });
  });
});

type Row = Record<string, unknown>;

/** Another draft of the staged batch. @returns its document id */
async function addCase({ strapi }: RunningApp, id: number, parts: Partial<Case> = {}): Promise<string> {
  const [batch] = await strapi.db.query(UID.batch).findMany({ limit: 1 });
  const row = { batch: batch.id, reviewState: 'drafting', version: 1, publishedAt: null };
  return (await strapi.db.query(UID.case).create({ data: { ...columnsOf(sampleCase(id, parts)), ...row } })).documentId;
}

function rulesOf({ body }: Answer): string[] {
  return body.error.details.errors.map(({ ruleId }: Row) => ruleId);
}

/** Every reason has its place, its rule and its words in both languages; one of them is at the path. */
function expectRefusals({ body }: Answer, path: readonly string[]): void {
  const { errors } = body.error.details;
  expect(errors.map((each: Row) => each.path)).toContainEqual(path);
  for (const each of errors) {
    expect(each).toMatchObject({ ruleId: expect.any(String), message: expect.any(String), name: 'ValidationError' });
    expect(each.text).toEqual({ zh: expect.any(String), en: expect.any(String) });
  }
}
