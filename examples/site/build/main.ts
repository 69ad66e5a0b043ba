import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClientError } from '@fta/cases-core/client';
import { build } from 'astro';
import { CMS_URL } from '../environment.ts';
import { readPublication } from '../source/cms.ts';
import { CACHE, COPY, OUT, SITE_FOLDER } from './folders.ts';
import { publish } from './publish.ts';
import { withdraw } from './withdraw.ts';

const LOCK = join(CACHE, 'lock');
const DRAFT = join(CACHE, 'draft');
/** Milliseconds between two words on how far it is. */
const PROGRESS_INTERVAL = 10_000;

/** Builds the site from what is public now and puts it in the place of what was there. @returns what came of it */
async function buildSite(): Promise<string> {
  const progress = setInterval(tellProgress, PROGRESS_INTERVAL);
  await build({ root: SITE_FOLDER, outDir: DRAFT, logLevel: 'silent' }).finally(() => clearInterval(progress));
  await leaveOutWithdrawn();
  const cases = (await readdir(join(DRAFT, 'data', 'cases')).catch(() => [])).length;
  const { written, removed } = publish(DRAFT, OUT);
  await rm(DRAFT, { recursive: true });
  if (written + removed === 0) return `网站无需更新。The site is up to date (${cases} cases).`;
  const took = (performance.now() / 1000).toFixed(1);
  return `网站已更新：共${cases}个案例，写入${written}个文件，移除${removed}个，用时${took}秒。
The site is up to date: ${cases} cases; ${written} files written, ${removed} removed, in ${took} s.`;
}

/** What has been withdrawn while the pages were made is not published again with them. */
async function leaveOutWithdrawn(): Promise<void> {
  const { batches } = await readPublication(CMS_URL, COPY);
  const ids = new Set(batches.flatMap((batch) => batch.cases.map(({ id }) => id)));
  withdraw(DRAFT, (id) => ids.has(id));
}

/** Says how many pages there are so far, for whoever waits. */
async function tellProgress(): Promise<void> {
  const names = await readdir(DRAFT, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.html')).length;
  const took = (performance.now() / 1000).toFixed(0);
  process.stdout.write(
    `正在生成网站：已有${pages}个页面，用时${took}秒。Building: ${pages} pages so far, ${took} s.\n`,
  );
}

/** Builds share a folder, so there is one at a time. A lock whose process is gone is none. */
async function enter(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const other = Number(await readFile(LOCK, 'utf8').catch(() => ''));
  try {
    process.kill(other || process.pid, 0);
  } catch {
    await rm(LOCK, { force: true });
  }
  await writeFile(LOCK, String(process.pid), { flag: 'wx' });
}

try {
  await enter();
  process.stdout.write(`${await buildSite().finally(() => rm(LOCK))}\n`);
} catch (error) {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  const what = error instanceof ClientError ? '无法从 CMS 读取数据。Cannot read from the CMS' : '未能生成。Not built';
  process.stderr.write(`${what}: ${reason}。网站仍为上一版。The site stays as it was.\n`);
  process.exitCode = 1;
}
