import { type Client, createClient, mirror } from '@fta/cases-core/client';
import type { Batch } from '@fta/cases-core/schema';
import { type Origin, originOf } from '../content/origin.ts';
import { readCopy, writeCopy } from './copy.ts';

/** What is public at a CMS. */
export interface Publication {
  readonly batches: readonly Batch[];
  /** When the case was last published; `null` where that is not known. */
  updatedAt(id: string): string | null;
  /** The pages it was read from; `null` where they are not known. */
  origin(id: string): Origin | null;
}

/**
 * Brings the copy in `file` up to date with the CMS: only what has changed since is fetched. The copy goes from one whole
 * state to the next, so whoever is interrupted goes on from where it is.
 *
 * @throws ClientError where the CMS cannot be read
 */
export async function readPublication(url: string, file: string): Promise<Publication> {
  const client = createClient({ url });
  const { store, times, origins } = await readCopy(url, file);
  const { changes, replaced } = await mirror(client, store);
  if (replaced) {
    times.clear();
    origins.clear();
  }
  if (replaced || changes > 0) {
    for (const [id, time] of await timesSince(client, newest(times))) {
      const origin = originOf(await client.caseSources(id));
      if (origin) origins.set(id, origin);
      else origins.delete(id);
      times.set(id, time);
    }
    await writeCopy(file, { url, store, times, origins });
  }
  return {
    batches: store.batches(),
    updatedAt: (id) => times.get(id) ?? null,
    origin: (id) => origins.get(id) ?? null,
  };
}

/** When cases were last published, of those published since; of all where nothing is known. */
async function timesSince(client: Client, updatedSince: string | null): Promise<Map<string, string>> {
  const cases = await client.allCases({ view: 'summary', updatedSince, sort: 'updated:asc' }).toArray();
  return new Map(cases.map(({ id, updatedAt }) => [id, updatedAt]));
}

function newest(times: ReadonlyMap<string, string>): string | null {
  return [...times.values()].sort().at(-1) ?? null;
}
