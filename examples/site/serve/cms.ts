import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@fta/cases-core/client';
import { CMS_FOLDER, type Settings } from './settings.ts';

/** A CMS that was started here. */
export interface OwnCms {
  /** Settles once its REST API answers; fails where it ends before. */
  ready(): Promise<void>;
  /** Settles once it has ended. */
  ended(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** The CMS ended by itself; it has said why. */
export class CmsEndedError extends Error {
  override readonly name = 'CmsEndedError';
}

const BETWEEN_QUESTIONS = 500;
const MAIN = join(CMS_FOLDER, 'dist', 'src', 'start', 'main.js');

/** Starts the CMS of this repository, built already, in a process of its own. */
export function startCms({ cms, cmsUrl, siteUrl }: Settings & { cms: NonNullable<Settings['cms']> }): OwnCms {
  const child = spawn(process.execPath, [MAIN], {
    cwd: CMS_FOLDER,
    env: {
      ...process.env,
      HOST: cms.host,
      PORT: String(cms.port),
      // The CMS knows by this name where a site shows a case.
      SITE_URL: `${siteUrl}/cases/{id}/`,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: Ctrl-C in the terminal ends this process, which ends the CMS when its turn has come.
    detached: true,
  });
  const ended = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    ready: () => untilAnswered(cmsUrl, hasEnded),
    ended: async () => void (await ended),
    async stop() {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      await ended;
    },
    kill: () => killAtOnce(child),
  };
}

function killAtOnce(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

async function untilAnswered(url: string, hasEnded: () => boolean): Promise<void> {
  const client = createClient({ url });
  while (!(await isUp(client))) {
    if (hasEnded()) throw new CmsEndedError('CMS 已停止。The CMS has ended.');
    await wait(BETWEEN_QUESTIONS);
  }
}

async function isUp(client: ReturnType<typeof createClient>): Promise<boolean> {
  try {
    return (await client.health()).status === 'up';
  } catch {
    return false;
  }
}
