import { once } from 'node:events';
import type { Server } from 'node:http';
import { buildSite } from '../build/build.ts';
import { type Folders, foldersFrom } from '../build/folders.ts';
import { reasonOf, summaryOf } from '../build/report.ts';
import { BASE_PATH } from '../environment.ts';
import { CmsEndedError, type OwnCms, startCms } from './cms.ts';
import { follow } from './follow.ts';
import type { Settings } from './settings.ts';
import { PortTakenError, serveSite } from './site-server.ts';

const HOST = '127.0.0.1';

/**
 * Runs the site, and the CMS where none is running: builds, serves, and builds again whenever something is published.
 * Ends with a signal. @returns the exit code
 */
export async function runSite(settings: Settings): Promise<number> {
  const stop = new AbortController();
  const running: { server?: Server; cms?: OwnCms } = {};
  endOnSignal(stop, () => running.cms?.kill());
  try {
    const folders = foldersFrom(process.env);
    running.server = await serveSite(folders.out, HOST, settings.sitePort, BASE_PATH);
    if (settings.cms !== null) {
      running.cms = startCms({ ...settings, cms: settings.cms });
      running.cms.ended().then(() => stop.abort(new CmsEndedError('CMS 已停止。The CMS has ended.')));
      await running.cms.ready();
    }
    const cursor = await buildAndTell(folders, stop.signal);
    process.stdout.write(announcement(settings));
    await follow(settings.cmsUrl, cursor, () => rebuild(folders, stop.signal), stop.signal);
    return stop.signal.reason instanceof CmsEndedError ? 1 : 0;
  } catch (error) {
    if (stop.signal.aborted && !(stop.signal.reason instanceof CmsEndedError)) return 0;
    process.stderr.write(`${error instanceof PortTakenError ? error.message : reasonOf(error)}\n`);
    return 1;
  } finally {
    await end(running);
  }
}

/** @returns where the changes that the site knows end */
async function buildAndTell(folders: Folders, signal: AbortSignal): Promise<string> {
  const start = Date.now();
  const outcome = await buildSite(folders, signal);
  process.stdout.write(`\n${summaryOf(outcome, Date.now() - start)}\n`);
  return outcome.cursor;
}

/** What goes wrong while the site is up is told, and tried again with the next change. */
async function rebuild(folders: Folders, signal: AbortSignal): Promise<void> {
  try {
    await buildAndTell(folders, signal);
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`${reasonOf(error)}\n`);
  }
}

/** First what others see, then what it stands on. */
async function end({ server, cms }: { server?: Server; cms?: OwnCms }): Promise<void> {
  if (server) {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
  await cms?.stop();
}

/** The first signal ends everything in order, the second at once. */
function endOnSignal(stop: AbortController, kill: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) {
        kill();
        process.exit(130);
      }
      process.stdout.write('\n正在停止……Stopping…\n');
      stop.abort();
    });
  }
  process.on('exit', kill);
}

function announcement({ siteUrl, cmsUrl, sitePort }: Settings): string {
  const local = `http://${HOST}:${sitePort}${BASE_PATH}/`;
  return [
    '',
    `网站 Site              ${local}${siteUrl === local.slice(0, -1) ? '' : `   (${siteUrl}/)`}`,
    `管理系统 CMS           ${cmsUrl}/admin`,
    '',
    '发布或撤回案例后，网站会在几秒内更新。The site follows what is published and withdrawn within seconds.',
    '按 Ctrl-C 停止。Press Ctrl-C to stop.',
    '',
  ].join('\n');
}
