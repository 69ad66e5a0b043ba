import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { bootApp } from '../support/strapi.ts';
import { type Answer, createAccount, logIn } from './accounts.ts';
import { ACTORS } from './cast.ts';
import { DATABASES } from './databases.ts';
import { app, cast, contributor, open, withEverybody } from './everybody.ts';
import { BATCH, columnsOf, sampleCase, UID } from './staging.ts';

const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';
const API = '/api/fta-cases';

describe.each(DATABASES)('planned publication on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('of approved cases', () => {
    withEverybody(boot);

    it('publishes at its time, not before and not again, in the name of who planned it', async () => {
      const [id = ''] = await approved([sampleCase(1)]);
      const plan = await made('case', id);
      await runAt(Date.parse(plan.at) - 1);
      expect(await stateOf(id)).toBe('approved');
      await runAt(Date.parse(plan.at));
      expect(await stateOf(id)).toBe('published');
      expect(await open('GET', `${API}/cases/${BATCH.id}-01`)).toMatchObject({ status: 200 });
      expect(await plansOf('cases', id)).toMatchObject([{ id: plan.id, outcome: 'published', by: 'a-publisher' }]);
      const trail = await trailOf(id);
      expect(trail.slice(-2)).toMatchObject([
        { action: 'plan', actor: 'a-publisher' },
        { action: 'publish', actor: 'a-publisher' },
      ]);
      expect(trail.at(-1)?.comment).toContain(ZONE);
      await runAt(Date.parse(plan.at) + HOUR);
      expect(await trailOf(id)).toHaveLength(trail.length);
    });

    it('publishes a batch whole, once, however many processes try at the same time', async () => {
      const ids = await approved([sampleCase(1), sampleCase(2), sampleCase(3)]);
      const plan = await made('batch', await batchId());
      await Promise.all(Array.from({ length: 5 }, () => runAt(Date.parse(plan.at))));
      for (const id of ids) {
        const steps = (await trailOf(id)).map(({ action }) => action);
        expect(steps.filter((action) => action === 'publish')).toHaveLength(1);
        expect(await stateOf(id)).toBe('published');
      }
      expect(await plansOf('batches', await batchId())).toMatchObject([{ outcome: 'published' }]);
    });

    it('can be changed and taken back; what was planned before stays to be read', async () => {
      const [id = ''] = await approved([sampleCase(1)]);
      const first = await made('case', id, HOUR);
      const second = await made('case', id, 3 * HOUR);
      await runAt(Date.parse(first.at));
      expect(await stateOf(id)).toBe('approved');
      const { body } = await publisher('POST', `/fta-cases/plans/${second.id}/withdraw`, {});
      expect(body.data).toMatchObject({ outcome: 'withdrawn', settledBy: 'a-publisher' });
      await runAt(Date.parse(second.at));
      expect(await stateOf(id)).toBe('approved');
      expect((await plansOf('cases', id)).map(({ outcome }) => outcome)).toEqual(['withdrawn', 'replaced']);
      expect((await trailOf(id)).slice(-3).map(({ action }) => action)).toEqual(['plan', 'plan', 'plan-withdrawn']);
    });

    it('falls away when the case is opened again, says so, and does not come back with the next approval', async () => {
      const ids = await approved([sampleCase(1), sampleCase(2)]);
      const [id = ''] = ids;
      const [own, whole] = [await made('case', id), await made('batch', await batchId())];
      await step('revise', [id], contributor);
      const dropped = await plansOf('cases', id);
      expect(dropped).toMatchObject([
        { id: whole.id, outcome: 'dropped', settledBy: 'a-contributor' },
        { id: own.id, outcome: 'dropped', settledBy: 'a-contributor' },
      ]);
      for (const { reasons } of dropped)
        expect(reasons[0]?.text.zh).toBe('a-contributor对《多式联运单证互认试点》进行了“继续修改”');
      expect((await trailOf(id)).map(({ action }) => action)).toContain('plan-dropped');
      await step('submit', [id], contributor);
      await step('approve', [id], cast.ask['a reviewer']);
      await runAt(Date.parse(whole.at));
      for (const each of ids) expect(await stateOf(each)).toBe('approved');
    });

    it('falls away when somebody publishes the case before', async () => {
      const [id = ''] = await approved([sampleCase(1)]);
      await made('case', id);
      await step('publish', [id], publisher);
      expect(await plansOf('cases', id)).toMatchObject([{ outcome: 'dropped' }]);
    });

    it('is refused by what stands in the way at its time, and that is kept', async () => {
      const ids = await approved([sampleCase(1)]);
      const plan = await made('batch', await batchId());
      await contributor('POST', `/content-manager/collection-types/${UID.case}`, {
        batch: { connect: [{ documentId: await batchId() }] },
      });
      await runAt(Date.parse(plan.at));
      expect(await stateOf(ids[0] ?? '')).toBe('approved');
      const [kept] = await plansOf('batches', await batchId());
      expect(kept).toMatchObject({ outcome: 'refused', by: 'a-publisher' });
      expect(kept?.reasons.map(({ ruleId }) => ruleId)).toContain('state-transition');
      expect((await trailOf(ids[0] ?? '')).at(-1)).toMatchObject({ action: 'plan-refused' });
      await runAt(Date.parse(plan.at) + HOUR);
      expect((await trailOf(ids[0] ?? '')).filter(({ action }) => action === 'plan-refused')).toHaveLength(1);
    });

    it('is refused where who planned it may publish no more, or has no account', async () => {
      const [first = '', second = ''] = await approved([sampleCase(1), sampleCase(2)]);
      const [leaving, losing] = [await createAccount(app, ['publisher']), await createAccount(app, ['publisher'])];
      const plans = [
        await made('case', first, HOUR, await logIn(app, leaving)),
        await made('case', second, HOUR, await logIn(app, losing)),
      ];
      await app.strapi.db.query('admin::user').update({ where: { id: leaving.id }, data: { blocked: true } });
      await app.strapi.db.query('admin::user').update({ where: { id: losing.id }, data: { roles: { set: [] } } });
      await runAt(Date.parse(plans[0]?.at ?? ''));
      expect((await plansOf('cases', first))[0]?.reasons[0]?.ruleId).toBe('plan-account');
      expect((await plansOf('cases', second))[0]?.reasons[0]?.ruleId).toBe('role-missing');
      for (const id of [first, second]) expect(await stateOf(id)).toBe('approved');
    });

    it.each([
      [{ at: new Date(Date.now() - 1_000).toISOString() }, 'plan-past'],
      [{ at: new Date(Date.now() + 400 * 24 * HOUR).toISOString() }, 'plan-past'],
      [{ timeZone: 'Asia/Nowhere' }, 'plan-zone'],
    ])('%j is refused', async (parts, ruleId) => {
      const [id = ''] = await approved([sampleCase(1)]);
      const { status, body } = await plan('case', id, HOUR, publisher, parts);
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ ruleId }]);
    });

    it('takes a case that could be published now, and a publisher', async () => {
      const [id = ''] = await bringIn([sampleCase(1)]);
      expect((await plan('case', id)).body.error.details.errors).toMatchObject([{ ruleId: 'state-transition' }]);
      expect(await plan('batch', await batchId())).toMatchObject({ status: 400 });
      expect(await plan('case', 'none')).toMatchObject({ status: 404 });
      expect(await plan('case', id, HOUR, publisher, { at: 'tomorrow' })).toMatchObject({ status: 400 });
      await approve([id]);
      for (const name of ACTORS) {
        if (name === 'a program') continue;
        const { status } = await plan('case', id, HOUR, cast.ask[name]);
        const may = ['a publisher', 'a super admin'].includes(name);
        expect([name, may ? status === 200 : [401, 403].includes(status)]).toEqual([name, true]);
      }
    });
  });
});

describe('a plan', () => {
  it('is carried out after a restart, by what runs every minute', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fta-plans-'));
    const databaseFile = join(folder, 'cms.db');
    const first = await bootApp({ databaseFile });
    const account = await createAccount(first, ['publisher']);
    const { id: batchId, schemaVersion: _, ...head } = BATCH;
    const batch = await first.strapi.db.query(UID.batch).create({ data: { batchId, ...head } });
    const row = {
      ...columnsOf(sampleCase(1)),
      batch: batch.id,
      reviewState: 'approved',
      version: 1,
      publishedAt: null,
    };
    const { documentId } = await first.strapi.db.query(UID.case).create({ data: row });
    const ask = await logIn(first, account);
    const at = new Date(Date.now() + HOUR).toISOString();
    const request = { target: 'case', documentId, at, timeZone: ZONE };
    expect(await ask('POST', '/fta-cases/plans', request)).toMatchObject({ status: 200 });
    await first.strapi.db.query(UID.plan).updateMany({ where: {}, data: { at: new Date(Date.now() - HOUR) } });
    await first.stop();
    const second = await bootApp({ databaseFile });
    try {
      const jobs = second.strapi.cron.jobs as { name: string; job: { invoke(): Promise<void> } }[];
      await jobs.find(({ name }) => name === 'fta-cases-plans')?.job.invoke();
      const draft = await second.strapi.db.query(UID.case).findOne({ where: { documentId, publishedAt: null } });
      expect(draft.reviewState).toBe('published');
    } finally {
      await second.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const publisher: typeof contributor = (...request) => cast.ask['a publisher'](...request);

function plan(
  target: 'case' | 'batch',
  documentId: string,
  wait = HOUR,
  who = publisher,
  parts: object = {},
): Promise<Answer> {
  const at = new Date(Date.now() + wait).toISOString();
  return who('POST', '/fta-cases/plans', { target, documentId, at, timeZone: ZONE, ...parts });
}

interface Plan {
  readonly id: number;
  readonly at: string;
  readonly outcome: string;
  readonly reasons: readonly { readonly ruleId: string; readonly text: { readonly zh: string } }[];
}

async function made(...request: Parameters<typeof plan>): Promise<Plan> {
  const { status, body } = await plan(...request);
  expect(status).toBe(200);
  return body.data;
}

const runAt = (time: number): Promise<void> => app.strapi.plugin('fta-cases').service('plans').runDue(new Date(time));

async function plansOf(kind: 'cases' | 'batches', documentId: string): Promise<readonly Plan[]> {
  return (await contributor('GET', `/fta-cases/${kind}/${documentId}/plans`)).body.data.plans;
}

async function batchId(): Promise<string> {
  return (await contributor('GET', '/fta-cases/batches')).body.data[0].documentId;
}

async function bringIn(cases: readonly Case[]): Promise<string[]> {
  const content = JSON.stringify({ ...BATCH, cases });
  expect(await contributor('POST', '/fta-cases/import', { name: 'batch.json', content })).toMatchObject({
    status: 200,
  });
  const { body } = await contributor('GET', `/fta-cases/batches/${await batchId()}`);
  return body.data.cases.map(({ documentId }: { documentId: string }) => documentId);
}

async function approved(cases: readonly Case[]): Promise<string[]> {
  const ids = await bringIn(cases);
  await approve(ids);
  return ids;
}

async function approve(ids: readonly string[]): Promise<void> {
  await step('submit', ids, contributor);
  await step('approve', ids, cast.ask['a reviewer']);
}

async function step(action: string, cases: readonly string[], who: typeof contributor): Promise<void> {
  expect(await who('POST', '/fta-cases/transitions', { action, cases })).toMatchObject({ status: 200 });
}

async function stateOf(documentId: string): Promise<string> {
  return (await contributor('GET', `/fta-cases/cases/${documentId}/review`)).body.data.reviewState;
}

async function trailOf(
  documentId: string,
): Promise<readonly { action: string; actor: string; comment: string | null }[]> {
  return (await contributor('GET', `/fta-cases/cases/${documentId}/review`)).body.data.events;
}
