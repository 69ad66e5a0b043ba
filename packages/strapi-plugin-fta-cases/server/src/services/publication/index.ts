import type { Core } from '@strapi/types';
import { isHeldByOwnWriter } from '../../database.ts';
import { reason, unavailable } from '../../refusals.ts';
import { service } from '../../service.ts';
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
}

export default ({ strapi }: { strapi: Core.Strapi }): Publication => {
  let known: Edition | null = null;
  /** Something was published here, and has not been read since. */
  let isBehind = true;

  /** One look at the database for all who have come by then: a single row, unless something was published. */
  const look = latest(async () => {
    isBehind = false;
    try {
      const last = await lastChange(strapi);
      const { sequence, token } = last ?? EMPTY;
      if (known?.sequence !== sequence || known.token !== token) known = await readEdition(strapi, known);
      return known;
    } catch (error) {
      isBehind = true;
      throw unreachable(error);
    }
  });

  const unreachable = (error: unknown) => {
    if (!service(strapi, 'health').isOutage(error)) strapi.log.error(error);
    return unavailable(reason('database-unavailable', {}), 'zh');
  };

  return {
    async edition() {
      return known && !isBehind && isHeldByOwnWriter(strapi) ? known : look();
    },

    async changes(since, limit) {
      try {
        return await changesSince(strapi, since, limit);
      } catch (error) {
        throw unreachable(error);
      }
    },

    async logChanges(scope) {
      isBehind = true;
      await logChanges(strapi, scope);
    },
  };
};
