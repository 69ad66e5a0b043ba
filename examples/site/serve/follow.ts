import { setTimeout as wait } from 'node:timers/promises';
import { ClientError, createClient, type MirrorStore, mirror } from '@fta/cases-core/client';
import { OUT } from '../build/folders.ts';
import { withdraw } from '../build/withdraw.ts';
import { type Builder, NOT_BUILT } from './builder.ts';

/** Milliseconds between two questions to the CMS, and before a build that failed is tried again. */
const INTERVAL = 3000;

/**
 * Keeps the site as the CMS has it, until `signal` is aborted. What is withdrawn is taken out of what is served at once,
 * whatever else is being built; all the rest comes with the next edition. A build that a withdrawal overtakes is given up,
 * for it would publish again what is gone; what is published while one is under way comes with the one after it, so that a
 * site of which something changes all the time is built all the same.
 */
export async function followCms(
  url: string,
  { build, onBuilt, onAway }: Builder & { onBuilt(): void; onAway(error: ClientError): void },
  signal: AbortSignal,
): Promise<void> {
  /** Cases that must not be seen. */
  const gone = new Set<string>();
  let since: string | null = null;
  let isDue = false;
  let underWay = new AbortController();
  let called = () => {};

  const takeOut = () => withdraw(OUT, (id) => !gone.has(id));
  const callForBuild = () => {
    isDue = true;
    called();
  };
  const store: MirrorStore = {
    cursor: async () => since,
    async apply(changes, cursor) {
      for (const { kind, id, content } of changes) {
        if (kind !== 'case') continue;
        if (content === null) gone.add(id);
        else gone.delete(id);
      }
      if (takeOut().length > 0) underWay.abort();
      since = cursor;
      callForBuild();
    },
    async replaceAll(entries, cursor) {
      const ids = new Set(entries.map(({ id }) => id));
      gone.clear();
      if (withdraw(OUT, (id) => ids.has(id)).length > 0) underWay.abort();
      since = cursor;
      callForBuild();
    },
  };

  const watch = async () => {
    for (const client = createClient({ url }); ; await wait(INTERVAL, undefined, { signal })) {
      await mirror(client, store, { interval: INTERVAL, signal }).catch((error) => {
        if (!(error instanceof ClientError)) throw error;
        onAway(error);
      });
    }
  };

  const buildWhenDue = async () => {
    for (;;) {
      while (!isDue) {
        await new Promise<void>((resolve) => {
          called = resolve;
        });
      }
      isDue = false;
      underWay = new AbortController();
      try {
        await build(AbortSignal.any([signal, underWay.signal]));
        onBuilt();
      } catch (error) {
        if (error !== NOT_BUILT) throw error;
        isDue = true;
        if (!underWay.signal.aborted) await wait(INTERVAL, undefined, { signal });
      }
      // It may have ended just when something was withdrawn.
      takeOut();
    }
  };
  await Promise.all([watch(), buildWhenDue()]);
}
