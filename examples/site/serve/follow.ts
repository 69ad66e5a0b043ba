import { setTimeout as wait } from 'node:timers/promises';
import { ClientError, createClient } from '@fta/cases-core/client';

const BETWEEN_QUESTIONS = 3000;

/** Calls `onChange` whenever something was published, changed or withdrawn since `cursor`, until `signal` is aborted. */
export async function follow(
  url: string,
  cursor: string,
  onChange: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const client = createClient({ url });
  let since = cursor;
  let isReached = true;
  while (!signal.aborted) {
    try {
      const pages = client.followChanges({ since, view: 'summary' }, { interval: BETWEEN_QUESTIONS, signal });
      for await (const { data, meta } of pages) {
        if (!isReached) process.stdout.write('已重新连接 CMS。The CMS answers again.\n');
        isReached = true;
        since = meta.cursor;
        if (data.length > 0 && !meta.hasMore) await onChange();
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ClientError)) throw error;
      if (isReached)
        process.stderr.write(`暂时无法连接 CMS，将继续尝试。The CMS does not answer; trying on: ${error.message}\n`);
      isReached = false;
      await wait(BETWEEN_QUESTIONS, undefined, { signal }).catch(() => undefined);
    }
  }
}
