import { setTimeout as wait } from 'node:timers/promises';
import type { healthAnswer } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import type * as z from 'zod';
import { contentTypes } from '../content-types/index.ts';
import { isAway, isHeldByOwnWriter } from '../database.ts';
import { service } from '../service.ts';
import { within } from '../within.ts';

/** How the service is; what the health route answers. */
type HealthState = z.infer<typeof healthAnswer>['data'];

export interface Health {
  /** Settles in under three seconds, whatever the database does. */
  state(): Promise<HealthState>;
  /**
   * Whether a failure is that of a database that is away. One that is has one line in the log, and one more once it answers
   * again, however many requests it fails.
   */
  isOutage(failure: unknown): boolean;
}

/** A database that takes longer than this to say anything is down, for whoever asks. */
const PATIENCE_MS = 2_000;

/** Time between two questions to a database that is away. */
const RETRY_MS = 1_000;

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

  let isKnownAway = false;
  const untilBack = async () => {
    while (!service(strapi, 'shutdown').isUnderWay() && !(await within(PATIENCE_MS, isAnswering(), false))) {
      await wait(RETRY_MS, undefined, { ref: false });
    }
    isKnownAway = false;
    strapi.log.warn('fta-cases: the database answers again');
  };

  return {
    isOutage(failure) {
      if (!isAway(failure)) return false;
      if (!isKnownAway) {
        isKnownAway = true;
        strapi.log.error(`fta-cases: the database is away: ${failure instanceof Error ? failure.message : failure}`);
        untilBack();
      }
      return true;
    },

    async state() {
      // SQLite's one connection is in use, so it is there; to ask on it would be to wait for the end of an import.
      const isEnding = service(strapi, 'shutdown').isUnderWay();
      const isUp = isHeldByOwnWriter(strapi) || (await within(PATIENCE_MS, isAnswering(), false));
      if (!isUp) return { status: 'down', database: { client, status: 'down' }, publication: null };
      const seen = await within(PUBLICATION_MS, publication(), lastSeen);
      return { status: isEnding ? 'down' : 'up', database: { client, status: 'up' }, publication: seen };
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
