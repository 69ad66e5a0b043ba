import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { OUT } from '../build/folders.ts';
import { builderWith } from './builder.ts';
import { followCms } from './follow.ts';
import { serveSite } from './server.ts';
import { CMS_FOLDER, Refusal, settingsFrom } from './settings.ts';

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

撤回的案例几秒内即从网站消失，新发布的内容待重新生成后显示。
What is withdrawn is gone within seconds; what is published shows once the site is built anew.
按 Ctrl-C 停止。Press Ctrl-C to stop.
`;
  let hasBuilt = false;
  await followCms(
    cmsUrl,
    {
      ...builderWith({ CMS_URL: cmsUrl, SITE_URL: siteUrl }),
      onBuilt() {
        if (!hasBuilt) process.stdout.write(announcement);
        hasBuilt = true;
      },
      onAway({ message }) {
        // A CMS that was started here takes its time.
        if (!hasBuilt && cms) return;
        process.stderr.write(`暂时无法连接 CMS，将继续尝试。The CMS does not answer; trying on: ${message}\n`);
      },
    },
    signal,
  );
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
