import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { isHeldByOwnWriter } from '../../database.ts';
import { reason, unavailable } from '../../refusals.ts';
import { service } from '../../service.ts';
import { nextTurn } from '../../turn.ts';
import { lastChange, logChanges, type Scope } from './change-log.ts';
import { type ChangePage, changesSince } from './changes.ts';
import { type Edition, EMPTY } from './edition/edition.ts';
import { latest } from './latest.ts';
import { readEdition } from './load.ts';

/**
 * What the public sees: cases with a published version, the batches that have any, and what became of them. Reads fail
 * with 503 where the database does.
 */
export interface Publication {
  /** Everything that is public now, whichever process published it. */
  edition(): Promise<Edition>;
  /** Changes after a cursor; `null` for one that this database never gave out. */
  changes(since: string | undefined, limit: number): Promise<ChangePage | null>;
  /** Tells what was published, changed or withdrawn, in the transaction that did it. */
  logChanges(scope: Scope): Promise<void>;
  /** Settles once readers find, and search in, what was published last. Never fails: a reader is told why. */
  catchUp(): Promise<void>;
}

/** Milliseconds between two looks at whether somebody has begun to write. */
const PATIENCE = 20;

export default ({ strapi }: { strapi: Core.Strapi }): Publication => {
  let known: Edition | null = null;
  /** How many publications there were here, and how many of them have been read. */
  let [logged, read] = [1, 0];
  const isBehind = () => read < logged;

  /** One look at the database for all who have come by then: a single row, unless something was published. */
  const look = latest(async () => {
    const upTo = logged;
    try {
      const last = await lastChange(strapi);
      const { sequence, token } = last ?? EMPTY;
      if (known?.sequence !== sequence || known.token !== token) known = await readEdition(strapi, known);
      read = upTo;
      return known;
    } catch (error) {
      throw unreachable(error);
    }
  });

  const unreachable = (error: unknown) => {
    if (!service(strapi, 'health').isOutage(error)) strapi.log.error(error);
    return unavailable(reason('database-unavailable', {}), 'zh');
  };

  /** What is known, where nobody else can have written; whoever waits behind a writer need not wait for its end. */
  const edition = async (): Promise<Edition> => {
    if (strapi.db.dialect.client !== 'sqlite') return look();
    let looked: Promise<Edition> | null = null;
    for (;;) {
      if (known && !isBehind() && isHeldByOwnWriter(strapi)) return known;
      looked ??= look();
      const found = await Promise.race([looked, wait(PATIENCE, null)]);
      if (found) return found;
    }
  };

  const catchUp = async () => {
    try {
      await (await edition()).index();
    } catch (error) {
      strapi.log.debug(error);
    }
  };

  return {
    edition,

    async changes(since, limit) {
      try {
        return await changesSince(strapi, since, limit);
      } catch (error) {
        throw unreachable(error);
      }
    },

    async logChanges(scope) {
      logged++;
      await logChanges(strapi, scope);
      await strapi.db.transaction(({ onCommit }) => onCommit(() => void nextTurn().then(catchUp)));
    },

    catchUp,
  };
};
