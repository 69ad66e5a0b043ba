import { type Case, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import type { Answer, Requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { cast, contributor, withEverybody } from './everybody.ts';
import { BATCH, PROVIDER, sampleCase, UID } from './staging.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;

describe.each(DATABASES)('a batch as a worklist on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('tells each person', () => {
    withEverybody(boot);

    it('what is theirs to move on, what stands in its way, and since when', async () => {
      const [ready = '', short = ''] = await bringIn([sampleCase(1), sampleCase(2, { title: '短题', sections: [] })]);
      const mine = await detail(contributor);
      expect(mine.cases.map(({ next }) => next?.action)).toEqual(['submit', 'submit']);
      expect(mine.cases.map(({ next }) => (next?.blockers.length ?? 0) > 0)).toEqual([false, true]);
      expect(mine.turn.count).toBe(2);
      expect(mine.cases[1]?.completeness).toMatchObject({ present: 0, wanted: 2 });
      expect((await detail(cast.ask['a reviewer'])).turn.count).toBe(0);

      const before = Date.now();
      expect(await take(contributor, 'submit', [ready])).toMatchObject({ status: 200 });
      const theirs = await detail(cast.ask['a reviewer']);
      expect(theirs.cases.map(({ next }) => next?.action)).toEqual(['approve', undefined]);
      expect(theirs.turn).toEqual({ count: 1, since: theirs.cases[0]?.stateSince });
      expect(Date.parse(theirs.cases[0]?.stateSince ?? '')).toBeGreaterThanOrEqual(before - 1_000);
      expect(theirs.cases[0]?.stateBy).not.toBe(null);
      expect((await summary(cast.ask['a reviewer'])).turn).toEqual(theirs.turn);
      expect((await summary(contributor)).turn.count).toBe(1);

      expect(await take(contributor, 'submit', [short])).toMatchObject({ status: 400 });
    });

    it('not to approve what they submitted themselves', async () => {
      const both = cast.ask['the submitter, reviewer too'];
      const [first = '', second = ''] = await bringIn([sampleCase(1), sampleCase(2)]);
      expect(await take(both, 'submit', [first])).toMatchObject({ status: 200 });
      expect(await take(contributor, 'submit', [second])).toMatchObject({ status: 200 });
      expect((await detail(both)).cases.map(({ next }) => next?.action)).toEqual([undefined, 'approve']);
      expect((await summary(both)).turn.count).toBe(1);
    });

    it('the counts of the checks, which a changed word changes', async () => {
      const lead = ['时间由24小时缩短至6小时，压缩50%。'];
      const [documentId = ''] = await bringIn([sampleCase(1, { lead }), sampleCase(2)]);
      const before = (await detail(contributor)).cases[0]?.findings.warning ?? 0;
      expect(before).toBeGreaterThan(0);
      const save = { lead: ['时间由24小时缩短至12小时，压缩50%。'], version: 1 };
      expect(await contributor('PUT', `${CASES}/${documentId}`, save)).toMatchObject({ status: 200 });
      expect((await detail(contributor)).cases[0]?.findings.warning).toBe(before - 1);
    });

    it('a new case of a batch begins blank, with the next number', async () => {
      await bringIn([sampleCase(1), sampleCase(2)]);
      const { documentId } = await detail(contributor);
      const made = await contributor('POST', CASES, { batch: { connect: [{ documentId }] } });
      expect(made).toMatchObject({ status: 201 });
      expect((await detail(contributor)).cases.map(({ number, title }) => [number, title])).toEqual([
        [1, sampleCase(1).title],
        [2, sampleCase(2).title],
        [3, ''],
      ]);
    });

    it('whom they write for, so that a new case can be theirs', async () => {
      await bringIn([sampleCase(1)]);
      expect((await detail(contributor)).ownProviders).toEqual([]);
      const bound = cast.ask['a contributor of the provider'];
      const { documentId, ownProviders } = await detail(bound);
      expect(ownProviders).toEqual([PROVIDER]);
      const batch = { connect: [{ documentId }] };
      expect(await bound('POST', CASES, { batch })).toMatchObject({ status: 403 });
      expect(await bound('POST', CASES, { batch, providerName: PROVIDER })).toMatchObject({ status: 201 });
      expect((await detail(bound)).turn.count).toBe(2);
      expect((await detail(cast.ask['a contributor of another provider'])).turn.count).toBe(0);
    });
  });

  describe.skipIf(!isAvailable)('gives cases other places', () => {
    withEverybody(boot);

    /** Asks for new numbers, from those that the cases are seen to have. */
    const give = async (ask: Requester, numbers: Readonly<Record<string, number | null>>, seen?: Detail) => {
      const { documentId: batch, cases } = seen ?? (await detail(ask));
      const changes = cases
        .filter(({ documentId }) => documentId in numbers)
        .map(({ documentId, number }) => ({
          documentId,
          from: { batch, number },
          number: numbers[documentId] ?? null,
        }));
      return ask('POST', `/fta-cases/batches/${batch}/places`, { cases: changes });
    };
    const order = async () =>
      (await detail(contributor)).cases.map(({ documentId, number }): [string, number] => [documentId, number]);

    it('all at once, each with an event and the text as it was', async () => {
      const [first = '', second = '', third = ''] = await bringIn([sampleCase(1), sampleCase(2), sampleCase(3)]);
      const { body, status } = await give(contributor, { [first]: 3, [second]: 1, [third]: 2 });
      expect({ status, body }).toMatchObject({ status: 200 });
      expect(await order()).toEqual([
        [second, 1],
        [third, 2],
        [first, 3],
      ]);
      const review = (await contributor('GET', `/fta-cases/cases/${first}/review`)).body.data;
      expect(review).toMatchObject({ reviewState: 'drafting', version: 2 });
      expect(review.case).toEqual({ ...sampleCase(1), number: 3 });
      expect(review.events.at(-1)).toMatchObject({ action: 'renumber', from: 'drafting', comment: '1 → 3' });
      expect(review.revisions.map(({ action }: { action: string }) => action)).toEqual(['replaced']);

      const back = body.data.cases.map(({ documentId, from, to }: Moved) => ({
        documentId,
        from: to,
        number: from.number,
      }));
      const { documentId: batch } = await detail(contributor);
      expect(await contributor('POST', `/fta-cases/batches/${batch}/places`, { cases: back })).toMatchObject({
        status: 200,
      });
      expect(await order()).toEqual([
        [first, 1],
        [second, 2],
        [third, 3],
      ]);
    });

    it('of two who change the same, the second is told, and nothing is half done', async () => {
      const [first = '', second = '', third = ''] = await bringIn([sampleCase(1), sampleCase(2), sampleCase(3)]);
      const seen = await detail(contributor);
      expect(await give(contributor, { [first]: 2, [second]: 1 })).toMatchObject({ status: 200 });
      const late = await give(contributor, { [second]: 3, [third]: 2 }, seen);
      expect(late).toMatchObject({ status: 409 });
      expect(late.body.error.details.errors[0]).toMatchObject({ ruleId: 'place-stale' });
      expect(await order()).toEqual([
        [second, 1],
        [first, 2],
        [third, 3],
      ]);
      const taken = await give(contributor, { [first]: 3 });
      expect(taken.body.error.details.errors[0]).toMatchObject({ ruleId: 'number-taken' });
    });

    it('not to what is in review or has been public, and says of each why', async () => {
      const [first = '', second = '', third = ''] = await bringIn([sampleCase(1), sampleCase(2), sampleCase(3)]);
      expect(await take(contributor, 'submit', [first, second])).toMatchObject({ status: 200 });
      expect(await take(cast.ask['a reviewer'], 'approve', [first])).toMatchObject({ status: 200 });
      expect(await take(cast.ask['a publisher'], 'publish', [first])).toMatchObject({ status: 200 });
      const refused = await give(contributor, { [first]: 3, [second]: 4, [third]: 5 });
      expect(refused).toMatchObject({ status: 400 });
      expect(refused.body.error.details.errors.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
        'place-public',
        'state-locked',
      ]);
      const { cases } = await detail(contributor);
      expect(cases.map(({ placeRefusals }) => placeRefusals.length)).toEqual([1, 1, 0]);
    });

    it('in another batch too, after its last, with their ids and their history', async () => {
      const [first = '', second = ''] = await bringIn([sampleCase(1), sampleCase(2)]);
      const other = {
        ...BATCH,
        id: 'other-1',
        title: '另一批次',
        ordinal: 2,
        cases: [sampleCase(7, { id: 'other-07' })],
      };
      const content = JSON.stringify(other);
      await contributor('POST', '/fta-cases/import', { name: 'other.json', content });
      const target = (await contributor('GET', '/fta-cases/batches')).body.data[1].documentId;
      const { documentId: batch } = await detail(contributor);
      const cases = [first, second].map((documentId, i) => ({
        documentId,
        from: { batch, number: i + 1 },
        number: null,
      }));
      const moved = await contributor('POST', `/fta-cases/batches/${target}/places`, { cases });
      expect(moved).toMatchObject({ status: 200 });
      expect(moved.body.data.cases.map(({ to }: Moved) => to)).toEqual([
        { batch: target, number: 8 },
        { batch: target, number: 9 },
      ]);
      const review = (await contributor('GET', `/fta-cases/cases/${first}/review`)).body.data;
      expect(review.case.id).toBe(sampleCase(1).id);
      expect(review.events.at(-1)).toMatchObject({
        action: 'move',
        comment: `《${BATCH.title}》1 → 《另一批次》8`,
      });
      expect(await order()).toEqual([]);
    });
  });
});

describe.each(DATABASES)('drafts to take away, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('before publication', () => {
    withEverybody(boot);

    it('are the batch as it stands, told what of it is not public, and can be imported again', async () => {
      const [first = ''] = await bringIn([sampleCase(1), sampleCase(2, { title: '尚未公开的案例' })]);
      await take(contributor, 'submit', [first]);
      await take(cast.ask['a reviewer'], 'approve', [first]);
      await take(cast.ask['a publisher'], 'publish', [first]);
      const { documentId } = await detail(contributor);
      const had = (format: string) =>
        cast.ask['a reviewer']('GET', `/fta-cases/batches/${documentId}/download?format=${format}`);

      const { body } = await had('json');
      expect(body.unpublished).toEqual([sampleCase(2).id]);
      expect(body.batch.cases.map(({ title }: Case) => title)).toEqual([sampleCase(1).title, '尚未公开的案例']);
      const again = { name: 'batch.json', content: JSON.stringify(body), dryRun: true };
      const trial = (await contributor('POST', '/fta-cases/import', again)).body.data;
      expect(trial.counts).toMatchObject({ unchanged: 2 });

      expect(parse(String((await had('markdown')).body)).batch).toEqual(body.batch);
      const rows = String((await had('csv')).body).split('\r\n');
      expect(rows.filter((row) => row.includes('（未发布）')).every((row) => row.startsWith(sampleCase(2).id))).toBe(
        true,
      );
      expect(rows.some((row) => row.includes('（未发布）'))).toBe(true);
      expect(await had('exe')).toMatchObject({ status: 400 });
      expect(await contributor('GET', '/fta-cases/cases/none/download?format=json')).toMatchObject({ status: 404 });
    });

    it('of one case are that case alone', async () => {
      const [, second = ''] = await bringIn([sampleCase(1), sampleCase(2)]);
      const { body } = await contributor('GET', `/fta-cases/cases/${second}/download?format=json`);
      expect(body.batch.cases.map(({ id }: Case) => id)).toEqual([sampleCase(2).id]);
    });
  });
});

interface Moved {
  readonly documentId: string;
  readonly from: { readonly batch: string; readonly number: number };
  readonly to: { readonly batch: string; readonly number: number };
}

interface Listed {
  readonly documentId: string;
  readonly turn: { readonly count: number; readonly since: string | null };
}

interface Detail extends Listed {
  readonly ownProviders: readonly string[];
  readonly cases: readonly {
    readonly documentId: string;
    readonly number: number;
    readonly title: string;
    readonly stateBy: string | null;
    readonly stateSince: string;
    readonly next: { readonly action: string; readonly blockers: readonly unknown[] } | null;
    readonly completeness: { readonly present: number; readonly wanted: number };
    readonly placeRefusals: readonly unknown[];
    readonly findings: { readonly error: number; readonly warning: number };
  }[];
}

async function summary(ask: Requester): Promise<Listed> {
  return (await ask('GET', '/fta-cases/batches')).body.data[0];
}

async function detail(ask: Requester): Promise<Detail> {
  const { documentId } = await summary(ask);
  return (await ask('GET', `/fta-cases/batches/${documentId}`)).body.data;
}

async function bringIn(cases: readonly Case[]): Promise<string[]> {
  const content = JSON.stringify({ ...BATCH, cases });
  expect(await contributor('POST', '/fta-cases/import', { name: 'batch.json', content })).toMatchObject({
    status: 200,
  });
  return (await detail(contributor)).cases.map(({ documentId }) => documentId);
}

function take(ask: Requester, action: string, cases: readonly string[]): Promise<Answer> {
  return ask('POST', '/fta-cases/transitions', { action, cases });
}
