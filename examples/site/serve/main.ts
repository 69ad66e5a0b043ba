import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ClientError, createClient, mirror } from '@fta/cases-core/client';
import { OUT, SITE_FOLDER } from '../build/folders.ts';
import { serveSite } from './server.ts';
import { CMS_FOLDER, Refusal, settingsFrom } from './settings.ts';

const INTERVAL = 3000;
const NOT_BUILT = new Error('Not built');
const stop = new AbortController();
const { signal } = stop;
let cms: ChildProcess | undefined;

/** Serves the site and builds it, at first and whenever something is published; starts the CMS where none is named. */
async function runSite(): Promise<void> {
  const { cms: address, cmsUrl, siteUrl, localUrl } = settingsFrom(process.env);
  await serveSite(OUT, new URL(localUrl));
  if (address) cms = startCms(address, siteUrl);
  const announcement = `
网站 Site              ${localUrl}/${siteUrl === localUrl ? '' : `   (${siteUrl}/)`}
管理系统 CMS           ${cmsUrl}/admin

发布或撤回案例后，网站会在几秒内更新。The site follows what is published and withdrawn within seconds.
按 Ctrl-C 停止。Press Ctrl-C to stop.
`;
  let since: string | null = null;
  const build = async (_: unknown, cursor: string) => {
    await buildSite({ CMS_URL: cmsUrl, SITE_URL: siteUrl });
    if (since === null) process.stdout.write(announcement);
    since = cursor;
  };
  const site = { cursor: async () => since, apply: build, replaceAll: build };
  for (const client = createClient({ url: cmsUrl }); ; await wait(INTERVAL, undefined, { signal })) {
    await mirror(client, site, { interval: INTERVAL, signal }).catch((error) => {
      if (!(error instanceof ClientError || error === NOT_BUILT)) throw error;
      // A CMS that was started here takes its time.
      if (error === NOT_BUILT || (since === null && cms)) return;
      process.stderr.write(`暂时无法连接 CMS，将继续尝试。The CMS does not answer; trying on: ${error.message}\n`);
    });
  }
}

/** Builds in a process of its own, which gives its memory back and says itself why it failed; then it is tried again. */
async function buildSite(env: Record<string, string>): Promise<void> {
  const args = ['--import', 'tsx', join(SITE_FOLDER, 'build', 'main.ts')];
  const options = { cwd: SITE_FOLDER, env: { ...process.env, ...env }, signal };
  const [code] = await once(spawn(process.execPath, args, { ...options, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw NOT_BUILT;
}

/** In a group of its own: Ctrl-C in the terminal ends this process, which ends the CMS when its turn has come. */
function startCms(address: Record<string, string>, siteUrl: string): ChildProcess {
  // The CMS knows by this name where a site shows a case.
  const env = { ...process.env, ...address, SITE_URL: `${siteUrl}/cases/{id}/` };
  const args = [join(CMS_FOLDER, 'dist', 'src', 'start', 'main.js')];
  const child = spawn(process.execPath, args, { cwd: CMS_FOLDER, env, stdio: 'inherit', detached: true });
  return child.on('exit', () => stop.abort(new Refusal('CMS 已停止。The CMS has ended.')));
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (signal.aborted) process.exit(130);
    process.stdout.write('\n正在停止……Stopping…\n');
    stop.abort();
  });
}
process.on('exit', () => cms?.kill('SIGKILL'));

const reason = await runSite().catch((error) => (signal.aborted ? signal.reason : error));
if (reason instanceof Refusal) process.stderr.write(`${reason.message}\n`);
else if (!signal.aborted) throw reason;
if (cms?.kill('SIGTERM')) await once(cms, 'exit');
process.exit(reason instanceof Refusal ? 1 : 0);
