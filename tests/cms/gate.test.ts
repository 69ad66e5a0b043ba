import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import { type Answer, createAccountWith, logIn, type Requester, requester } from './accounts.ts';
import { assemble, bindTo, type Cast } from './cast.ts';
import { DATABASES } from './databases.ts';
import { answerOf, documentsOf } from './programs.ts';
import {
  BATCH,
  clear,
  columnsOf,
  draftIn,
  OTHER_PROVIDER,
  PROVIDER,
  sampleCase,
  snapshot,
  stage,
  UID,
} from './staging.ts';

const manager = (uid: string) => `/content-manager/collection-types/${uid}`;

describe.each(DATABASES)('the gate on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('holds where the matrix does not look', () => {
    let app: RunningApp;
    let cast: Cast;
    let superAdmin: Requester;

    beforeAll(async () => {
      app = await boot();
    });
    beforeEach(() => clear(app));
    afterAll(() => app.stop());

    const prepare = (scene: Parameters<typeof stage>[1]) =>
      stage(app, scene, cast.accounts['the submitter, reviewer too'].id);

    it("Strapi's own roles are there beside the plugin's, and the first administrator can register", async () => {
      const body = { email: 'first@example.org', password: 'Aa1-first-admin', firstname: 'First' };
      expect((await requester(app.url)('POST', '/admin/register-admin', body)).status).toBe(200);
      const roles = await app.strapi.db.query('admin::role').findMany({ populate: ['permissions', 'users'] });
      const codes = roles.map(({ code }: { code: string }) => code).sort();
      const own = ['fta-cases-contributor', 'fta-cases-publisher', 'fta-cases-reviewer'];
      expect(codes).toEqual([...own, 'strapi-author', 'strapi-editor', 'strapi-super-admin']);
      const author = roles.find(({ code }: { code: string }) => code === 'strapi-author');
      const edits = author.permissions.filter(
        ({ action, subject }: Row) => subject === UID.case && String(action).endsWith('.update'),
      );
      expect(edits).toMatchObject([{ conditions: ['admin::is-creator'] }]);
      cast = await assemble(app);
      superAdmin = cast.ask['a super admin'];
    });

    it('entries of every other type of the plugin are made by the workflow alone', async () => {
      const open: readonly string[] = [UID.case, UID.batch, UID.provider];
      const types = Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('plugin::fta-cases.'));
      const closed = types.filter((uid) => !open.includes(uid));
      expect(closed.length).toBeGreaterThan(10);
      const before = await snapshot(app);
      for (const uid of closed) {
        const { status } = await answerOf(async () => documentsOf(app, uid).create?.({ data: {} }));
        expect([uid, status]).toEqual([uid, 403]);
      }
      expect(await snapshot(app)).toEqual(before);
    });

    it.each([UID.event, UID.revision, UID.change])('nothing in %s is changed or deleted by any means', async (uid) => {
      const { documentId } = await prepare({ state: 'drafting', isPublic: true });
      const ask = cast.ask['a contributor'];
      await ask('POST', '/fta-cases/transitions', { action: 'submit', cases: [documentId] });
      const before = await snapshot(app);
      const [entry] = await app.strapi.db.query(uid).findMany({ orderBy: { id: 'desc' } });
      const documents = documentsOf(app, uid);
      const query = app.strapi.db.query(uid);
      const where = { id: entry.id };
      const data = { action: 'approve' };
      for (const call of [
        () => documents.create?.({ data: { caseDocumentId: documentId, ...data } }),
        () => documents.update?.({ documentId: entry.documentId, data }),
        () => documents.delete?.({ documentId: entry.documentId }),
        () => documents.clone?.({ documentId: entry.documentId }),
        () => query.update({ where, data }),
        () => query.updateMany({ where, data }),
        () => query.delete({ where }),
        () => query.deleteMany({ where: {} }),
      ]) {
        expect((await answerOf(async () => call())).status).not.toBe(200);
      }
      const path = `${manager(uid)}/${entry.documentId}`;
      expect((await superAdmin('POST', manager(uid), data)).status).toBe(403);
      expect((await superAdmin('PUT', path, data)).status).toBe(403);
      expect((await superAdmin('DELETE', path)).status).toBe(403);
      expect(await snapshot(app)).toEqual(before);
    });

    it.each([
      ['publish', 'actions/bulkPublish', 'a publisher', 'approved', 'drafting'],
      ['delete', 'actions/bulkDelete', 'a contributor', 'drafting', 'submitted'],
    ] as const)('%s of many is all or nothing', async (_, action, who, allowed, refused) => {
      const { documentId } = await prepare({ state: allowed, isPublic: false });
      const second = await addCase(app, 2, refused);
      const before = await snapshot(app);
      for (const documentIds of [
        [documentId, second],
        [second, documentId],
      ]) {
        expect((await cast.ask[who]('POST', `${manager(UID.case)}/${action}`, { documentIds })).status).toBe(400);
        expect(await snapshot(app)).toEqual(before);
      }
    });

    it('a step with many is all or nothing, and says of each case what is in its way', async () => {
      const { documentId } = await prepare({ state: 'drafting', isPublic: false });
      const second = await addCase(app, 2, 'approved');
      const before = await snapshot(app);
      const cases = [documentId, second, 'nosuchcase'];
      const answer = await cast.ask['a contributor']('POST', '/fta-cases/transitions', { action: 'submit', cases });
      expect(answer.status).toBe(400);
      const rules = answer.body.error.details.errors.map(({ ruleId }: Row) => ruleId).sort();
      expect(rules).toEqual(['case-not-found', 'state-transition']);
      expect(await snapshot(app)).toEqual(before);
    });

    it.each([
      ['an unknown id', { documentId: 'nosuchcase' }],
      ['no id', {}],
      ['a condition for an id', { documentId: { $ne: 'x' } }],
      ['a list of ids', { documentId: ['x'] }],
    ])('a program that names %s deletes and publishes nothing', async (_, params) => {
      await prepare({ state: 'published', isPublic: true });
      await addCase(app, 2, 'drafting');
      const before = await snapshot(app);
      for (const action of ['delete', 'publish', 'unpublish', 'discardDraft', 'clone', 'update']) {
        await answerOf(async () => documentsOf(app, UID.case)[action]?.({ ...params, data: { title: '不应出现' } }));
        expect(await snapshot(app), action).toEqual(before);
      }
    });

    it('a copy is made of what was sent with it', async () => {
      const { documentId } = await prepare({ state: 'published', isPublic: true });
      const body = { title: '复制时改了的标题' };
      const { status } = await cast.ask['a contributor']('POST', `${manager(UID.case)}/clone/${documentId}`, body);
      const copy = (await snapshot(app)).tables.fta_cases.find((row) => row.document_id !== documentId);
      expect(status === 200 ? copy?.title : status).toEqual(status === 200 ? body.title : 400);
    });

    it('a request in the name of an account is bound to its provider, with or without its ability at hand', async () => {
      const { documentId, version } = await prepare({ state: 'drafting', isPublic: false });
      const { id } = cast.accounts['a contributor of another provider'];
      const context = { state: { user: { id }, route: { info: { type: 'admin' } } } };
      const params = { documentId, data: { title: '另一单位改的标题', version } };
      const answer = await new Promise<Answer>((resolve) => {
        app.strapi.requestContext.run(context as never, async () => {
          resolve(await answerOf(async () => documentsOf(app, UID.case).update?.(params)));
        });
      });
      expect(answer.status).toBe(403);
      expect(draftIn(await snapshot(app), documentId)).toMatchObject({ title: sampleCase(1).title });
    });

    it('a batch with cases keeps its id and is not deleted; what it is known by comes once', async () => {
      const { batchDocumentId } = await prepare({ state: 'withdrawn', isPublic: false });
      const path = `${manager(UID.batch)}/${batchDocumentId}`;
      const other = { title: '另一批次', batchId: 'other-1', issuer: BATCH.issuer, series: BATCH.series, ordinal: 1 };
      const before = await snapshot(app);
      const answers = {
        rename: await superAdmin('PUT', path, { batchId: 'renamed-1' }),
        remove: await superAdmin('DELETE', path),
        copy: await superAdmin('POST', `${manager(UID.batch)}/clone/${batchDocumentId}`, { batchId: 'copy-1' }),
        take: await superAdmin('POST', manager(UID.batch), other),
        wrongId: await superAdmin('POST', manager(UID.batch), { ...other, ordinal: 2, batchId: '../批次' }),
        letGo: await superAdmin('PUT', path, { cases: { set: [] } }),
      };
      expect(mapValues(answers, ({ status }) => status)).toEqual({
        rename: 400,
        remove: 400,
        copy: 403,
        take: 400,
        wrongId: 400,
        letGo: 200,
      });
      expect(answers.rename.body.error.details.errors).toMatchObject([{ path: ['batchId'], ruleId: 'batch-id-fixed' }]);
      const { tables } = await snapshot(app);
      expect(tables.fta_cases).toEqual(before.tables.fta_cases);
      expect(tables.fta_batches).toMatchObject([{ batch_id: BATCH.id, title: BATCH.title }]);
    });

    it('the key of a provider follows its first name, and topics are those of the vocabulary', async () => {
      const [topic] = await app.strapi.db.query(UID.topic).findMany({ limit: 1 });
      const provider = await app.strapi.db.query(UID.provider).findOne({ where: { name: PROVIDER } });
      const path = `${manager(UID.provider)}/${provider.documentId}`;
      expect((await superAdmin('PUT', path, { key: 'made-up', kind: 'zone' })).status).toBe(200);
      expect(await app.strapi.db.query(UID.provider).findOne({ where: { id: provider.id } })).toMatchObject({
        key: provider.key,
        kind: provider.kind,
      });
      expect((await superAdmin('POST', manager(UID.provider), { name: PROVIDER })).status).toBe(400);
      expect((await superAdmin('POST', manager(UID.topic), { key: 'x', labelZh: 'x' })).status).toBe(403);
      expect((await superAdmin('DELETE', `${manager(UID.topic)}/${topic.documentId}`)).status).toBe(403);
    });

    it('the condition of own providers, which an administrator may set on any permission, holds', async () => {
      const { documentId } = await prepare({ state: 'drafting', isPublic: false });
      const action = 'plugin::content-manager.explorer.read';
      const conditions = ['plugin::fta-cases.is-own-provider'];
      const role = await app.strapi.service('admin::role').create({ name: '只读', code: 'own-readers' });
      const fields = ['title', 'providerName', 'providerKey'];
      await app.strapi
        .service('admin::role')
        .assignPermissions(role.id, [{ action, subject: UID.case, properties: { fields }, conditions }]);
      const { engine } = app.strapi.service('admin::permission');
      const build = engine.generateUserAbility;
      let built = 0;
      const watch = vi.spyOn(engine, 'generateUserAbility').mockImplementation(async (...args: unknown[]) => {
        if (++built > 50) throw new Error('abilities are built without end');
        return build(...args);
      });
      const read = async (providerName: string) => {
        const account = await createAccountWith(app, ['own-readers'], 'reader');
        await bindTo(app, providerName, account);
        return (await (await logIn(app, account))('GET', `${manager(UID.case)}/${documentId}`)).status;
      };
      const statuses = [await read(PROVIDER), await read(OTHER_PROVIDER)];
      watch.mockRestore();
      expect(statuses).toEqual([200, 403]);
    });

    it('an account with a long name, and one that is bound to a provider later, act like any other', async () => {
      const { documentId } = await prepare({ state: 'drafting', isPublic: false });
      const account = await createAccountWith(app, ['fta-cases-contributor'], 'long');
      const names = { firstname: 'A'.repeat(200), lastname: 'B'.repeat(200) };
      await app.strapi.db.query('admin::user').update({ where: { id: account.id }, data: names });
      const ask = await logIn(app, account);
      const send = (action: string) => ask('POST', '/fta-cases/transitions', { action, cases: [documentId] });
      expect((await send('submit')).status).toBe(200);
      await clear(app);
      const again = await prepare({ state: 'drafting', isPublic: false });
      await bindTo(app, '重庆自贸试验区', account);
      const refused = await ask('POST', '/fta-cases/transitions', { action: 'submit', cases: [again.documentId] });
      expect(refused.body.error.details.errors).toMatchObject([
        { ruleId: 'provider-not-yours', path: ['providerName'] },
      ]);
    });
  });
});

type Row = Record<string, unknown>;

/** Another case of the staged batch. @returns its document id */
async function addCase({ strapi }: RunningApp, number: number, reviewState: string): Promise<string> {
  const [batch] = await strapi.db.query(UID.batch).findMany({ limit: 1 });
  const data = { ...columnsOf(sampleCase(number)), batch: batch.id, reviewState, version: 1, publishedAt: null };
  return (await strapi.db.query(UID.case).create({ data })).documentId;
}

function mapValues<Key extends string, From, To>(record: Record<Key, From>, to: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value as From)])) as Record<Key, To>;
}
