import type { healthAnswer } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import type * as z from 'zod';
import { contentTypes } from '../content-types/index.ts';
import { isHeldByOwnWriter } from '../database.ts';
import { service } from '../service.ts';
import { within } from '../within.ts';

/** How the service is; what the health route answers. */
type HealthState = z.infer<typeof healthAnswer>['data'];

export interface Health {
  /** Settles in under three seconds, whatever the database does. */
  state(): Promise<HealthState>;
}

/** A database that takes longer than this to say anything is down, for whoever asks. */
const PATIENCE_MS = 2_000;

/** What is public need not be known to the last change for this: what was seen last will do. */
const PUBLICATION_MS = 500;

export default ({ strapi }: { strapi: Core.Strapi }): Health => {
  const { client } = strapi.db.dialect;
  let probe: Promise<boolean> | null = null;
  let lastSeen: HealthState['publication'] = null;

  /** One question at a time: a database that does not answer is not asked again and again. */
  const isAnswering = (): Promise<boolean> => {
    probe ??= ask(strapi).finally(() => {
      probe = null;
    });
    return probe;
  };

  const publication = async (): Promise<HealthState['publication']> => {
    const { cases, sequence } = await service(strapi, 'publication').edition();
    lastSeen = { cases: cases.length, sequence };
    return lastSeen;
  };

  return {
    async state() {
      // SQLite's one connection is in use, so it is there; to ask on it would be to wait for the end of an import.
      const isUp = isHeldByOwnWriter(strapi) || (await within(PATIENCE_MS, isAnswering(), false));
      if (!isUp) return { status: 'down', database: { client, status: 'down' }, publication: null };
      const seen = await within(PUBLICATION_MS, publication(), lastSeen);
      return { status: 'up', database: { client, status: 'up' }, publication: seen };
    },
  };
};

type Builder = ReturnType<Core.Strapi['db']['getConnection']>;

/** Whether the database answers. A connection on which it does not in time is thrown away by the pool. */
async function ask(strapi: Core.Strapi): Promise<boolean> {
  try {
    const cases = strapi.db.getConnection(contentTypes.case.schema.collectionName) as Builder;
    await cases.select('id').limit(1).timeout(PATIENCE_MS);
    return true;
  } catch {
    return false;
  }
}
