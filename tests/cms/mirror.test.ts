import type { Batch, Case } from '@fta/cases-core';
import { createClient, createMemoryStore, mirror } from '@fta/cases-core/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../bench/support/random.mjs';
import type { RunningApp } from '../support/strapi.ts';
import { DATABASES } from './databases.ts';
import { type Editors, editorsOf } from './editors.ts';
import { Crash, createDisk, type Disk, openStore } from './mirror-disk.ts';
import { BATCH, sampleCase } from './staging.ts';

const STEPS = 1_000;
const NUMBERS = 12;
const { schemaVersion, id: _, ordinal: __, title: ___, ...IDENTITY } = BATCH;

type Head = Omit<Batch, 'cases' | 'schemaVersion'>;
const HEADS: Head[] = [1, 2, 3].map((ordinal) => ({
  ...IDENTITY,
  id: `history-${ordinal}`,
  ordinal,
  title: `第${ordinal}批案例的标题`,
}));

/** What is public, as the test knows it. */
interface World {
  readonly heads: Map<string, Head>;
  /** By id: the case, and its batch. */
  readonly cases: Map<string, { content: Case; batch: string }>;
}

type Random = ReturnType<typeof createRandom>;

function batchesOf({ heads, cases }: World): Batch[] {
  return [...heads.values()].flatMap((head) => {
    const members = [...cases.values()].filter(({ batch }) => batch === head.id).map(({ content }) => content);
    if (members.length === 0) return [];
    return [{ schemaVersion, ...head, cases: members.sort((a, b) => a.number - b.number) }];
  });
}

/** One step of an editorial office that never rests; the world follows. */
async function takeStep(random: Random, step: number, editors: Editors, world: World): Promise<void> {
  const chance = random.next();
  const head = random.pick(HEADS);
  if (chance < 0.1) {
    const title = `第${head.ordinal}批案例在第${step}步的标题`;
    world.heads.set(head.id, { ...head, title });
    await editors.renameBatch(head.id, title);
    return;
  }
  if (chance < 0.35 && world.cases.size > 0) {
    const ids = random.sample([...world.cases.keys()], random.integer(1, Math.min(3, world.cases.size)));
    for (const id of ids) world.cases.delete(id);
    await editors.withdraw(ids);
    return;
  }
  const numbers = random.sample(
    Array.from({ length: NUMBERS }, (____, index) => index + 1),
    random.next() < 0.8 ? 1 : random.integer(2, 5),
  );
  const contents = numbers.map((number) => {
    const title = `第${number}号案例在第${step}步的标题`;
    return sampleCase(number, { id: `${head.id}-${number}`, title, topics: step % 2 ? ['customs'] : [] });
  });
  for (const content of contents) world.cases.set(content.id, { content, batch: head.id });
  await editors.publish(head.id, contents);
}

/** The mirror as a process of its own would run it: started again after each crash, from what its disk holds. */
async function runMirror(url: string, disk: Disk, random: Random): Promise<boolean> {
  const fails = () => random.next() < 0.02;
  const client = createClient({
    url,
    retry: false,
    fetch: async (address, init) => {
      if (fails()) throw new Crash('before the request');
      const answer = await fetch(address, init);
      if (fails()) throw new Crash('before the answer was read');
      return answer;
    },
  });
  try {
    await mirror(client, openStore(disk, fails));
    return true;
  } catch (error) {
    if (isCrash(error)) return false;
    throw error;
  }
}

function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && error.cause !== undefined && isCrash(error.cause));
}

describe.each(DATABASES)('a mirror of a CMS on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('that follows the changes', () => {
    let app: RunningApp;
    let editors: Editors;

    beforeAll(async () => {
      app = await boot();
      editors = await editorsOf(app);
      for (const head of HEADS) await editors.addBatch(head);
    });
    afterAll(() => app?.stop());

    it(`is equal at the end of ${STEPS} steps, and whenever it comes to an end, however often it crashes`, async () => {
      const random = createRandom(2026);
      const world: World = { heads: new Map(HEADS.map((head) => [head.id, head])), cases: new Map() };
      const disk = createDisk();
      const runs = { ended: 0, crashed: 0 };
      for (let step = 1; step <= STEPS; step++) {
        await takeStep(random, step, editors, world);
        if (random.next() > 0.3) continue;
        const hasEnded = await runMirror(app.url, disk, random);
        runs[hasEnded ? 'ended' : 'crashed']++;
        if (hasEnded) expect(disk.batches()).toEqual(batchesOf(world));
      }
      while (!(await runMirror(app.url, disk, random))) runs.crashed++;
      expect(disk.batches()).toEqual(batchesOf(world));
      expect(disk.batches()).toEqual(await batchesAt(app.url));
      expect(runs.ended).toBeGreaterThan(50);
      expect(runs.crashed).toBeGreaterThan(50);
    });

    it('and one that starts only then ends the same', async () => {
      const store = createMemoryStore();
      await mirror(createClient({ url: app.url }), store);
      expect(store.batches()).toEqual(await batchesAt(app.url));
    });
  });
});

async function batchesAt(url: string): Promise<Batch[]> {
  const { data } = await (await fetch(`${url}/api/fta-cases/batches`)).json();
  const answers = data.map(async ({ id }: Head) => (await fetch(`${url}/api/fta-cases/batches/${id}`)).json());
  return (await Promise.all(answers)).map((answer) => answer.data);
}
