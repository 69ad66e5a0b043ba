import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Editions } from './editions.ts';
import type { Importer, People } from './importer-process.ts';
import type { Installation } from './installation.ts';
import { readStored, type StoredBatch } from './stored.ts';

/** Something that the app does all of or nothing. */
export interface Undertaking {
  /** What has to be there before. */
  prepare(app: Importer, editions: Editions, people: People): Promise<void>;
  run(app: Importer, editions: Editions, people: People): Promise<unknown>;
  /** Whether it can be done again where it has been done. */
  readonly isRepeatable: boolean;
  /** What the database is to hold afterwards. */
  outcome(editions: Editions): StoredBatch;
}

export interface Interruptions {
  readonly undertaking: Undertaking;
  readonly kills: number;
  /** Numbers of 0 to 1: moments as shares of the time that the undertaking takes. */
  readonly random: () => number;
  readonly nextEditions: () => Editions;
}

/** How the kills met it: how many left the old state, how many the new, and what the import was at. */
export interface Tally {
  old: number;
  new: number;
  phases: Record<string, number>;
}

/** A little past the end, so that the last moments before the answer are among those drawn. */
const BEYOND_THE_END = 1.1;

/**
 * Kills the app again and again in the middle of the undertaking, each time over another batch of the same database.
 * After every kill the database is whole and holds all of it or nothing, and doing it again succeeds.
 */
export async function interrupt(installation: Installation, options: Interruptions): Promise<Tally> {
  const { undertaking, kills, random, nextEditions } = options;
  const tally: Tally = { old: 0, new: 0, phases: {} };
  let app = await installation.start();
  try {
    const people = await app.call<People>({ action: 'appoint' });
    let duration = await timeOf(app, undertaking, people, nextEditions);
    while (tally.old + tally.new < kills) {
      const editions = nextEditions();
      await undertaking.prepare(app, editions, people);
      const before = await installation.dump();
      const moment = random() * BEYOND_THE_END * duration;
      const answered = await answeredWithin(moment, () => undertaking.run(app, editions, people));
      if (answered !== null) {
        duration = (duration + answered) / 2;
        await expectOutcome(installation, undertaking, editions);
        continue;
      }
      const phase = app.phase();
      await app.kill9();
      await installation.recover();
      const isOld = isDeepStrictEqual(await installation.dump(), before);
      const when = `killed after ${moment.toFixed(1)} of ${duration.toFixed(1)} ms, phase ${phase}`;
      if (!isOld) await expectOutcome(installation, undertaking, editions, when);
      count(tally, isOld, phase);
      app = await installation.start();
      if (isOld || undertaking.isRepeatable) await undertaking.run(app, editions, people);
      await expectOutcome(installation, undertaking, editions, `${when} and done again`);
    }
    return tally;
  } finally {
    await app.kill9();
  }
}

function count(tally: Tally, isOld: boolean, phase: string | null): void {
  tally[isOld ? 'old' : 'new']++;
  if (phase !== null) tally.phases[phase] = (tally.phases[phase] ?? 0) + 1;
}

/** How long it takes where nobody interrupts it, once the process has done it before. */
async function timeOf(app: Importer, undertaking: Undertaking, people: People, nextEditions: () => Editions) {
  let duration = 0;
  for (let round = 0; round < 2; round++) {
    const editions = nextEditions();
    await undertaking.prepare(app, editions, people);
    const start = performance.now();
    await undertaking.run(app, editions, people);
    duration = performance.now() - start;
  }
  return duration;
}

/** Milliseconds until the answer; `null` where there is none by then. */
async function answeredWithin(moment: number, run: () => Promise<unknown>): Promise<number | null> {
  const start = performance.now();
  const answer = run().then(() => performance.now() - start);
  answer.catch(() => undefined);
  return Promise.race([answer, wait(moment).then(() => null)]);
}

/** The database holds what the undertaking leaves behind, all of it. */
export async function expectOutcome(
  installation: Installation,
  undertaking: Undertaking,
  editions: Editions,
  when = 'done',
) {
  const stored = await readStored(installation, editions.batchId);
  const expected = undertaking.outcome(editions);
  for (const [part, value] of Object.entries(expected)) {
    expect(stored[part as keyof StoredBatch], `${editions.batchId}, ${when}: ${part}`).toEqual(value);
  }
}
