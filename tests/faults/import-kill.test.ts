import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { type Postgres, postgresAvailability, startPostgres } from '../support/postgres.ts';
import { type Format, makeEditions } from './editions.ts';
import { type Installation, installOnPostgres, installOnSqlite } from './installation.ts';
import { interrupt, type Tally, type Undertaking } from './interruptions.ts';
import { importOfNewCases, importOverCases, publication } from './undertakings.ts';

/** Given to have the moments of a run that failed once more. */
const SEED = Number(process.env.FTA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const TIMEOUT = 900_000;

/** `kill -9` in the middle of each, so many times on each database. */
const UNDERTAKINGS: readonly {
  title: string;
  undertaking: Undertaking;
  kills: { sqlite: number; postgres: number };
}[] = [
  { title: 'an import of new cases', undertaking: importOfNewCases, kills: { sqlite: 30, postgres: 5 } },
  { title: 'an import over existing cases', undertaking: importOverCases, kills: { sqlite: 20, postgres: 3 } },
  { title: 'the publication of a batch', undertaking: publication, kills: { sqlite: 8, postgres: 2 } },
];

describe('killed on SQLite', () => {
  it.each(UNDERTAKINGS)('$title is done as a whole or not at all', { timeout: TIMEOUT }, async (each) => {
    const kills = each.kills.sqlite / LANES.length;
    const lanes = LANES.map((_, lane) => tryOn(installOnSqlite(), each.undertaking, kills, lane));
    report(`${each.title} on SQLite`, await Promise.all(lanes));
  });
});

const postgres = postgresAvailability();

describe.skipIf(!postgres.isAvailable)(titled('killed on PostgreSQL', postgres), () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, TIMEOUT);
  afterAll(() => server.stop());

  it.each(UNDERTAKINGS)('$title is done as a whole or not at all', { timeout: TIMEOUT }, async (each) => {
    const installation = installOnPostgres(await server.createDatabase());
    report(`${each.title} on PostgreSQL`, [await tryOn(installation, each.undertaking, each.kills.postgres, 0)]);
  });
});

/** Lanes differ in the format of their documents and in the moments. */
const LANES: readonly Format[] = ['md', 'json'];

async function tryOn(
  installation: Installation,
  undertaking: Undertaking,
  kills: number,
  lane: number,
): Promise<Tally> {
  let number = 0;
  const format = LANES[lane] ?? 'md';
  try {
    const nextEditions = () => makeEditions(++number, format);
    const random = () => drawn(`${SEED} ${lane} ${number}`);
    return await interrupt(installation, { undertaking, kills, random, nextEditions });
  } finally {
    installation.remove();
  }
}

/** A number of 0 to 1 that looks drawn and is the same for the same words. */
function drawn(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}

function report(title: string, tallies: readonly Tally[]): void {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const phases = [...new Set(tallies.flatMap((tally) => Object.keys(tally.phases)))];
  const at = phases.map((phase) => `, ${sum((tally) => tally.phases[phase] ?? 0)} in ${phase}`).join('');
  const states = `${sum((tally) => tally.old)} left the old state, ${sum((tally) => tally.new)} the new`;
  console.log(`${title}: ${sum((tally) => tally.old + tally.new)} kills${at}: ${states}; FTA_TEST_SEED=${SEED}`);
}
